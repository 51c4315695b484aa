#include "kiosk/search/Spelling.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/Text.h"
#include "core/text/Stem.h"
#include "kiosk/search/Tokens.h"

namespace yizhan::kiosk {

namespace {

constexpr std::size_t longestWord = 24;

bool isLetter(char c) { return c >= 'a' && c <= 'z'; }

bool isKnown(const Index& index, const std::string& word) {
    const std::string stem = text::stemOf(word);
    return index.tokenOf(std::string(1, token::stem) + stem) != Index::noToken ||
           index.tokenOf(std::string(1, token::filler) + word) != Index::noToken ||
           index.vocabulary().cut(word).front().role != WordRole::word;
}

std::string nearest(const Index& index, const std::string& word) {
    const int limit = word.size() >= 8 ? 2 : 1;
    const std::string stem = text::stemOf(word);
    std::string_view best;
    int slips = limit + 1;
    for (const std::uint32_t token : index.stemsWith(stem.front())) {
        const std::string_view known = index.stemText(token);
        const int found = slipsBetween(stem, known, limit);
        if (found >= slips) continue;
        slips = found;
        best = known;
    }
    return std::string(best);
}

}  // namespace

int slipsBetween(std::string_view a, std::string_view b, int limit) {
    const auto n = a.size(), m = b.size();
    if (n > longestWord || m > longestWord || std::abs(static_cast<int>(n) - static_cast<int>(m)) > limit)
        return limit + 1;
    std::array<std::array<int, longestWord + 1>, longestWord + 1> d{};
    for (std::size_t i = 0; i <= n; ++i) d[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= m; ++j) d[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= n; ++i)
        for (std::size_t j = 1; j <= m; ++j) {
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return std::min(d[n][m], limit + 1);
}

std::string corrections(const Index& index, std::string_view folded) {
    constexpr std::size_t shortest = 4;
    std::string out;
    bool changed = false;
    for (std::size_t i = 0; i < folded.size();) {
        if (!isLetter(folded[i])) {
            out += folded[i++];
            continue;
        }
        std::size_t end = i;
        while (end < folded.size() && isLetter(folded[end])) ++end;
        std::string word(folded.substr(i, end - i));
        if (word.size() >= shortest && word.size() <= longestWord && !isKnown(index, word))
            if (std::string better = nearest(index, word); !better.empty()) {
                word = std::move(better);
                changed = true;
            }
        out += word;
        i = end;
    }
    return changed ? out : "";
}

namespace {

/// Where a word begins in hiragana only its end tells: of what the text ends in, the longest that words begin with.
std::string completedInKana(const Index& index, std::string_view folded) {
    const std::u32string points = text::decoded(folded);
    constexpr std::size_t shortest = 2, longest = 12;
    for (std::size_t length = std::min(longest, points.size()); length >= shortest; --length) {
        const std::string tail = text::encoded(std::u32string_view(points).substr(points.size() - length));
        if (!text::isHiragana(tail)) continue;
        if (const std::string_view word = index.vocabulary().kanaBeginning(tail); !word.empty())
            return std::string(folded.substr(0, folded.size() - tail.size())).append(word);
    }
    return std::string(folded);
}

}  // namespace

std::string completed(const Index& index, std::string_view folded) {
    std::size_t begin = folded.size();
    while (begin > 0 && isLetter(folded[begin - 1])) --begin;
    const std::string word(folded.substr(begin));
    if (word.empty()) return completedInKana(index, folded);
    if (isKnown(index, word)) return std::string(folded);
    std::string_view best;
    for (const std::uint32_t token : index.stemsWith(word.front())) {
        const std::string_view known = index.stemText(token);
        if (known.starts_with(word) && (best.empty() || known.size() < best.size())) best = known;
    }
    return std::string(folded.substr(0, begin)).append(best.empty() ? word : best);
}

}  // namespace yizhan::kiosk
