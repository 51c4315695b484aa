// The words that a centre's content knows: names with their other names, question words, filler; cuts a
// question into them, whether it is written or only sounded in pinyin.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/Segmenter.h"
#include "kiosk/Kiosk.h"
#include "kiosk/search/Spoken.h"
#include "kiosk/search/Terms.h"
#include "kiosk/search/Words.h"

namespace yizhan::kiosk {

/// One word of a folded text, which must outlive it.
struct Piece {
    std::string_view text;             ///< as it stands there
    std::uint32_t term = Terms::none;  ///< in Vocabulary::terms(); none where only the dictionary knows it
    WordRole role = WordRole::word;
    bool running = false;            ///< in a script without blanks
    std::size_t begin = 0, end = 0;  ///< in code points
};

/// One word of a text in pinyin, syllables with blanks between.
struct SoundPiece {
    std::string_view text;
    std::uint32_t term = Terms::none;  ///< in Vocabulary::sounds()
    WordRole role = WordRole::word;
};

class Vocabulary {
public:
    Vocabulary(const Words& words, const std::vector<Pack>& packs, const std::vector<Entry>& entries);

    /// The words of a folded text, in order.
    std::vector<Piece> cut(std::string_view folded) const;
    /// The same for syllables (u for ü) with one blank between: longest known names and question words first, the rest
    /// one by one.
    std::vector<SoundPiece> cutSound(std::string_view spaced) const;

    const Terms& terms() const { return _terms; }
    const Terms& sounds() const { return _sounds; }
    /// Whether a folded word is a name in the packs' own lists.
    bool isName(std::string_view word) const {
        const std::uint32_t term = _terms.find(word);
        return term != Terms::none && _terms.isName(term);
    }
    /// The shortest word that hiragana alone writes and that begins so; "" where there is none.
    std::string_view kanaBeginning(std::string_view folded) const;
    /// What the pinyin keyboard offers.
    const SpokenWords& spokenWords() const { return _spoken; }

private:
    void addName(const std::string& name, const std::string& other);
    /// The same for the title of an entry and one of its other names, where both are names.
    void addSame(const std::string& name, const std::string& other);
    void addGroups(const Words::Groups& groups);
    void addAsking(const Words& words);
    void addTitles(const std::vector<Entry>& entries);
    void addKana(const Words& words, const std::vector<Entry>& entries);
    void addSounds(const Readings& readings);
    void addNamesSounds(const Entry& entry);
    void addSpokenWords(const std::vector<Pack>& packs, const std::vector<Entry>& entries);
    void addSpokenParts(const std::string& phrase, const text::Syllables& syllables);
    void finish();
    std::size_t endingOf(const Piece& piece) const;
    void append(Piece piece, std::vector<Piece>& pieces) const;
    std::vector<Piece> withNamesJoined(std::vector<Piece> pieces) const;

    Terms _terms;
    Terms _sounds;  ///< by syllables with blanks between
    text::Segmenter _segmenter;
    std::size_t _longestSound = 1;
    std::vector<std::string> _kana;  ///< the words in hiragana, sorted
    SpokenWords _spoken;
};

/// Syllables with one blank between, u for ü, of a reading as it is stored.
std::string spacedSound(std::string_view reading);

}  // namespace yizhan::kiosk
