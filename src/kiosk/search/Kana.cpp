#include "kiosk/search/Kana.h"

#include <algorithm>

#include "core/Text.h"

namespace yizhan::kiosk {

namespace {

constexpr std::size_t mostSpellings = 8;
constexpr char32_t longSign = 0x30FC;  // to Unicode of no script: both kana write it
constexpr char32_t firstKatakana = 0x30A1, lastKatakana = 0x30F6, fromHiragana = 0x60;

bool isKatakana(char32_t c) { return c >= firstKatakana && c <= lastKatakana; }

char32_t hiraganaOf(char32_t c) { return isKatakana(c) ? c - fromHiragana : c; }

/// Behind each of the texts, each of the endings; no more than a word deserves.
std::vector<std::u32string> joined(const std::vector<std::u32string>& texts,
                                   const std::vector<std::u32string>& endings) {
    std::vector<std::u32string> out;
    for (const std::u32string& text : texts)
        for (const std::u32string& ending : endings)
            if (out.size() < mostSpellings) out.push_back(text + ending);
    return out;
}

}  // namespace

Kana::Kana(const Words::Groups& read) {
    for (const auto& [word, readings] : read) {
        const std::u32string folded = text::decoded(text::folded(word));
        for (const std::string& reading : readings) _words[folded].push_back(text::decoded(text::folded(reading)));
        _longest = std::max(_longest, folded.size());
    }
}

std::vector<std::string> Kana::spellingsOf(std::string_view folded) const {
    const std::u32string points = text::decoded(folded);
    std::vector<std::u32string> spelled{U""};
    for (std::size_t at = 0; at < points.size();) {
        auto known = _words.end();
        std::size_t length = std::min(_longest, points.size() - at);
        for (; length > 0 && known == _words.end(); --length) known = _words.find(points.substr(at, length));
        if (known != _words.end()) {
            spelled = joined(spelled, known->second);
            at += known->first.size();
        } else if (text::scriptOf(points[at]) == text::Script::kana || points[at] == longSign) {
            spelled = joined(spelled, {std::u32string(1, hiraganaOf(points[at++]))});
        } else {
            return {};
        }
    }
    std::vector<std::string> out;
    for (const std::u32string& spelling : spelled)
        if (!spelling.empty() && spelling != points) out.push_back(text::encoded(spelling));
    return out;
}

std::vector<std::string> katakanaWords(std::string_view folded) {
    constexpr std::size_t shortest = 3;
    std::vector<std::string> out;
    std::u32string word;
    const auto end = [&] {
        if (word.size() >= shortest) out.push_back(text::encoded(word));
        word.clear();
    };
    for (const char32_t c : text::decoded(folded)) {
        if (isKatakana(c) || (c == longSign && !word.empty()))
            word += c;
        else
            end();
    }
    end();
    return out;
}

}  // namespace yizhan::kiosk
