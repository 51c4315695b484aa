// Text as searching needs it: one folded form for all spellings, code points, scripts, n-grams.
//
// Everything here takes UTF-8 and survives what is not; nothing here is for showing to people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan::text {

/// The code points of UTF-8; U+FFFD for each byte that belongs to none.
std::u32string decoded(std::string_view utf8);
std::string encoded(std::u32string_view codePoints);

/// Code points, not bytes.
std::size_t lengthOf(std::string_view utf8);
/// At most `most` code points from the beginning.
std::string clipped(std::string_view utf8, std::size_t most);

/// The form in which texts are compared: NFKC, case folded, traditional characters simplified, Latin letters
/// without marks, typographic apostrophes plain, control and invisible characters gone. Costs little for plain Chinese
/// and English, twenty times as much for what only Unicode's rules know.
std::string folded(std::string_view utf8);

/// Folded code points, and for each the place of the code point that it came from.
struct Folding {
    std::u32string points;
    std::vector<std::size_t> origins;
};
/// One code point at a time: what is found in the folded text is marked in the text that people read.
Folding foldedInPlace(std::u32string_view points);

enum class Script { han, kana, hangul, latin, digit, other };

Script scriptOf(char32_t c);
/// Written without blanks between words: searched by characters and bigrams.
bool isRunning(char32_t c);
bool hasHan(std::string_view utf8);
/// Letters a to z in either case, with blanks, hyphens and apostrophes: what a pinyin keyboard types.
bool isLetters(std::string_view utf8);

constexpr bool isHiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
/// Hiragana from end to end, with long signs.
bool isHiragana(std::string_view utf8);

/// Each character of the run by itself, and each two neighbours.
std::vector<std::string> charactersOf(std::u32string_view run);
std::vector<std::string> bigramsOf(std::u32string_view run);

}  // namespace yizhan::text
