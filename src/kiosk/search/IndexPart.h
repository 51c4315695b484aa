// The lists of some of the entries, made apart from those of the others so that several threads can.
#pragma once

#include "kiosk/search/Index.h"
#include "kiosk/search/Tokens.h"

namespace yizhan::kiosk {

/// Forward lists: what each unit and each entry holds. Phrases, units and tokens are numbered from 0 within the part,
/// as they come.
class IndexPart : private TokenSink {
public:
    /// Of the entries from `first` up to `end`. The vocabulary must outlive the call.
    IndexPart(const Vocabulary& vocabulary, const std::vector<Entry>& entries, std::uint32_t first, std::uint32_t end);

    struct Mentioned {
        std::uint32_t token = 0;
        Mention mention;
    };

    std::vector<Index::PhraseRecord> phrases;
    std::vector<std::string> tags;
    std::string texts, sounds;
    std::vector<Index::Sound> soundsOf;     ///< as they come
    std::vector<std::uint32_t> unitOf;      ///< phrases, by unit
    std::vector<std::uint32_t> unitEnds;    ///< in unitTokens
    std::vector<std::uint32_t> unitTokens;  ///< of one unit after another
    std::vector<Mentioned> mentions;        ///< of one entry after another
    std::vector<std::uint32_t> lengths;     ///< of the part's entries, in fifths
    Lexicon tokens;

private:
    /// What has been seen of a token in the unit and the entry that are being added.
    struct State {
        std::uint32_t unit = 0xFFFFFFFF, entry = 0xFFFFFFFF;
        std::uint32_t fifths = 0;
        Field field = Field::phrase;
    };

    /// Where a token lately met is found again without a walk through all of them, which lie far apart.
    struct Met {
        std::uint64_t hash = 0;
        std::uint32_t number = Lexicon::none;
    };

    /// A token that waits a moment, while memory brings what it is looked up in.
    struct Waiting {
        std::uint64_t hash = 0;
        std::size_t end = 0;  ///< in _waitingLetters
    };

    void addEntry(const Entry& entry);
    std::uint32_t numberOf(std::string_view token, std::uint64_t hash);
    void note(std::uint32_t number);
    /// Notes what waits.
    void settle();
    void addPhrase(const Entry& entry, const std::string& text, std::string_view language, PhraseKind kind);
    void beginUnit();
    void endUnit();
    void addText(Field field, const LocalText& texts);
    std::uint16_t tagOf(std::string_view language);
    void take(std::string_view token, Share share) override;

    const Vocabulary& _vocabulary;
    std::uint32_t _entry = 0;
    Field _field = Field::phrase;
    std::vector<Met> _met;
    std::vector<Waiting> _waiting;
    std::string _waitingLetters;
    std::vector<State> _states;          ///< by token
    std::vector<std::uint32_t> _tokens;  ///< of the entry
};

}  // namespace yizhan::kiosk
