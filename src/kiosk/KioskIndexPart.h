// The lists of some of the entries, made apart from those of the others so that several threads can.
#pragma once

#include <unordered_map>

#include "kiosk/KioskIndex.h"

namespace yizhan::kiosk {

/// Phrases, units and tokens are numbered from 0 within the part.
class IndexPart {
public:
    /// Of the entries from `first` up to `end`. The vocabulary must outlive the call.
    IndexPart(const Vocabulary& vocabulary, const std::vector<Entry>& entries, std::uint32_t first, std::uint32_t end);

    std::vector<Phrase> phrases;
    std::vector<Unit> units;                                    ///< without their weights
    std::vector<std::pair<std::string, std::uint32_t>> sounds;  ///< of phrases
    std::unordered_map<std::string, std::uint32_t> tokens;
    std::vector<std::vector<std::uint32_t>> unitsOf;   ///< by token
    std::vector<std::vector<EntryPosting>> entriesOf;  ///< by token; impact holds the count by the fields' weights
    std::vector<float> lengths;                        ///< of the part's entries, by the fields' weights

private:
    struct Frequency {
        Field field = Field::more;
        float count = 0;
    };
    using Numbers = std::vector<std::uint32_t>;

    Numbers numbersOf(const Analysis& analysis);
    void addEntry(const Entry& entry, std::uint32_t number);
    void addPhrase(const Entry& entry, const Phrase& phrase);
    void addMatched(const Analysis& analysis, std::uint32_t phrase, bool bySound);
    void addText(Field field, const LocalText& texts);
    void addField(Field field, const Analysis& analysis, const Numbers& numbers);

    const Vocabulary& _vocabulary;
    std::unordered_map<std::uint32_t, Frequency> _current;  ///< of the entry being added, by token
};

}  // namespace yizhan::kiosk
