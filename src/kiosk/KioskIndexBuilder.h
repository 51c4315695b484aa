// Builds an Index from entries; only KioskIndex.cpp needs it.
#pragma once

#include <unordered_map>

#include "kiosk/KioskIndex.h"

namespace yizhan::kiosk {

class IndexBuilder {
public:
    explicit IndexBuilder(Index& index) : _index(index) {}

    void build();

private:
    using Postings = std::vector<std::vector<std::uint32_t>>;

    std::uint32_t numberOf(const std::string& token);
    void addEntry(std::uint32_t entry);
    void addPhrase(const Phrase& phrase);
    void addUnit(const Analysis& analysis, std::uint32_t phrase, bool bySound);
    void addField(Field field, const Analysis& analysis);
    void addText(Field field, const LocalText& texts);
    void weigh();
    void fillUnits();
    void fillEntries();
    void sortPhrases();
    void addSound(std::uint32_t phrase, const text::Syllables& syllables);

    struct Frequency {
        Field field = Field::more;
        float count = 0;  ///< by the weights of the fields
    };

    Index& _index;
    Postings _unitsOf;                                      ///< by token
    std::vector<std::vector<EntryPosting>> _entriesOf;      ///< by token; impact holds the count until all is in
    std::unordered_map<std::uint32_t, Frequency> _current;  ///< of the entry being added, by token
    std::vector<float> _lengths;                            ///< of entries, by the weights of the fields
};

}  // namespace yizhan::kiosk
