#include "kiosk/pack/Numbers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/Text.h"

namespace yizhan::kiosk {

namespace {

constexpr double leastAmount = 10;

constexpr std::u32string_view digits =
    U"\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";            // 零一二三四五六七八九
constexpr char32_t circle = U'\u3007', pair = U'\u4E24';                        // 〇 两
constexpr char32_t ten = U'\u5341', hundred = U'\u767E', thousand = U'\u5343';  // 十百千
constexpr char32_t myriad = U'\u4E07', myriads = U'\u4EBF';                     // 万亿
constexpr char32_t year = U'\u5E74';                                            // 年
constexpr std::u32string_view more = U"\u4F59\u591A";                           // 余多
constexpr std::u32string_view vague = U"\u6570\u51E0\u7B2C";                    // 数几第
/// 里米艘岁人卷回步丈尺首篇章字天座件名只匹骑斛
constexpr std::u32string_view units =
    U"\u91CC\u7C73\u8258\u5C81\u4EBA\u5377\u56DE\u6B65\u4E08\u5C3A\u9996\u7BC7\u7AE0\u5B57\u5929\u5EA7\u4EF6\u540D"
    U"\u53EA\u5339\u9A91\u659B";
constexpr std::u32string_view longUnits[] = {U"\u516C\u91CC", U"\u5206\u949F", U"\u5C0F\u65F6"};  // 公里 分钟 小时

int digitOf(char32_t c) {
    if (c == circle) return 0;
    if (c == pair) return 2;
    const auto at = digits.find(c);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

double multiplierOf(char32_t c) {
    switch (c) {
        case ten:
            return 10;
        case hundred:
            return 100;
        case thousand:
            return 1000;
        case myriad:
            return 10'000;
        case myriads:
            return 100'000'000;
        default:
            return 0;
    }
}

bool isFigure(char32_t c) { return c >= U'0' && c <= U'9'; }

/// A numeral in characters: "208" digit by digit, or with its tens and hundreds.
struct Numeral {
    double value = 0;
    bool plain = true;   ///< digits only
    bool range = false;  ///< two digits side by side before a multiplier
};

Numeral numeralOf(std::u32string_view text) {
    Numeral out;
    double section = 0, total = 0, number = 0, byDigits = 0;
    bool afterDigit = false;
    for (const char32_t c : text) {
        const int digit = digitOf(c);
        if (digit >= 0) {
            out.range = out.range || (afterDigit && digit != 0);
            number = digit;
            byDigits = byDigits * 10 + digit;
            afterDigit = digit != 0;
            continue;
        }
        afterDigit = false;
        out.plain = false;
        const double multiplier = multiplierOf(c);
        if (multiplier >= 10'000) {
            total = (total + section + number) * multiplier;
            section = 0;
        } else {
            section += (number == 0 ? 1 : number) * multiplier;
        }
        number = 0;
    }
    out.value = out.plain ? byDigits : total + section + number;
    out.range = out.range && !out.plain;
    return out;
}

class ChineseNumbers {
public:
    explicit ChineseNumbers(std::string_view text) : _text(text::decoded(text)) {}

    std::vector<WrittenNumber> run() {
        while (_at < _text.size())
            if (isFigure(_text[_at]) || isNumeral(_text[_at]))
                read();
            else
                ++_at;
        return std::move(_found);
    }

private:
    static bool isNumeral(char32_t c) { return digitOf(c) >= 0 || multiplierOf(c) > 0; }
    char32_t here() const { return _at < _text.size() ? _text[_at] : U'\0'; }

    bool skipMore() {
        if (more.find(here()) == std::u32string_view::npos || here() == U'\0') return false;
        ++_at;
        return true;
    }

    bool unitHere() const {
        const std::u32string_view rest = std::u32string_view(_text).substr(_at);
        return (here() != U'\0' && units.find(here()) != std::u32string_view::npos) ||
               std::any_of(std::begin(longUnits), std::end(longUnits),
                           [&](std::u32string_view unit) { return rest.starts_with(unit); });
    }

    /// Figures with their commas and decimals.
    Numeral readFigures(std::size_t& length) {
        std::string text;
        for (; isFigure(here()) || here() == U',' || here() == U'.'; ++_at)
            if (here() != U',') text += static_cast<char>(here());
        length = text.size();
        return {std::strtod(text.c_str(), nullptr), true, false};
    }

    Numeral readNumeral(std::size_t& length) {
        const std::size_t begin = _at;
        while (_at < _text.size() && isNumeral(_text[_at])) ++_at;
        length = _at - begin;
        return numeralOf(std::u32string_view(_text).substr(begin, length));
    }

    void read() {
        const bool guessed = _at > 0 && vague.find(_text[_at - 1]) != std::u32string_view::npos;
        const bool figures = isFigure(here());
        std::size_t length = 0;
        const Numeral numeral = figures ? readFigures(length) : readNumeral(length);
        bool atLeast = skipMore();
        double factor = 1;
        if (here() == myriad || here() == myriads) {
            factor = multiplierOf(here());
            ++_at;
            atLeast = skipMore() || atLeast;
        }
        while (here() == U' ') ++_at;
        const bool digitsOfYear = numeral.plain && factor == 1 && (length == 3 || length == 4);
        const double value = numeral.value * factor;
        if (guessed || numeral.range) return;
        if (digitsOfYear && value == std::floor(value) && (figures || here() == year))
            _found.push_back({value, true, false});
        else if (unitHere() && value >= leastAmount && (figures || !numeral.plain))
            _found.push_back({value, false, atLeast});
    }

    std::u32string _text;
    std::size_t _at = 0;
    std::vector<WrittenNumber> _found;
};

const std::map<std::string, double, std::less<>>& englishWords() {
    static const auto words = [] {
        std::map<std::string, double, std::less<>> out = {
            {"first", 1}, {"second", 2},   {"third", 3},      {"fifth", 5},      {"eighth", 8},
            {"ninth", 9}, {"twelfth", 12}, {"twentieth", 20}, {"thirtieth", 30}, {"once", 1},
            {"twice", 2}, {"thrice", 3},   {"dozen", 12},     {"score", 20}};
        const char* const small[] = {"zero",     "one",     "two",     "three",     "four",     "five",    "six",
                                     "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
                                     "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
        const char* const tens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
        for (std::size_t i = 0; i < std::size(small); ++i) {
            out.try_emplace(small[i], static_cast<double>(i));
            out.try_emplace(std::string(small[i]) + "th", static_cast<double>(i));
        }
        for (std::size_t i = 0; i < std::size(tens); ++i) out.try_emplace(tens[i], static_cast<double>(20 + 10 * i));
        return out;
    }();
    return words;
}

double scaleOf(std::string_view word) {
    if (word.starts_with("hundred")) return 100;
    if (word.starts_with("thousand")) return 1000;
    return word.starts_with("million") ? 1'000'000 : 0;
}

/// Adds up "two hundred and eight", "twenty-three", "4.4 million".
class EnglishNumbers {
public:
    std::set<double> run(std::string_view text) {
        std::string word;
        for (const char c : text::folded(text) + ' ') {
            const bool letter = c >= 'a' && c <= 'z', figure = c >= '0' && c <= '9';
            const bool inFigures = !word.empty() && word.front() >= '0' && word.front() <= '9';
            if ((letter && !inFigures) || (figure && (word.empty() || inFigures)) ||
                (inFigures && (c == ',' || c == '.'))) {
                word += c;
                continue;
            }
            take(word);
            word.clear();
            if (letter || figure) word += c;
            if (c != ' ' && c != '-' && !letter && !figure) finish();
        }
        finish();
        return std::move(_found);
    }

private:
    void take(const std::string& word) {
        if (word.empty()) return;
        if (word.front() >= '0' && word.front() <= '9') return takeFigures(word);
        if (const auto known = englishWords().find(word); known != englishWords().end()) return add(known->second);
        if (const double scale = scaleOf(word); scale > 0) return multiply(scale);
        if (word != "and" || !_open) finish();
    }

    void takeFigures(std::string word) {
        finish();
        const bool ends = word.ends_with('.') || word.ends_with(',');
        std::erase(word, ',');
        const double value = std::strtod(word.c_str(), nullptr);
        _found.insert(value);
        add(value);
        if (ends) finish();
    }

    void add(double value) {
        _current += value;
        _open = true;
    }

    void multiply(double scale) {
        const double counted = _current == 0 ? 1 : _current;
        if (scale < 1000) {
            _current = counted * scale;
        } else {
            _total += counted * scale;
            _current = 0;
        }
        _open = true;
    }

    void finish() {
        if (_open) _found.insert(_total + _current);
        _total = _current = 0;
        _open = false;
    }

    std::set<double> _found;
    double _total = 0, _current = 0;
    bool _open = false;
};

bool stands(const WrittenNumber& number, const std::set<double>& others) {
    if (!number.atLeast) return others.contains(number.value);
    const auto found = others.lower_bound(number.value);
    return found != others.end() && *found < 2 * number.value;
}

}  // namespace

std::vector<WrittenNumber> numbersInChinese(std::string_view text) { return ChineseNumbers(text).run(); }

std::set<double> numbersInEnglish(std::string_view text) { return EnglishNumbers().run(text); }

std::vector<double> contradicted(std::string_view chinese, std::string_view other, bool english) {
    const auto ours = numbersInChinese(chinese);
    const auto theirs = numbersInEnglish(other);
    const bool ownAmount =
        english && std::any_of(theirs.begin(), theirs.end(), [&](double value) {
            return value >= leastAmount &&
                   std::none_of(ours.begin(), ours.end(), [&](const WrittenNumber& one) { return one.value == value; });
        });
    std::vector<double> out;
    for (const WrittenNumber& one : ours)
        if ((one.year || ownAmount) && !stands(one, theirs)) out.push_back(one.value);
    return out;
}

}  // namespace yizhan::kiosk
