// The answer of a list that goes from page to page.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/http/Call.h"

namespace yizhan::http {

/// What a list is sorted by, of one row.
using SortKey = std::vector<std::string>;

/// The one part of the cursor; "" at the start of the list.
inline std::string afterOf(const Page& page) { return page.after.empty() ? "" : page.after.front(); }

/// {items, next_cursor}. `rows`: asked for one beyond the page's limit, so that it is known whether there are more.
/// `show` gives a row's JSON, `keyOf` its SortKey.
template <class Row, class Show, class KeyOf>
Reply pageOf(const Page& page, std::vector<Row> rows, const Show& show, const KeyOf& keyOf) {
    const bool more = static_cast<int>(rows.size()) > page.limit;
    if (more) rows.pop_back();
    Json items = Json::array();
    for (const Row& row : rows) items.push_back(show(row));
    Json next = nullptr;
    if (more) next = Page::cursor(keyOf(rows.back()));
    return Reply::json({{"items", std::move(items)}, {"next_cursor", std::move(next)}});
}

}  // namespace yizhan::http
