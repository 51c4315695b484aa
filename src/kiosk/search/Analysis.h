// What a question is searched by: its tokens, and the words whose coverage decides how sure an answer is.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/search/Tokens.h"

namespace yizhan::kiosk {

/// One way of saying a word: the whole of it as a token, or the tokens of its parts. Places in Analysis::tokens.
struct Form {
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    std::uint32_t whole = none;
    std::vector<std::uint32_t> parts, crumbs;
};

/// A word that something was asked about, in each way that means the same.
struct Wanted {
    std::string text;
    std::vector<Form> forms;
    bool name = false;  ///< of a person, place or thing that the content names
};

struct Analysis {
    std::vector<std::string> tokens;  ///< each once
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
