#include "kiosk/search/Marks.h"

#include <algorithm>

#include "core/Text.h"
#include "core/text/Stem.h"

namespace yizhan::kiosk {

namespace {

bool isLetter(char32_t c) {
    const text::Script script = text::scriptOf(c);
    return script == text::Script::latin || script == text::Script::digit;
}

std::size_t unitsOf(char32_t c) { return c > 0xFFFF ? 2 : 1; }

}  // namespace

Marker::Marker(const Analysis& question) {
    for (const Wanted& wanted : question.wanted) {
        seek(wanted.text);
        for (const Form& form : wanted.forms) {
            if (form.whole != Form::none) seek(question.tokens[form.whole].substr(1));
            for (const std::uint32_t part : form.parts)
                if (question.tokens[part].front() == token::stem) _stems.insert(question.tokens[part].substr(1));
        }
    }
}

void Marker::seek(const std::string& word) {
    const std::u32string points = text::decoded(word);
    if (points.size() < 2) return;
    if (text::isRunning(points.front()))
        _runs.push_back(points);
    else
        _stems.insert(text::stemOf(word));
}

std::vector<Mark> Marker::marks(std::string_view text) const {
    const std::u32string points = text::decoded(text);
    const text::Folding folding = text::foldedInPlace(points);
    const std::vector<bool> found = touched(folding.points);
    std::vector<bool> marked(points.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i]) marked[folding.origins[i]] = true;
    std::vector<Mark> out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t next = at + unitsOf(points[i]);
        if (marked[i]) {
            if (out.empty() || out.back().to != at) out.push_back({at, at});
            out.back().to = next;
        }
        at = next;
    }
    return out;
}

std::vector<bool> Marker::touched(std::u32string_view folded) const {
    std::vector<bool> out(folded.size());
    touchRuns(folded, out);
    touchWords(folded, out);
    return out;
}

void Marker::touchRuns(std::u32string_view folded, std::vector<bool>& out) const {
    for (const std::u32string& run : _runs)
        for (std::size_t at = folded.find(run); at != std::u32string_view::npos; at = folded.find(run, at + 1))
            std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), run.size(), true);
}

void Marker::touchWords(std::u32string_view folded, std::vector<bool>& out) const {
    if (_stems.empty()) return;
    for (std::size_t from = 0; from < folded.size();) {
        std::size_t to = from;
        while (to < folded.size() && isLetter(folded[to])) ++to;
        if (to > from && _stems.contains(text::stemOf(text::encoded(folded.substr(from, to - from)))))
            std::fill(out.begin() + static_cast<std::ptrdiff_t>(from), out.begin() + static_cast<std::ptrdiff_t>(to),
                      true);
        from = to + 1;
    }
}

}  // namespace yizhan::kiosk
