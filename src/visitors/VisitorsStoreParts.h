// What the stores of this feature share.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "core/db/Database.h"

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

/// Which rows of a table a page shows: of one centre, newest by `at` behind `behind`, of one status where given.
struct Page {
    const char* columns;  ///< SELECT … FROM …
    const char* at;       ///< the column of the instant that they are sorted by
    const CentreId& centre;
    std::optional<std::string_view> status;
    const Behind& behind;
    int limit;
};

inline Rows rowsOf(ReadTx& tx, const Page& page) {
    Params params{page.centre, page.behind.at, page.behind.id, page.limit};
    if (page.status) params.emplace_back(*page.status);
    const std::string at = page.at;
    return tx.query(std::string(page.columns) + "WHERE centre_id = $1 " + (page.status ? "AND status = $5 " : "") +
                        "AND (" + at + ", id) < ($2, $3) ORDER BY " + at + " DESC, id DESC LIMIT $4",
                    params);
}

}  // namespace yizhan::visitors::store
