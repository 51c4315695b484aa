// What the stores of this feature share.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"

namespace yizhan::visitors::store {

/// The value that a stored name stands for; the database's own CHECKs keep others out.
template <class Kind, std::size_t count>
Kind kindOf(const std::array<std::string_view, count>& names, const std::string& name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw Error(Status::internal, "database_type").because("unknown name " + name);
    return static_cast<Kind>(found - names.begin());
}

/// The sort key {instant, id} to go on behind; without one, behind every instant that can be stored.
struct Behind {
    std::string at = "9999", id;

    explicit Behind(const std::vector<std::string>& after) {
        if (after.size() < 2) return;
        at = after[0];
        id = after[1];
    }
};

}  // namespace yizhan::visitors::store
