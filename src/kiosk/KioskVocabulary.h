// The words that a centre's content knows: names with their other names, question words, filler; cuts a
// question into them, whether it is written or only sounded in pinyin.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/Readings.h"
#include "core/text/Segmenter.h"
#include "kiosk/Kiosk.h"
#include "kiosk/KioskWords.h"

namespace yizhan::kiosk {

/// One word of a folded text.
struct Piece {
    enum class Role { word, asking, filler, particle };

    std::string text;                ///< as it stands there
    std::vector<std::string> names;  ///< the canonical names it may stand for, itself where it has none
    Role role = Role::word;
    std::string asks;                ///< the kind of question, for asking words
    bool running = false;            ///< in a script without blanks
    bool known = false;              ///< a word of the vocabulary, not only of the dictionary
    bool name = false;               ///< of a person, place or thing that the content names
    std::size_t begin = 0, end = 0;  ///< in code points
};

/// One word of a text in pinyin.
struct SoundPiece {
    text::Syllables syllables;           ///< as they stand there
    std::vector<text::Syllables> names;  ///< how the canonical names sound, themselves where they have none
    Piece::Role role = Piece::Role::word;
    std::string asks;
};

/// A vocabulary word as the on-screen pinyin keyboard offers it.
struct SpokenWord {
    std::string text;
    std::string pinyin;    ///< syllables with blanks between, v for ü
    std::string joined;    ///< without blanks, u for ü: what is looked up
    std::string initials;  ///< the first letter of each syllable
    int uses = 0;          ///< how often it stands in titles and questions
};

class Vocabulary {
public:
    Vocabulary(const Words& words, const std::vector<Pack>& packs, const std::vector<Entry>& entries);

    /// The words of a folded text, in order.
    std::vector<Piece> cut(std::string_view folded) const;
    /// The same for syllables (u for ü): longest known names and question words first, the rest one by one.
    std::vector<SoundPiece> cut(const text::Syllables& syllables) const;

    /// Whether a folded word is a name in the packs' own lists.
    bool isName(const std::string& word) const {
        const auto found = _terms.find(word);
        return found != _terms.end() && found->second.name;
    }
    /// Words read exactly so (letters without blanks), then words that begin so; most used first.
    std::vector<const SpokenWord*> spoken(std::string_view letters, std::size_t most) const;
    /// Words with these initials ("zgl").
    std::vector<const SpokenWord*> withInitials(std::string_view letters, std::size_t most) const;

private:
    struct Term {
        std::vector<std::string> names;
        Piece::Role role = Piece::Role::word;
        std::string asks;
        bool name = false;
    };
    struct SoundTerm {
        std::vector<text::Syllables> names;
        Piece::Role role = Piece::Role::word;
        std::string asks;
    };

    void addName(const std::string& name, const std::string& other);
    /// The same for the title of an entry and one of its other names, where both are names.
    void addSame(const std::string& name, const std::string& other);
    void addGroups(const Words::Groups& groups);
    void addAsking(const Words& words);
    void addTitles(const std::vector<Entry>& entries);
    void addSounds(const Readings& readings);
    void addSpoken(const std::string& text, const text::Syllables& syllables, int uses);
    void addSpokenWords(const std::vector<Pack>& packs, const std::vector<Entry>& entries);
    void addSpokenParts(const std::string& phrase, const text::Syllables& syllables);
    void finish();
    Piece pieceOf(std::u32string_view text, const text::Segment& segment) const;
    std::vector<Piece> withNamesJoined(std::vector<Piece> pieces) const;

    std::unordered_map<std::string, Term> _terms;
    std::vector<std::string> _own;  ///< of _terms, those that the segmenter looks for
    text::Segmenter _segmenter;
    std::unordered_map<std::string, SoundTerm> _sounds;  ///< by syllables with blanks between
    std::size_t _longestSound = 1;
    std::vector<SpokenWord> _spoken;               ///< by `joined`
    std::map<std::string, std::size_t> _spokenAt;  ///< text and pinyin → place, while it is being built
    std::multimap<std::string, std::size_t, std::less<>> _initials;
};

}  // namespace yizhan::kiosk
