// What the content knows of words: other names for the same, how people ask, what says little.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/search/Lexicon.h"

namespace yizhan::kiosk {

enum class WordRole : std::uint8_t { word, asking, filler, particle };

/// Terms by their text, written or sounded. Built first, then settled, then read by any thread.
class Terms {
public:
    static constexpr std::uint32_t none = Lexicon::none;

    /// `none` for what is no term.
    std::uint32_t find(std::string_view text) const;
    /// Below this are the numbers of all terms; some may be names of terms only.
    std::uint32_t size() const { return static_cast<std::uint32_t>(_terms.size()); }
    bool isTerm(std::uint32_t number) const { return _terms[number].known; }
    std::string_view text(std::uint32_t number) const { return _texts[number]; }
    WordRole role(std::uint32_t term) const { return _terms[term].role; }
    /// The kind of question, for asking words.
    std::string_view asks(std::uint32_t term) const { return _kinds[_terms[term].asks]; }
    /// Whether it is a person, place or thing that the packs name.
    bool isName(std::uint32_t term) const { return _terms[term].name; }

    /// The canonical names that it may stand for; none where it is its own. Once settled.
    std::uint32_t nameCount(std::uint32_t term) const { return _nameStarts[term + 1] - _nameStarts[term]; }
    std::string_view name(std::uint32_t term, std::uint32_t place) const {
        return _texts[_names[_nameStarts[term] + place]];
    }

    /// The term's number, a new word without names where it was none.
    std::uint32_t add(std::string_view text);
    /// `name` may be no term itself.
    void addName(std::uint32_t term, std::string_view name);
    /// Another way of writing the term, where that is no term yet: it stands for the same and asks the same.
    void addSpelling(std::uint32_t term, std::string_view spelling);
    /// Whatever it was, it is this now, without names.
    void set(std::string_view text, WordRole role, std::string_view asks = {});
    /// The terms there are so far are names.
    void nameAll();
    void settle();

private:
    struct Term {
        WordRole role = WordRole::word;
        bool known = false;
        bool name = false;
        std::uint8_t asks = 0;  ///< in _kinds
    };

    std::uint32_t place(std::string_view text);

    Lexicon _texts;
    std::vector<Term> _terms;
    std::vector<std::string> _kinds{""};
    std::vector<std::vector<std::uint32_t>> _naming;  ///< by term, until it is settled
    std::vector<std::uint32_t> _nameStarts, _names;
};

}  // namespace yizhan::kiosk
