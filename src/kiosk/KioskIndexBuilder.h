// Builds an Index from entries; only KioskIndex.cpp needs it.
#pragma once

#include "kiosk/KioskIndexPart.h"

namespace yizhan::kiosk {

class IndexBuilder {
public:
    explicit IndexBuilder(Index& index) : _index(index) {}

    void build();

private:
    void add(IndexPart&& part);
    void weigh();
    void fillUnits();
    void fillEntries();
    void sortPhrases();

    Index& _index;
    std::vector<std::vector<std::uint32_t>> _unitsOf;   ///< by token
    std::vector<std::vector<EntryPosting>> _entriesOf;  ///< by token; impact holds the count until all is in
    std::vector<float> _lengths;                        ///< of entries, by the weights of the fields
};

}  // namespace yizhan::kiosk
