#include "core/text/Segmenter.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

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

}  // namespace

Segmenter::Segmenter(const std::vector<std::string>& own) {
    for (std::size_t i = 0; i < own.size(); ++i) {
        std::u32string word = decoded(own[i]);
        if (word.empty()) continue;
        std::vector<std::size_t>& lengths = _lengths[word.front()];
        const auto place = std::lower_bound(lengths.begin(), lengths.end(), word.size(), std::greater<>());
        if (place == lengths.end() || *place != word.size()) lengths.insert(place, word.size());
        _own.try_emplace(std::move(word), static_cast<std::int32_t>(i));
    }
}

Segmenter::Own Segmenter::ownAt(std::u32string_view text, std::size_t at) const {
    if (at > 0 && isLatinOrDigit(text[at]) && isLatinOrDigit(text[at - 1])) return {};
    const auto lengths = _lengths.find(text[at]);
    if (lengths == _lengths.end()) return {};
    for (const std::size_t length : lengths->second) {
        const std::size_t end = at + length;
        if (end > text.size()) continue;
        if (end < text.size() && isLatinOrDigit(text[end]) && isLatinOrDigit(text[end - 1])) continue;
        if (const auto found = _own.find(text.substr(at, length)); found != _own.end()) return {length, found->second};
    }
    return {};
}

void Segmenter::cutByDictionary(std::u32string_view text, std::size_t offset, std::vector<Segment>& into) {
    if (text.empty()) return;
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
    std::size_t waiting = 0;
    for (std::size_t i = 0; i < folded.size();) {
        const Own own = ownAt(folded, i);
        if (own.length == 0) {
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
