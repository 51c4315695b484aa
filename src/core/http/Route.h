// A route is a row of a table: the router, the checks, OpenAPI and the permission test all read it.
#pragma once

#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/db/Database.h"
#include "core/http/Call.h"

namespace yizhan::http {

/// A route either needs a permission or says why it is open to everyone.
struct Needs {
    std::string permission;
};
struct Open {
    std::string because;
};
using Guard = std::variant<Needs, Open>;

/// A query parameter. `schema` is a JSON Schema of its text form (type string or integer).
struct QueryParam {
    std::string name;
    Json schema;
    std::string summary;
};

/// Runs on a snapshot.
using ReadHandler = std::function<Reply(Call&, ReadTx&)>;
/// Runs inside ONE write transaction that the router opens; the reply is kept in it with the
/// Idempotency-Key, so a repeated call gets the first answer. It may run twice: no effect but tx.
using WriteHandler = std::function<Reply(Call&, WriteTx&)>;
/// Opens its own transactions, or none: password hashing, uploads, answers from memory.
using PlainHandler = std::function<Reply(Call&)>;
/// Hands the connection to the event hub: which centre's events the caller follows.
struct Stream {};

/// One of the four. What can run on a snapshot is a ReadHandler, although it could run in a write
/// transaction too: without this choice a plain function that takes a ReadTx would be ambiguous.
struct Handler : std::variant<ReadHandler, WriteHandler, PlainHandler, Stream> {
    using Kinds = std::variant<ReadHandler, WriteHandler, PlainHandler, Stream>;

    Handler(Stream stream) : Kinds(stream) {}
    template <class Fn>
    requires std::is_invocable_r_v<Reply, Fn&, Call&, WriteTx&> || std::is_invocable_r_v<Reply, Fn&, Call&> Handler(
        Fn fn)
        : Kinds(chosen(std::move(fn))) {}

private:
    template <class Fn>
    static Kinds chosen(Fn fn) {
        if constexpr (std::is_invocable_r_v<Reply, Fn&, Call&, ReadTx&>)
            return ReadHandler(std::move(fn));
        else if constexpr (std::is_invocable_r_v<Reply, Fn&, Call&, WriteTx&>)
            return WriteHandler(std::move(fn));
        else
            return PlainHandler(std::move(fn));
    }
};

struct Route {
    std::string method;  ///< GET POST PUT PATCH DELETE
    std::string path;    ///< below /api/v1: "/centres/{centre}/log-days/{date}"
    Guard guard;
    std::string summary;
    Handler handler;
    Json request = nullptr;   ///< JSON Schema of the body; null: no body is taken
    Json response = nullptr;  ///< JSON Schema of the answer; null: none
    int success = 200;
    std::vector<QueryParam> query = {};
    bool ifMatch = false;  ///< documents 428/412; the handler calls Call::requireVersion
    std::vector<std::string> bodyTypes = {"application/json"};  ///< others reach the handler raw in request.body
    std::size_t bodyLimit = 256 * 1024;
    int anonymousPerSecond = 0;  ///< rate for addresses that are neither loopback nor a device; 0: no limit
    std::string responseType = "application/json";
    bool replayable = true;  ///< false: Idempotency-Key is not heeded (answers that change nothing)
};

/// Schema objects by name, for "#/components/schemas/<name>".
using Components = std::vector<std::pair<std::string, Json>>;

/// {"$ref": "#/components/schemas/<name>"}
inline Json ref(const std::string& name) { return Json{{"$ref", "#/components/schemas/" + name}}; }
/// The list envelope {items, next_cursor} of a component.
Json listOf(const std::string& name);

/// The cookie whose changing requests need X-CSRF-Token.
constexpr std::string_view sessionCookieName = "yizhan_session";

/// Who is behind a request; implemented by the feature `staff`.
class IAuthenticator {
public:
    virtual ~IAuthenticator() = default;
    /// The actor of the request's cookie, bearer token or device; anonymous where there is none.
    /// Throws 401 for a token that is not known, 403 `csrf_token_wrong` for a changing request with
    /// a cookie whose X-CSRF-Token does not fit.
    virtual Actor authenticate(const Request& request, Instant now) = 0;
};

}  // namespace yizhan::http
