// Whether heads suffice for the skills that are asked for, each head standing for one of them; pure.
#pragma once

#include <cstdint>
#include <vector>

namespace yizhan::roster {

/// `heads`: the skills of each as bits. `slots`: the bit number that each slot asks for. True when each slot gets a
/// head of its own (a matching by augmenting paths: one who can do two things still does one at a time).
bool skillsSuffice(const std::vector<std::uint64_t>& heads, const std::vector<int>& slots);

}  // namespace yizhan::roster
