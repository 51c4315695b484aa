// Japanese as hiragana alone writes it: a kiosk's kana keys know no other characters.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/search/Words.h"

namespace yizhan::kiosk {

class Kana {
public:
    /// Words and the ways in which each is read, in hiragana.
    explicit Kana(const Words::Groups& read);

    /// The folded word in hiragana: each word in it that is known as it is read, katakana as hiragana. None where a
    /// character is left that is not read so, or nothing is to be changed.
    std::vector<std::string> spellingsOf(std::string_view folded) const;
    /// The words themselves, folded.
    const std::map<std::u32string, std::vector<std::u32string>>& words() const { return _words; }

private:
    std::map<std::u32string, std::vector<std::u32string>> _words;
    std::size_t _longest = 0;
};

/// Each word of katakana in a folded text, of three characters and more: shorter ones stand in other words.
std::vector<std::string> katakanaWords(std::string_view folded);

}  // namespace yizhan::kiosk
