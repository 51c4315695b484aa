// What a text is searched by, told token by token: the index takes numbers of them, a question keeps them.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/search/Vocabulary.h"

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

/// What a token is of the word that is being told.
enum class Share {
    whole,   ///< the word itself
    part,    ///< bigrams, or the stems of a name of several words
    crumb,   ///< characters or syllables: weak evidence
    beside,  ///< not of a word wanted: question words, filler, what stands across two words
};

/// Is told a text's tokens in order, equal ones as often as they stand there. Views last as long as the call.
class TokenSink {
public:
    virtual ~TokenSink() = default;
    virtual void take(std::string_view token, Share share) = 0;
    /// A word wanted begins; `name`: of a person, place or thing that the content names.
    virtual void beginWord(std::string_view /*text*/, bool /*name*/) {}
    /// Another way of saying the word begins.
    virtual void beginForm() {}
    /// There is a question word.
    virtual void noteAsking() {}
};

/// Of folded text.
void tellTokens(const Vocabulary& vocabulary, std::string_view folded, TokenSink& sink);
/// Of syllables (u for ü) with one blank between.
void tellSoundTokens(const Vocabulary& vocabulary, std::string_view spaced, TokenSink& sink);

}  // namespace yizhan::kiosk
