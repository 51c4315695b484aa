// The small words of a language: how people ask, what they fill sentences with, what they say in two ways.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace yizhan::kiosk {

struct Words {
    using Groups = std::map<std::string, std::vector<std::string>>;

    Groups asks;                         ///< kind of question ("when", or nearer "when/year") → its expressions
    Groups sounds;                       ///< the same in pinyin, syllables with blanks between
    std::vector<std::string> particle;   ///< words of grammar, never part of a name
    std::vector<std::string> filler;     ///< words that say little by themselves
    std::vector<std::string> soundless;  ///< filler in pinyin
    Groups same;                         ///< a word → others for the same thing
    Groups read;                         ///< a word of Japanese → how it is read, in hiragana
    std::vector<std::string> silent;     ///< insults and despair: no card is a fitting answer to them
};

/// Those of words/*.json, all languages together: a question may mix them.
const Words& commonWords();

}  // namespace yizhan::kiosk
