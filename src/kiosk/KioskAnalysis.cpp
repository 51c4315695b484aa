#include "kiosk/KioskAnalysis.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include "core/Text.h"
#include "core/text/Stem.h"

namespace yizhan::kiosk {

namespace {

std::string of(char kind, std::string_view text) { return std::string(1, kind).append(text); }

class Collector {
public:
    explicit Collector(Analysis& into) : _into(into) {}

    void add(std::string token) {
        const auto [at, fresh] = _seen.try_emplace(token, _into.tokens.size());
        if (fresh) {
            _into.tokens.push_back(std::move(token));
            _into.times.push_back(0);
        }
        ++_into.times[at->second];
    }
    void add(const std::vector<std::string>& tokens) {
        for (const std::string& token : tokens) add(token);
    }
    void add(const Form& form) {
        if (!form.whole.empty()) add(form.whole);
        add(form.parts);
        add(form.crumbs);
    }

private:
    Analysis& _into;
    std::unordered_map<std::string, std::size_t> _seen;
};

std::vector<std::string> marked(char kind, std::vector<std::string> texts) {
    for (std::string& text : texts) text.insert(text.begin(), kind);
    return texts;
}

Form formOfRun(const std::string& name) {
    const std::u32string points = text::decoded(name);
    Form form;
    form.whole = of(token::word, name);
    form.parts = marked(token::bigram, text::bigramsOf(points));
    form.crumbs = marked(token::character, text::charactersOf(points));
    return form;
}

Form formOfLetters(const std::string& name) {
    Form form;
    std::istringstream words(name);
    for (std::string word; words >> word;) form.parts.push_back(of(token::stem, text::stemOf(word)));
    return form;
}

Form formOf(const std::string& name) {
    const std::u32string points = text::decoded(name);
    return !points.empty() && text::isRunning(points.front()) ? formOfRun(name) : formOfLetters(name);
}

Form formOfSound(const text::Syllables& syllables) {
    Form form;
    for (std::size_t i = 0; i + 1 < syllables.size(); ++i)
        form.parts.push_back(of(token::soundBigram, syllables[i] + ' ' + syllables[i + 1]));
    for (const std::string& syllable : syllables) form.crumbs.push_back(of(token::syllable, syllable));
    return form;
}

/// The bigrams across the words of a run that stand side by side: they hold where words are cut differently.
void addSeams(const std::vector<Piece>& pieces, Collector& tokens) {
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        const Piece &left = pieces[i], &right = pieces[i + 1];
        const bool joined = left.running && right.running && left.end == right.begin;
        if (!joined || left.role != Piece::Role::word || right.role != Piece::Role::word) continue;
        const std::u32string before = text::decoded(left.names.front()), after = text::decoded(right.names.front());
        if (!before.empty() && !after.empty())
            tokens.add(of(token::bigram, text::encoded(std::u32string{before.back(), after.front()})));
    }
}

void note(Collector& tokens, Piece::Role role, const std::string& text, const std::string& asks) {
    tokens.add(of(role == Piece::Role::asking ? token::asking : token::filler, text));
    if (role != Piece::Role::asking) return;
    // "when/year" is a "when" too: who asks when is told the year.
    tokens.add(of(token::kind, asks.substr(0, asks.find('/'))));
    tokens.add(of(token::kind, asks));
}

/// Single syllables in a row are one word as far as anyone can tell.
std::vector<SoundPiece> withRunsJoined(const std::vector<SoundPiece>& pieces) {
    std::vector<SoundPiece> out;
    bool open = false;
    for (const SoundPiece& piece : pieces) {
        const bool single = piece.role == Piece::Role::word && piece.syllables.size() == 1;
        if (single && open) {
            out.back().syllables.push_back(piece.syllables.front());
            out.back().names = {out.back().syllables};
        } else {
            out.push_back(piece);
        }
        open = single;
    }
    return out;
}

}  // namespace

Analysis analysed(const Vocabulary& vocabulary, std::string_view folded) {
    Analysis analysis;
    Collector tokens(analysis);
    const std::vector<Piece> pieces = vocabulary.cut(folded);
    for (const Piece& piece : pieces) {
        if (piece.role != Piece::Role::word) {
            note(tokens, piece.role, piece.text, piece.asks);
            analysis.asking = analysis.asking || piece.role == Piece::Role::asking;
            continue;
        }
        Wanted wanted{piece.text, {}, piece.name};
        for (const std::string& name : piece.names) wanted.forms.push_back(formOf(name));
        for (const Form& form : wanted.forms) tokens.add(form);
        analysis.wanted.push_back(std::move(wanted));
    }
    addSeams(pieces, tokens);
    return analysis;
}

Analysis analysed(const Vocabulary& vocabulary, const text::Syllables& syllables) {
    Analysis analysis;
    analysis.bySound = true;
    Collector tokens(analysis);
    text::Syllables whole;  // with each name in its canonical sound, for the bigrams across words
    for (const SoundPiece& piece : withRunsJoined(vocabulary.cut(syllables))) {
        if (piece.role != Piece::Role::word) {
            note(tokens, piece.role, text::joined(piece.syllables, " "), piece.asks);
            analysis.asking = analysis.asking || piece.role == Piece::Role::asking;
            continue;
        }
        Wanted wanted{text::joined(piece.syllables, " "), {}};
        for (const text::Syllables& name : piece.names) wanted.forms.push_back(formOfSound(name));
        for (const Form& form : wanted.forms) tokens.add(form);
        analysis.wanted.push_back(std::move(wanted));
        analysis.syllables += static_cast<int>(piece.syllables.size());
        whole.insert(whole.end(), piece.names.front().begin(), piece.names.front().end());
    }
    tokens.add(formOfSound(whole).parts);
    return analysis;
}

}  // namespace yizhan::kiosk
