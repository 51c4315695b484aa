// What a text is searched by: its tokens, and the words whose coverage decides how sure an answer is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/KioskVocabulary.h"

namespace yizhan::kiosk {

/// A token's first letter says what it is; the rest is its text.
namespace token {
constexpr char character = 'c';    ///< one character of a run
constexpr char bigram = 'b';       ///< two neighbours
constexpr char word = 'w';         ///< a word of a run
constexpr char stem = 'e';         ///< a word in letters or digits
constexpr char filler = 'f';       ///< a word that says little
constexpr char asking = 'a';       ///< a question word as it was written
constexpr char kind = 'k';         ///< the kind of question
constexpr char syllable = 's';     ///< one syllable of pinyin
constexpr char soundBigram = 'p';  ///< two neighbours
}  // namespace token

/// One way of saying a word: the whole of it as a token, or the tokens of its parts.
struct Form {
    std::string whole;                ///< "" where there is no such token
    std::vector<std::string> parts;   ///< bigrams, or the stems of a name of several words
    std::vector<std::string> crumbs;  ///< characters or syllables: weak evidence
};

/// A word that something was asked about, in each way that means the same.
struct Wanted {
    std::string text;
    std::vector<Form> forms;
    bool name = false;  ///< of a person, place or thing that the content names
};

struct Analysis {
    std::vector<std::string> tokens;  ///< each once
    std::vector<int> times;           ///< how often each of them stands there
    std::vector<Wanted> wanted;       ///< without question words and filler
    bool asking = false;              ///< there is a question word among them
    bool bySound = false;
    int syllables = 0;  ///< of the words wanted, by sound
};

/// Of folded text.
Analysis analysed(const Vocabulary& vocabulary, std::string_view folded);
/// Of syllables (u for ü).
Analysis analysed(const Vocabulary& vocabulary, const text::Syllables& syllables);

}  // namespace yizhan::kiosk
