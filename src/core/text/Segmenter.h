// Cuts folded text into words: the vocabulary's own words first, ICU's dictionary for what is between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan::text {

/// One word, as positions in code points. `own` is the number under which the vocabulary gave it, else -1.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::int32_t own = -1;
};

/// Immutable once built; safe from any thread.
class Segmenter {
public:
    /// Folded words; their numbers are their places in the list. Empty ones match nothing, of equal ones the
    /// first counts. ICU alone cuts rare names in two, so names belong in here.
    explicit Segmenter(const std::vector<std::string>& own = {});

    /// The words in order, without blanks and punctuation. At each place the longest own word wins; one of two hiragana
    /// only where no longer one begins with the second; one in Latin letters only where a word begins and ends, in
    /// Korean where one begins; of single hiragana those behind another script.
    std::vector<Segment> cut(std::u32string_view folded) const;

private:
    struct Own {
        std::size_t length = 0;
        std::int32_t number = -1;
    };

    /// The longest own word that stands at this place; of length 0 where none does.
    Own ownAt(std::u32string_view text, std::size_t at) const;
    static void cutByDictionary(std::u32string_view text, std::size_t offset, std::vector<Segment>& into);

    struct Word;

    void addNodes(const std::vector<Word>& words);
    std::uint32_t rootFor(char32_t letter) const;
    /// The node below this one for the letter; 0 where there is none.
    std::uint32_t childOf(std::uint32_t node, char32_t letter) const;

    // A tree of letters, level by level: the children of a node stand together, sorted, behind those of the node
    // before it. All by node; node 0 is the root.
    std::vector<char32_t> _letters;
    std::vector<std::uint32_t> _children;  ///< where they begin; one more than there are nodes
    std::vector<std::int32_t> _numbers;    ///< of the own words that end there, else -1
    /// Of the root's children, which are thousands: where those begin that share the letter's higher bits.
    std::vector<std::uint32_t> _pages;
};

}  // namespace yizhan::text
