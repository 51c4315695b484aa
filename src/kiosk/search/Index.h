// The inverted index over a centre's entries: immutable, in memory, built whole and swapped whole.
//
// Two lists for each token: the phrasings (titles and questions, and how these sound) that hold it, for
// matching a question with a question; and the entries that hold it anywhere, for BM25 over their fields. All of it
// lies in few large blocks, because a large centre has millions of each.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/Kiosk.h"
#include "kiosk/search/Kept.h"
#include "kiosk/search/Lexicon.h"
#include "kiosk/search/Vocabulary.h"

namespace yizhan::kiosk {

/// Where in an entry a token stands; the nearest to a question first.
enum class Field : std::uint8_t { phrase, answer, more };

enum class PhraseKind : std::uint8_t { question, title, otherName };

/// One title, question or other name in one language: views into its index.
struct Phrase {
    std::uint32_t entry = 0;
    std::string_view text;    ///< as written
    std::string_view folded;  ///< without blanks and punctuation at its ends
    std::string_view language;
    PhraseKind kind = PhraseKind::question;  ///< by other names an entry is found, they are never shown
};

/// A phrase as it is matched: in characters, or in one of its readings.
struct Unit {
    std::uint32_t phrase = 0;
    float weight = 0;  ///< of all its tokens
};

/// An entry that holds a token: where, and how often by the weights of the fields, in fifths.
class Mention {
public:
    static constexpr std::uint32_t mostEntries = 1U << 20U, mostFifths = (1U << 10U) - 1;

    Mention() = default;
    Mention(std::uint32_t entry, Field nearest, std::uint32_t fifths)
        : _packed(entry << 12U | static_cast<std::uint32_t>(nearest) << 10U |
                  (fifths < mostFifths ? fifths : mostFifths)) {}

    std::uint32_t entry() const { return _packed >> 12U; }
    Field field() const { return static_cast<Field>(_packed >> 10U & 3U); }
    float count() const { return static_cast<float>(_packed & mostFifths) / 5.0F; }

private:
    std::uint32_t _packed = 0;
};

class Index {
public:
    static constexpr std::uint32_t noToken = Lexicon::none;
    /// A token that no entry holds weighs as much as the rarest that some entry does.
    static constexpr float mostIdf = 4.0F, leastIdf = 1.0F;

    /// `threads`: how many build it, 0 for as many as it is worth; what comes out is the same.
    Index(std::vector<Pack> packs, const std::vector<Entry>& entries, std::size_t threads = 0);
    Index(const Index&) = delete;
    Index& operator=(const Index&) = delete;

    /// Without their names and readings: these are in the vocabulary.
    const std::vector<Pack>& packs() const { return _packs; }
    const std::vector<KeptEntry>& entries() const { return _kept.all(); }
    const Vocabulary& vocabulary() const { return _vocabulary; }
    const KeptEntry* find(std::string_view id) const;
    /// Its questions in one language, as they are written.
    std::vector<std::string_view> questionsOf(const KeptEntry& entry, std::string_view language) const;
    /// Each once: those in which packs are whole, then those in which some entries answer.
    const std::vector<std::string>& languages() const { return _languages; }

    std::uint32_t phraseCount() const { return static_cast<std::uint32_t>(_phrases.size()); }
    /// `place`: below phraseCount().
    Phrase phrase(std::uint32_t place) const;
    /// Places of an entry's questions in one language, in the order in which the pack asks them.
    std::vector<std::uint32_t> questionsIn(std::uint32_t entry, std::string_view language) const;
    std::uint32_t entryOf(std::uint32_t phrase) const { return _phrases[phrase].entry; }
    const std::vector<Unit>& units() const { return _units; }
    /// Places of phrases that begin like a text as likenessOf has it, in order of what they say.
    std::vector<std::uint32_t> phrasesBeginning(std::string_view likeness, std::size_t most) const;
    /// The same of those that begin to sound like letters without blanks.
    std::vector<std::uint32_t> phrasesSounding(std::string_view letters, std::size_t most) const;

    std::uint32_t tokenOf(std::string_view token) const { return _tokens.find(token); }
    /// How much a token says: rare ones more, filler little. `number`: tokenOf it.
    float weightOf(std::string_view token, std::uint32_t number) const;
    float idfOf(std::uint32_t token) const;
    /// The same without bounds, as long texts are compared by.
    float rarityOf(std::uint32_t token) const;
    std::span<const std::uint32_t> unitsWith(std::uint32_t token) const;
    std::span<const Mention> entriesWith(std::uint32_t token) const;
    /// A mention's part in BM25; `rarity`: of its token.
    float impactOf(Mention mention, float rarity) const;
    /// Known words in letters that begin with `first`, as tokens.
    std::span<const std::uint32_t> stemsWith(char first) const;
    /// Of one of them.
    std::string_view stemText(std::uint32_t token) const { return _tokens[token].substr(1); }

private:
    friend class IndexBuilder;

    struct PhraseRecord {
        std::uint32_t entry = 0;
        std::uint32_t at = 0;    ///< in _texts: the text, and behind it the folded one where that differs
        std::uint32_t size = 0;  ///< of the text
        std::uint16_t language = 0;
        PhraseKind kind = PhraseKind::question;
        bool plain = false;  ///< folded it is the same
    };
    friend class IndexPart;
    struct Sound {
        std::uint32_t at = 0;  ///< in _sounds, up to the next one's
        std::uint32_t phrase = 0;
    };
    std::string_view soundOf(std::size_t place) const;

    std::vector<Pack> _packs;
    std::vector<std::string> _languages;
    std::size_t _entryCount = 0;
    KeptEntries _kept;
    std::vector<std::uint32_t> _byId;  ///< places in entries()
    Vocabulary _vocabulary;
    std::vector<PhraseRecord> _phrases;  ///< of one entry after another
    std::vector<std::string> _tags;      ///< of the phrases' languages
    std::string _texts, _sounds;
    std::vector<Unit> _units;
    std::vector<std::uint32_t> _byText;  ///< places in _phrases, by folded text
    std::vector<Sound> _bySound;
    Lexicon _tokens;
    std::vector<std::uint32_t> _unitStarts, _unitPostings;  ///< by token
    std::vector<std::uint32_t> _mentionStarts;
    std::vector<Mention> _mentions;
    std::vector<float> _norms;                       ///< of entries, by their lengths
    std::vector<std::uint32_t> _stemStarts, _stems;  ///< by first letter, then as they came
};

/// Folded, without blanks and punctuation before, behind and between words in letters: equal for two texts that
/// a reader takes for the same.
std::string likenessOf(std::string_view text);
/// The same of text that is folded already.
std::string likenessOfFolded(std::string_view folded);

}  // namespace yizhan::kiosk
