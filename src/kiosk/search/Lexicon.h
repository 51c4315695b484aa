// Words and their numbers: all letters in one block, since a string for each costs several times the memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan::kiosk {

/// Numbers from 0, in the order in which the words came. Reading is safe from any thread while nobody adds.
class Lexicon {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// `none` for a word that is not in it.
    std::uint32_t find(std::string_view word) const;
    /// The word's number: a new one where it had none. Views of words end their lives here.
    std::uint32_t add(std::string_view word) { return add(word, hashOf(word)); }
    /// For who has the hash already.
    std::uint32_t add(std::string_view word, std::uint64_t hash);
    static std::uint64_t hashOf(std::string_view word);
    /// Has the memory bring what add() will look at, while the caller does something else.
    void fetch(std::uint64_t hash) const;
    /// Adds all words of another one; by their numbers there, the numbers here.
    std::vector<std::uint32_t> addAll(const Lexicon& other);
    std::string_view operator[](std::uint32_t number) const {
        return std::string_view(_letters).substr(beginOf(number), _ends[number] - beginOf(number));
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(_ends.size()); }

    /// Room for so many, that it need not be made word by word.
    void reserve(std::size_t words);
    /// Gives back what was kept for growing, once all words are in.
    void settle();

private:
    // Five bytes side by side: a look that finds nothing touches one place in memory.
#pragma pack(push, 1)
    struct Slot {
        std::uint32_t number = none;  ///< none: free
        std::uint8_t tag = 0;         ///< some bits of the hash, so that few other words are compared
    };
#pragma pack(pop)

    std::uint32_t beginOf(std::uint32_t number) const { return number == 0 ? 0 : _ends[number - 1]; }
    /// The word's slot, or the free one where it belongs.
    std::size_t slotOf(std::string_view word, std::uint64_t hash) const;
    void spread(std::size_t slots);
    template <typename Call>
    void eachFetched(const Lexicon& to, Call&& call) const;

    std::string _letters;
    std::vector<std::uint32_t> _ends;  ///< by number, in _letters
    std::vector<Slot> _slots;          ///< a word's is near where its hash points
};

}  // namespace yizhan::kiosk
