#include "roster/RosterMatching.h"

namespace yizhan::roster {

namespace {

class Matching {
public:
    Matching(const std::vector<std::uint64_t>& heads, const std::vector<int>& slots)
        : _heads(heads), _slots(slots), _slotOf(heads.size(), free) {}

    bool perfect() {
        for (std::size_t slot = 0; slot < _slots.size(); ++slot) {
            _seen.assign(_heads.size(), false);
            if (!place(static_cast<int>(slot))) return false;
        }
        return true;
    }

private:
    static constexpr int free = -1;

    bool place(int slot) {
        const std::uint64_t wanted = std::uint64_t{1} << _slots[static_cast<std::size_t>(slot)];
        for (std::size_t head = 0; head < _heads.size(); ++head) {
            if ((_heads[head] & wanted) == 0 || _seen[head]) continue;
            _seen[head] = true;
            if (_slotOf[head] != free && !place(_slotOf[head])) continue;
            _slotOf[head] = slot;
            return true;
        }
        return false;
    }

    const std::vector<std::uint64_t>& _heads;
    const std::vector<int>& _slots;
    std::vector<int> _slotOf;
    std::vector<bool> _seen;
};

}  // namespace

bool skillsSuffice(const std::vector<std::uint64_t>& heads, const std::vector<int>& slots) {
    if (slots.empty()) return true;
    return slots.size() <= heads.size() && Matching(heads, slots).perfect();
}

}  // namespace yizhan::roster
