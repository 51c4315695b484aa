#include "kiosk/search/Lexicon.h"

#include <array>
#include <cstring>
#include <stdexcept>

namespace yizhan::kiosk {

namespace {

/// Of a hundred slots that a settled lexicon has, and that a growing one has at least before it grows.
constexpr std::size_t filledSettled = 62, filledGrowing = 60;
/// So many words ahead memory is asked for: a slot is anywhere, and waiting for one at a time is most of the work.
constexpr std::size_t ahead = 16;

std::size_t homeOf(std::uint64_t hash, std::size_t slots) {
    return static_cast<std::size_t>(((hash >> 32U) * slots) >> 32U);
}

std::uint8_t tagOf(std::uint64_t hash) { return static_cast<std::uint8_t>(hash >> 8U); }

}  // namespace

/// Words are a few letters: a general hash costs more by its call than by its work.
std::uint64_t Lexicon::hashOf(std::string_view word) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = word.size() * odd;
    for (std::uint64_t eight = 0; !word.empty();) {
        const std::size_t n = word.size() < 8 ? word.size() : 8;
        eight = 0;
        std::memcpy(&eight, word.data(), n);
        word.remove_prefix(n);
        hash = (hash ^ eight) * odd;
        hash ^= hash >> 32U;
    }
    return hash * odd;
}

std::size_t Lexicon::slotOf(std::string_view word, std::uint64_t hash) const {
    const std::uint8_t tag = tagOf(hash);
    for (std::size_t slot = homeOf(hash, _slots.size());; slot = slot + 1 == _slots.size() ? 0 : slot + 1)
        if (_slots[slot].number == none || (_slots[slot].tag == tag && (*this)[_slots[slot].number] == word))
            return slot;
}

std::uint32_t Lexicon::find(std::string_view word) const {
    return _slots.empty() ? none : _slots[slotOf(word, hashOf(word))].number;
}

std::uint32_t Lexicon::add(std::string_view word, std::uint64_t hash) {
    if (100 * _ends.size() >= filledGrowing * _slots.size()) spread(_slots.empty() ? 64 : 2 * _slots.size());
    const std::size_t slot = slotOf(word, hash);
    if (_slots[slot].number != none) return _slots[slot].number;
    if (_letters.size() + word.size() >= none) throw std::length_error("more words than a lexicon holds");
    const std::uint32_t number = size();
    _letters.append(word);
    _ends.push_back(static_cast<std::uint32_t>(_letters.size()));
    _slots[slot] = {number, tagOf(hash)};
    return number;
}

void Lexicon::fetch(std::uint64_t hash) const {
    if (!_slots.empty()) __builtin_prefetch(&_slots[homeOf(hash, _slots.size())], 1);
}

/// Calls with number and hash of each word, in order, after its slot in `to` was asked for.
template <typename Call>
void Lexicon::eachFetched(const Lexicon& to, Call&& call) const {
    std::array<std::uint64_t, ahead> hashes{};
    for (std::size_t number = 0; number < size() + ahead; ++number) {
        std::uint64_t& hash = hashes[number % ahead];
        if (number >= ahead) call(static_cast<std::uint32_t>(number - ahead), hash);
        if (number >= size()) continue;
        hash = hashOf((*this)[static_cast<std::uint32_t>(number)]);
        to.fetch(hash);
    }
}

std::vector<std::uint32_t> Lexicon::addAll(const Lexicon& other) {
    std::vector<std::uint32_t> numbers(other.size());
    other.eachFetched(*this, [&](std::uint32_t word, std::uint64_t hash) { numbers[word] = add(other[word], hash); });
    return numbers;
}

void Lexicon::spread(std::size_t slots) {
    _slots.assign(slots, Slot());
    eachFetched(*this, [&](std::uint32_t number, std::uint64_t hash) {
        std::size_t slot = homeOf(hash, slots);
        while (_slots[slot].number != none) slot = slot + 1 == slots ? 0 : slot + 1;
        _slots[slot] = {number, tagOf(hash)};
    });
}

void Lexicon::reserve(std::size_t words) {
    const std::size_t slots = 100 * words / filledGrowing + 1;
    if (slots > _slots.size()) spread(slots);
}

void Lexicon::settle() {
    spread(100 * _ends.size() / filledSettled + 1);
    _letters.shrink_to_fit();
    _ends.shrink_to_fit();
    _slots.shrink_to_fit();
}

}  // namespace yizhan::kiosk
