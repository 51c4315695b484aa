// What stores make of rows.
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include "core/db/Value.h"

namespace yizhan {

/// Each row as `read` makes it, in the same order.
template <class Read>
auto allOf(const Rows& rows, const Read& read) {
    std::vector<std::decay_t<decltype(read(rows.front()))>> out;
    out.reserve(rows.size());
    for (const Row& row : rows) out.push_back(read(row));
    return out;
}

template <class T>
std::optional<T> idIf(const Row& row, std::size_t at) {
    return row.isNull(at) ? std::nullopt : std::optional(row.id<T>(at));
}

inline std::optional<Date> dateIf(const Row& row, std::size_t at) {
    return row.isNull(at) ? std::nullopt : std::optional(row.date(at));
}

}  // namespace yizhan
