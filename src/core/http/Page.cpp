// Keyset paging: a cursor is the sort key of the last row seen, as a JSON array in base64url.
#include <charconv>

#include "core/Error.h"
#include "core/http/Call.h"
#include "core/http/Text.h"

namespace yizhan::http {

namespace {

constexpr int mostPerPage = 500;
constexpr std::size_t longestCursor = 2048;

std::vector<std::string> keyOf(const std::string& cursor, std::size_t expected) {
    const auto malformed = [] { return Error(Status::malformed, "cursor_malformed"); };
    if (cursor.size() > longestCursor) throw malformed();
    const auto bytes = fromBase64Url(cursor);
    if (!bytes) throw malformed();
    const Json parts = Json::parse(*bytes, nullptr, false);
    if (!parts.is_array() || parts.empty() || (expected != 0 && parts.size() != expected)) throw malformed();
    std::vector<std::string> key;
    for (const Json& part : parts) {
        if (!part.is_string()) throw malformed();
        key.push_back(part.get<std::string>());
        if (key.back().find('\0') != std::string::npos) throw malformed();
    }
    return key;
}

}  // namespace

Page Page::of(const Call& call, std::size_t parts) {
    Page page;
    const std::string limit = call.queryText("limit");
    if (!limit.empty()) {
        const auto [end, failure] = std::from_chars(limit.data(), limit.data() + limit.size(), page.limit);
        if (failure != std::errc() || end != limit.data() + limit.size() || page.limit < 1 || page.limit > mostPerPage)
            throw invalidField("/query/limit", "out_of_range", {{"least", "1"}, {"most", std::to_string(mostPerPage)}});
    }
    const std::string cursor = call.queryText("cursor");
    if (!cursor.empty()) page.after = keyOf(cursor, parts);
    return page;
}

std::string Page::cursor(const std::vector<std::string>& key) { return toBase64Url(Json(key).dump()); }

}  // namespace yizhan::http
