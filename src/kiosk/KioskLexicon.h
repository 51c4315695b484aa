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
    std::uint32_t add(std::string_view word);
    std::string_view operator[](std::uint32_t number) const {
        return std::string_view(_letters).substr(beginOf(number), _ends[number] - beginOf(number));
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(_ends.size()); }

    /// Gives back what was kept for growing, once all words are in.
    void settle();

private:
    std::uint32_t beginOf(std::uint32_t number) const { return number == 0 ? 0 : _ends[number - 1]; }
    /// The word's slot, or the free one where it belongs.
    std::size_t slotOf(std::string_view word, std::uint64_t hash) const;
    void spread(std::size_t slots);

    std::string _letters;
    std::vector<std::uint32_t> _ends;   ///< by number, in _letters
    std::vector<std::uint32_t> _slots;  ///< numbers, near where their words' hashes point; `none` where one is free
    std::vector<std::uint8_t> _tags;    ///< of the slots: some bits of the hash, so that few others are compared
};

}  // namespace yizhan::kiosk
