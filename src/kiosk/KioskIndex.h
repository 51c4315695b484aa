// The inverted index over a centre's entries: immutable, in memory, built whole and swapped whole.
//
// Two lists for each token: the phrasings (titles and questions, and how these sound) that hold it, for
// matching a question with a question; and the entries that hold it anywhere, for BM25 over their fields.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kiosk/Kiosk.h"
#include "kiosk/KioskAnalysis.h"
#include "kiosk/KioskVocabulary.h"

namespace yizhan::kiosk {

/// Where in an entry a token stands; the nearest to a question first.
enum class Field : std::uint8_t { phrase, answer, more };

/// One title, question or other name in one language.
struct Phrase {
    std::uint32_t entry = 0;
    std::string text;    ///< as written
    std::string folded;  ///< without blanks and punctuation at its ends
    std::string language;
    bool title = false;
    bool keyWord = false;  ///< another name of the entry: found by it, never shown
};

/// A phrase as it is matched: in characters, or in one of its readings.
struct Unit {
    std::uint32_t phrase = 0;
    float weight = 0;  ///< of all its tokens
    bool bySound = false;
};

struct EntryPosting {
    std::uint32_t entry = 0;
    Field field = Field::phrase;  ///< the nearest one
    float impact = 0;             ///< the token's part in BM25, idf included
};

class Index {
public:
    static constexpr std::uint32_t noToken = 0xFFFFFFFF;
    /// A token that no entry holds weighs as much as the rarest that some entry does.
    static constexpr float mostIdf = 4.0F, leastIdf = 1.0F;

    Index(std::vector<Pack> packs, std::vector<Entry> entries);
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    const std::vector<Pack>& packs() const { return _packs; }
    const std::vector<Entry>& entries() const { return _entries; }
    const Vocabulary& vocabulary() const { return _vocabulary; }
    const Entry* find(const std::string& id) const;
    /// The languages of all its packs, each once.
    const std::vector<std::string>& languages() const { return _languages; }

    const std::vector<Phrase>& phrases() const { return _phrases; }
    const std::vector<Unit>& units() const { return _units; }
    /// Places in phrases(), by `folded`: what begins like a text stands together.
    const std::vector<std::uint32_t>& byText() const { return _byText; }

    /// How phrases sound, letters without blanks, and their places in phrases(), by sound.
    const std::vector<std::pair<std::string, std::uint32_t>>& bySound() const { return _bySound; }

    std::uint32_t tokenOf(const std::string& token) const;
    /// How much a token says: rare ones more, filler little.
    float weightOf(const std::string& token) const;
    float idfOf(std::uint32_t token) const { return token == noToken ? mostIdf : _idf[token]; }
    /// The same without bounds, as long texts are compared by.
    float rarityOf(std::uint32_t token) const { return token == noToken ? _mostRarity : _rarity[token]; }
    std::span<const std::uint32_t> unitsWith(std::uint32_t token) const;
    std::span<const EntryPosting> entriesWith(std::uint32_t token) const;
    /// Known words in letters that begin with `first`.
    const std::vector<std::string>& stemsWith(char first) const;

private:
    friend class IndexBuilder;

    std::vector<Pack> _packs;
    std::vector<Entry> _entries;
    std::vector<std::string> _languages;
    std::unordered_map<std::string, std::uint32_t> _byId;
    Vocabulary _vocabulary;
    std::vector<Phrase> _phrases;
    std::vector<Unit> _units;
    std::vector<std::uint32_t> _byText;
    std::vector<std::pair<std::string, std::uint32_t>> _bySound;
    std::unordered_map<std::string, std::uint32_t> _tokens;
    std::vector<float> _idf, _rarity;
    float _mostRarity = 0;
    std::vector<std::uint32_t> _unitStarts, _unitPostings;
    std::vector<std::uint32_t> _entryStarts;
    std::vector<EntryPosting> _entryPostings;
    std::vector<std::vector<std::string>> _stems;  ///< by first letter
};

/// Folded, without blanks and punctuation before, behind and between words in letters: equal for two texts that
/// a reader takes for the same.
std::string likenessOf(std::string_view text);

}  // namespace yizhan::kiosk
