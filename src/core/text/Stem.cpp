#include "core/text/Stem.h"

#include <algorithm>

namespace yizhan::text {

namespace {

bool isVowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

bool hasVowel(std::string_view word) { return std::any_of(word.begin(), word.end(), isVowel); }

bool takeEnding(std::string& word, std::string_view ending, std::size_t leastLeft) {
    if (!word.ends_with(ending) || word.size() < ending.size() + leastLeft) return false;
    if (!hasVowel(std::string_view(word).substr(0, word.size() - ending.size()))) return false;
    word.erase(word.size() - ending.size());
    return true;
}

void dropPlural(std::string& word) {
    if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return;
    if (word.size() > 4 && word.ends_with("ies")) {
        word.replace(word.size() - 3, 3, "y");
        return;
    }
    for (const std::string_view hissing : {"ses", "xes", "zes", "ches", "shes"})
        if (word.size() > hissing.size() + 1 && word.ends_with(hissing)) {
            word.erase(word.size() - 2);
            return;
        }
    if (word.size() > 3 && word.ends_with('s')) word.pop_back();
}

void dropTense(std::string& word) {
    if (!takeEnding(word, "ing", 3) && !takeEnding(word, "ed", 3)) return;
    const std::size_t n = word.size();
    if (n > 3 && word[n - 1] == word[n - 2] && !isVowel(word[n - 1]) && word[n - 1] != 'l' && word[n - 1] != 's')
        word.pop_back();
}

}  // namespace

std::string stemOf(std::string_view whole) {
    std::string word(whole);
    if (word.ends_with("'s")) word.erase(word.size() - 2);
    std::erase(word, '\'');
    if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return word;
    if (word.size() < 4) return word;
    dropPlural(word);
    dropTense(word);
    if (word.size() > 4 && word.ends_with("ly")) word.erase(word.size() - 2);
    // "fire" and "fired" meet without the e, as do "fly" and "flies" in i.
    if (word.size() > 3 && word.ends_with('e')) word.pop_back();
    if (word.size() > 2 && word.ends_with('y') && !isVowel(word[word.size() - 2])) word.back() = 'i';
    return word;
}

}  // namespace yizhan::text
