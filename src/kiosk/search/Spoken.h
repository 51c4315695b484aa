// The content's words by their sound: what the on-screen pinyin keyboard offers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/Readings.h"
#include "kiosk/search/Lexicon.h"

namespace yizhan::kiosk {

/// A word as the keyboard offers it; a view into its SpokenWords.
struct SpokenWord {
    std::string_view text;
    std::string_view pinyin;    ///< syllables with blanks between, v for ü
    std::string_view joined;    ///< without blanks, u for ü: what is looked up
    std::string_view initials;  ///< the first letter of each syllable
    std::uint32_t uses = 0;     ///< how often it stands in titles and questions
};

class SpokenWords {
public:
    /// One more use of a word that is read so.
    void add(std::string_view text, const text::Syllables& syllables);
    /// Once all are in; they are found from then on.
    void settle();

    /// Words read exactly so (letters without blanks), then words that begin so; most used first, no text twice.
    std::vector<SpokenWord> spoken(std::string_view letters, std::size_t most) const;
    /// Words with these initials ("zgl").
    std::vector<SpokenWord> withInitials(std::string_view letters, std::size_t most) const;

private:
    /// The texts stand one after another in _letters.
    struct Record {
        std::uint32_t at = 0;
        std::uint16_t text = 0, pinyin = 0, joined = 0, initials = 0;  ///< bytes
        std::uint32_t uses = 0;
    };

    SpokenWord word(const Record& record) const;

    Lexicon _met;                            ///< text and pinyin, until it is settled
    std::vector<std::uint32_t> _uses;        ///< of these
    std::vector<Record> _records;            ///< by `joined`
    std::vector<std::uint32_t> _byInitials;  ///< places in _records
    std::string _letters;
};

}  // namespace yizhan::kiosk
