// What an index keeps of its entries to tell them: views into one block of text, since thousands of small strings cost
// several times their letters and leave the memory in shreds when they go.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

struct KeptText {
    std::string_view tag;  ///< BCP 47
    std::string_view text;
};
/// By tag, as a LocalText.
using KeptTexts = std::span<const KeptText>;

struct KeptSource {
    KeptTexts work;
    std::string_view locus;
};

/// An entry without what only the index needs: its phrasings, its other names and how these sound.
struct KeptEntry {
    std::string_view id, pack, topic, image;
    Provenance provenance = Provenance::history;
    KeptTexts title, answer, more;
    std::span<const KeptSource> sources;
    std::span<const std::string_view> related;
};

/// The entries of one index. Never moves, for what is in it points into it.
class KeptEntries {
public:
    KeptEntries() = default;
    KeptEntries(const KeptEntries&) = delete;
    KeptEntries& operator=(const KeptEntries&) = delete;

    /// Takes over what is told of them; once.
    void keep(const std::vector<Entry>& entries);
    const std::vector<KeptEntry>& all() const { return _entries; }

private:
    class Keeper;

    std::unique_ptr<char[]> _letters;
    std::vector<KeptText> _texts;
    std::vector<KeptSource> _sources;
    std::vector<std::string_view> _related;
    std::vector<KeptEntry> _entries;
};

}  // namespace yizhan::kiosk
