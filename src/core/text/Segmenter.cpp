#include "core/text/Segmenter.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <tuple>

#include "core/Text.h"

namespace yizhan::text {

namespace {

/// One for each thread, since it remembers the text that it is cutting.
icu::BreakIterator& wordBreaker() {
    static const std::unique_ptr<icu::BreakIterator> first = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
        if (U_FAILURE(status)) throw std::runtime_error(std::string("word breaking: ") + u_errorName(status));
        return made;
    }();
    thread_local const std::unique_ptr<icu::BreakIterator> own(first->clone());
    return *own;
}

constexpr char32_t firstHan = 0x4E00, lastHan = 0x9FFF;
/// First letters up to 0xFFFF are looked for in a page of them.
constexpr char32_t pages = 1024, pageLetters = 64;

bool isLetterOrDigit(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

/// Blanks and what ends a sentence between words of plain letters: no rule of Unicode's is needed to see the words.
bool isSimple(char32_t c) { return isLetterOrDigit(c) || c == U' ' || c == U'?' || c == U'!' || c == U'-'; }

void cutByBlanks(std::u32string_view text, std::size_t offset, std::vector<Segment>& into) {
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && isLetterOrDigit(text[end])) ++end;
        if (end > begin) into.push_back({offset + begin, offset + end, -1});
        begin = end + 1;
    }
}

bool isLatinOrDigit(char32_t c) {
    const Script script = scriptOf(c);
    return script == Script::latin || script == Script::digit;
}

/// Whether a word may begin with `letter` behind `before`: Latin and Korean words begin where no other goes on.
bool mayBegin(char32_t letter, char32_t before) {
    if (isLatinOrDigit(letter)) return !isLatinOrDigit(before);
    return scriptOf(letter) != Script::hangul || scriptOf(before) != Script::hangul;
}

}  // namespace

struct Segmenter::Word {
    std::u32string text;
    std::int32_t number = -1;
};

Segmenter::Segmenter(const std::vector<std::string>& own) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < own.size(); ++i)
        if (!own[i].empty()) words.push_back({decoded(own[i]), static_cast<std::int32_t>(i)});
    std::sort(words.begin(), words.end(),
              [](const Word& a, const Word& b) { return std::tie(a.text, a.number) < std::tie(b.text, b.number); });
    addNodes(words);
}

void Segmenter::addNodes(const std::vector<Word>& words) {
    struct Stretch {
        std::size_t begin, end, length;  // of words that begin with the same letters
    };
    std::vector<Stretch> nodes{{0, words.size(), 0}};
    _letters = {0};
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        auto [at, end, length] = nodes[node];
        _children.push_back(static_cast<std::uint32_t>(nodes.size()));
        _numbers.push_back(at < end && words[at].text.size() == length ? words[at].number : -1);
        while (at < end && words[at].text.size() == length) ++at;
        while (at < end) {
            const char32_t letter = words[at].text[length];
            const std::size_t first = at;
            while (at < end && words[at].text[length] == letter) ++at;
            nodes.push_back({first, at, length + 1});
            _letters.push_back(letter);
        }
    }
    _children.push_back(static_cast<std::uint32_t>(nodes.size()));
    const auto last = _letters.begin() + _children[1];
    for (char32_t page = 0; page <= pages; ++page)
        _pages.push_back(static_cast<std::uint32_t>(std::lower_bound(_letters.begin() + 1, last, page * pageLetters) -
                                                    _letters.begin()));
    _letters.shrink_to_fit();
    _children.shrink_to_fit();
    _numbers.shrink_to_fit();
}

std::uint32_t Segmenter::childOf(std::uint32_t node, char32_t letter) const {
    const auto first = _letters.begin() + _children[node], last = _letters.begin() + _children[node + 1];
    const auto found = std::lower_bound(first, last, letter);
    return found == last || *found != letter ? 0 : static_cast<std::uint32_t>(found - _letters.begin());
}

std::uint32_t Segmenter::rootFor(char32_t letter) const {
    if (letter >= pages * pageLetters) return childOf(0, letter);
    const auto first = _letters.begin() + _pages[letter / pageLetters];
    const auto last = _letters.begin() + _pages[letter / pageLetters + 1];
    const auto found = std::lower_bound(first, last, letter);
    return found == last || *found != letter ? 0 : static_cast<std::uint32_t>(found - _letters.begin());
}

Segmenter::Own Segmenter::ownAt(std::u32string_view text, std::size_t at) const {
    std::uint32_t node = rootFor(text[at]);
    if (node == 0 || (at > 0 && !mayBegin(text[at], text[at - 1]))) return {};
    // A single hiragana is a particle of Japanese behind another script only; else it is part of a word.
    const std::size_t least = isHiragana(text[at]) && (at == 0 || isHiragana(text[at - 1])) ? 2 : 1;
    Own longest;
    for (std::size_t end = at + 1; node != 0; ++end) {
        const bool within = end < text.size() && isLatinOrDigit(text[end]) && isLatinOrDigit(text[end - 1]);
        if (_numbers[node] >= 0 && !within && end - at >= least) longest = {end - at, _numbers[node]};
        node = end < text.size() ? childOf(node, text[end]) : 0;
    }
    return longest;
}

void Segmenter::cutByDictionary(std::u32string_view text, std::size_t offset, std::vector<Segment>& into) {
    if (text.empty()) return;
    // What stands between own words is a single character more often than not.
    if (text.size() == 1 && text.front() >= firstHan && text.front() <= lastHan)
        return into.push_back({offset, offset + 1, -1});
    if (std::all_of(text.begin(), text.end(), isSimple)) return cutByBlanks(text, offset, into);
    const icu::UnicodeString units = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                                   static_cast<std::int32_t>(text.size()));
    icu::BreakIterator& breaker = wordBreaker();
    breaker.setText(units);
    std::int32_t from = breaker.first();
    std::size_t begin = offset;
    for (std::int32_t to = breaker.next(); to != icu::BreakIterator::DONE; from = to, to = breaker.next()) {
        const std::size_t end = begin + static_cast<std::size_t>(units.countChar32(from, to - from));
        if (breaker.getRuleStatus() != UBRK_WORD_NONE) into.push_back({begin, end, -1});
        begin = end;
    }
}

std::vector<Segment> Segmenter::cut(std::u32string_view folded) const {
    std::vector<Segment> out;
    out.reserve(folded.size() / 2 + 1);
    std::size_t waiting = 0;
    for (std::size_t i = 0; i < folded.size();) {
        const Own own = ownAt(folded, i);
        // "のが" is two words of grammar in ガイドのが, and the end of one word and the beginning of another in
        // のがいど.
        const bool overtaken = own.length == 2 && isHiragana(folded[i]) && ownAt(folded, i + 1).length > 2;
        if (own.length == 0 || overtaken) {
            ++i;
            continue;
        }
        cutByDictionary(folded.substr(waiting, i - waiting), waiting, out);
        out.push_back({i, i + own.length, own.number});
        i += own.length;
        waiting = i;
    }
    cutByDictionary(folded.substr(waiting), waiting, out);
    return out;
}

}  // namespace yizhan::text
