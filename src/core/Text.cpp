#include "core/Text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <stdexcept>

#include "core/text/HanTables.h"

namespace yizhan::text {

namespace {

constexpr char32_t firstHan = 0x3400, lastHan = 0x9FFF;
constexpr char32_t replacement = 0xFFFD;

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

/// Character by character, which is all that comparing needs.
char32_t simplified(char32_t c) {
    static_assert(firstHan == tables::firstSimplified && lastHan == tables::lastSimplified);
    return c >= firstHan && c <= lastHan ? tables::simplified[c - firstHan] : c;
}

const icu::Normalizer2& foldingRules() {
    UErrorCode status = U_ZERO_ERROR;
    const auto* rules = icu::Normalizer2::getNFKCCasefoldInstance(status);
    check(status, "NFKC_Casefold");
    return *rules;
}

/// The letter under its marks, for Latin letters that have some.
char32_t withoutMarks(char32_t c) {
    if (c < 0xC0 || (c > 0x24F && c < 0x1E00) || c > 0x1EFF) return c;
    UErrorCode status = U_ZERO_ERROR;
    const auto* rules = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || !rules->getDecomposition(static_cast<UChar32>(c), parts)) return c;
    return static_cast<char32_t>(parts.char32At(0));
}

/// One code point of folded text, or nothing (0) for what has no place in it.
char32_t foldedOne(char32_t c) {
    if (c == 0x2019 || c == 0x2018 || c == 0x02BC) return U'\'';
    const int type = u_charType(static_cast<UChar32>(c));
    if (type == U_NON_SPACING_MARK && c < 0x370) return 0;
    if (type == U_CONTROL_CHAR || type == U_SPACE_SEPARATOR || type == U_LINE_SEPARATOR) return U' ';
    if (type == U_FORMAT_CHAR) return 0;
    return simplified(withoutMarks(c));
}

/// Whether NFKC leaves this code point alone whatever stands beside it, but for marks that put themselves on it: they
/// are not plain themselves.
bool isPlain(char32_t c) {
    if (c < 0x80) return true;
    const bool han = c >= 0x4E00 && c <= lastHan;
    const bool kana = (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FE);
    const bool hangul = c >= 0xAC00 && c <= 0xD7A3;
    const bool fullWidth = c >= 0xFF01 && c <= 0xFF5E;
    const bool mark = c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011);
    return han || kana || hangul || fullWidth || mark;
}

char32_t foldedPlain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c < 0x20 || c == 0x7F) return U' ';
    if (c >= U'A' && c <= U'Z') return c + 32;
    return simplified(c);
}

/// Nearly all that is searched is of plain code points, and ICU's way through a text costs twenty times theirs.
std::u32string foldedByRules(const std::u32string& points) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString source = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(points.data()),
                                                                    static_cast<std::int32_t>(points.size()));
    const icu::UnicodeString normal = foldingRules().normalize(source, status);
    check(status, "folding");
    std::u32string out;
    for (std::int32_t i = 0; i < normal.length(); i = normal.moveIndex32(i, 1))
        if (const char32_t c = foldedOne(static_cast<char32_t>(normal.char32At(i)))) out.push_back(c);
    return out;
}

}  // namespace

// ICU's macro narrows on purpose.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
std::u32string decoded(std::string_view utf8) {
    std::u32string out;
    out.reserve(utf8.size());
    const auto length = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT(utf8.data(), i, length, c);
        out.push_back(c < 0 ? replacement : static_cast<char32_t>(c));
    }
    return out;
}
#pragma GCC diagnostic pop

std::string encoded(std::u32string_view codePoints) {
    std::string out;
    out.reserve(codePoints.size() * 3);
    for (const char32_t c : codePoints) {
        char bytes[4];
        std::int32_t n = 0;
        UBool bad = false;
        U8_APPEND(bytes, n, 4, static_cast<UChar32>(c), bad);
        if (!bad) out.append(bytes, static_cast<std::size_t>(n));
    }
    return out;
}

std::size_t lengthOf(std::string_view utf8) { return decoded(utf8).size(); }

std::string clipped(std::string_view utf8, std::size_t most) {
    if (utf8.size() <= most) return std::string(utf8);
    // No more bytes than the longest code points need are looked at, however long the text is.
    return encoded(decoded(utf8.substr(0, most * 4)).substr(0, most));
}

std::string folded(std::string_view utf8) {
    std::u32string points = decoded(utf8);
    if (!std::all_of(points.begin(), points.end(), isPlain)) return encoded(foldedByRules(points));
    std::transform(points.begin(), points.end(), points.begin(), foldedPlain);
    return encoded(points);
}

Folding foldedInPlace(std::u32string_view points) {
    Folding out;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        out.points += isPlain(c) ? std::u32string{foldedPlain(c)} : foldedByRules(std::u32string{c});
        out.origins.resize(out.points.size(), i);
    }
    return out;
}

Script scriptOf(char32_t c) {
    if (c < 0x80) {
        if (c >= '0' && c <= '9') return Script::digit;
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? Script::latin : Script::other;
    }
    if (c >= 0x4E00 && c <= lastHan) return Script::han;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    if (script == USCRIPT_HAN) return Script::han;
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) return Script::kana;
    if (script == USCRIPT_HANGUL) return Script::hangul;
    if (script == USCRIPT_LATIN) return Script::latin;
    return u_isdigit(static_cast<UChar32>(c)) ? Script::digit : Script::other;
}

bool isRunning(char32_t c) {
    if (c < 0x80) return false;
    const Script script = scriptOf(c);
    return script == Script::han || script == Script::kana || script == Script::hangul;
}

bool hasHan(std::string_view utf8) {
    const std::u32string points = decoded(utf8);
    return std::any_of(points.begin(), points.end(), [](char32_t c) { return scriptOf(c) == Script::han; });
}

bool isHiragana(std::string_view utf8) {
    const std::u32string points = decoded(utf8);
    return !points.empty() &&
           std::all_of(points.begin(), points.end(), [](char32_t c) { return isHiragana(c) || c == 0x30FC; });
}

bool isLetters(std::string_view utf8) {
    bool any = false;
    for (const char c : utf8) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && c != ' ' && c != '\'' && c != '-') return false;
        any = any || letter;
    }
    return any;
}

std::vector<std::string> charactersOf(std::u32string_view run) {
    std::vector<std::string> out;
    out.reserve(run.size());
    for (std::size_t i = 0; i < run.size(); ++i) out.push_back(encoded(run.substr(i, 1)));
    return out;
}

std::vector<std::string> bigramsOf(std::u32string_view run) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i + 1 < run.size(); ++i) out.push_back(encoded(run.substr(i, 2)));
    return out;
}

}  // namespace yizhan::text
