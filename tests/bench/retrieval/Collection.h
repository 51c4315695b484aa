// What retrieval is measured on: documents to find, and questions that each have one right document, or none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/Kiosk.h"

namespace yizhan::bench {

struct Question {
    std::string text;
    std::string language;   ///< BCP 47
    std::size_t right = 0;  ///< place in the entries; noDocument: nothing answers it

    static constexpr std::size_t noDocument = static_cast<std::size_t>(-1);
};

struct Collection {
    std::vector<kiosk::Pack> packs;
    std::vector<kiosk::Entry> entries;
    std::vector<Question> questions;

    /// Everything an entry says, in one text: what engines without fields are given.
    std::string textOf(std::size_t entry) const;
    /// Without the documents at odd places: the questions that asked for them have no answer any more.
    Collection halved() const;
    /// Every third question of an entry is taken out and asked: what the search is tuned on.
    Collection leftOut() const;
};

/// The pack of data/packs with the phrasings that were held back from everybody who worked on the search:
/// written from the titles alone, two in Chinese and one in English for each entry, and others that nothing answers.
Collection heldBackPhrasings();

/// CMRC 2018, development part: each question finds its paragraph. Nothing where the data are not on this machine
/// (folder of YIZHAN_MEASURING_DATA, else ../shared/data beside the tree).
std::optional<Collection> cmrc();

}  // namespace yizhan::bench
