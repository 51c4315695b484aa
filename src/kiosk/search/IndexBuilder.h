// Builds an Index from entries; only Index.cpp needs it.
#pragma once

#include <memory>

#include "kiosk/search/IndexPart.h"

namespace yizhan::kiosk {

namespace bm25 {
constexpr float k1 = 1.2F, b = 0.5F;
}

/// Each thread makes a part; they are put together in the order of the entries, so that what comes out does not depend
/// on how many there are.
class IndexBuilder {
public:
    IndexBuilder(Index& index, const std::vector<Entry>& entries) : _index(index), _entries(entries) {}

    /// 0: as many as it is worth.
    void build(std::size_t threads);

private:
    void makeParts(std::size_t count);
    void addPhrases();
    void sortPhrases();
    void sortSounds();
    void keepEntries();
    void numberTokens();
    void invertUnits();
    void invertMentions();
    void weighUnits();
    void weighLengths();
    void listStems();
    /// Turns what each part holds into what holds each token. `each(part, call)` calls with token and value of all.
    template <typename Value, typename Each>
    void invert(Each&& each, std::vector<std::uint32_t>& starts, std::vector<Value>& values);
    template <typename Call>
    void withEachPart(Call&& call);

    Index& _index;
    const std::vector<Entry>& _entries;
    std::vector<std::unique_ptr<IndexPart>> _parts;
    std::vector<std::vector<std::uint32_t>> _numbers;  ///< by part: the index's numbers of its tokens
    std::vector<std::uint32_t> _firstUnits;            ///< by part
};

}  // namespace yizhan::kiosk
