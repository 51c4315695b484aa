// Numbers as they are written in Chinese and in English, to hold two languages of one answer against each other.
#pragma once

#include <set>
#include <string_view>
#include <vector>

namespace yizhan::kiosk {

struct WrittenNumber {
    double value = 0;
    bool year = false;     ///< three or four digits
    bool atLeast = false;  ///< "ten and some"
};

/// Years in three or four digits, and from ten on what is counted in a unit (people, ships, miles, chapters), in
/// figures or in words. Ranges ("fifteen or sixteen"), guesses ("some tens"), ordinals and reign years are left out:
/// other languages say them otherwise.
std::vector<WrittenNumber> numbersInChinese(std::string_view text);

/// Everything that may be meant by the figures and the English words of the text.
std::set<double> numbersInEnglish(std::string_view text);

/// Numbers of the Chinese text that `other` contradicts: years that it lacks, and amounts that it lacks while it
/// gives one of its own. Where `other` is not English only its figures are read, and only years compared.
std::vector<double> contradicted(std::string_view chinese, std::string_view other, bool english);

}  // namespace yizhan::kiosk
