// The log's table of routes.
#include "journal/JournalRoutes.h"

#include "core/http/Schema.h"
#include "journal/JournalDesk.h"

namespace yizhan::journal {

namespace {

using http::Call;
using http::listOf;
using http::Needs;
using http::ref;
using http::Reply;

using Read = Reply (Desk::*)(Call&, ReadTx&) const;
using Write = Reply (Desk::*)(Call&, WriteTx&) const;

/// Binds a handler to the desk that all routes share.
struct Binder {
    std::shared_ptr<const Desk> desk;
    http::ReadHandler operator()(Read handler) const {
        return [desk = desk, handler](Call& call, ReadTx& tx) { return (*desk.*handler)(call, tx); };
    }
    http::WriteHandler operator()(Write handler) const {
        return [desk = desk, handler](Call& call, WriteTx& tx) { return (*desk.*handler)(call, tx); };
    }
};

http::QueryParam dateQuery(const char* name, const char* summary) { return {name, http::schema::text(10), summary}; }

std::vector<http::QueryParam> dayQuery() {
    return {{"status", http::schema::oneOf({"expected", "open", "closed", "countersigned", "missed"}),
             "Only days of this status"},
            dateQuery("from", "First date"),
            dateQuery("to", "Date behind the last one")};
}

std::vector<http::QueryParam> entryQuery() {
    return {{"sort", http::schema::oneOf({"seq", "-seq"}), "seq: the book's order; -seq (default): newest first"}};
}

const std::string daysPath = "/centres/{centre}/log-days";
const std::string dayPath = daysPath + "/{date}";
const Needs mayRead{"journal.read"};
const Needs mayWrite{"journal.write"};
const Needs mayClose{"journal.close"};
const Needs mayCountersign{"journal.countersign"};

std::vector<http::Route> dayRoutes(const Binder& on) {
    return {
        {.method = "GET",
         .path = daysPath,
         .guard = mayRead,
         .summary = "The log's days, newest first",
         .handler = on(&Desk::listDays),
         .response = listOf("LogDay"),
         .query = dayQuery()},
        {.method = "GET",
         .path = dayPath,
         .guard = mayRead,
         .summary = "One day of the log; `today` works",
         .handler = on(&Desk::readDay),
         .response = ref("LogDay")},
        {.method = "GET",
         .path = dayPath + "/closing",
         .guard = mayRead,
         .summary = "What stands between now and closing the day",
         .handler = on(&Desk::closing),
         .response = ref("LogClosing")},
        {.method = "GET",
         .path = dayPath + "/seal",
         .guard = mayRead,
         .summary = "The closed day's seal, to be kept outside",
         .handler = on(&Desk::seal),
         .response = ref("LogSeal")},
        {.method = "GET",
         .path = "/centres/{centre}/verify",
         .guard = mayRead,
         .summary = "Whether the log is as it was written",
         .handler = on(&Desk::verify),
         .response = ref("VerifyReport")},
    };
}

std::vector<http::Route> entryRoutes(const Binder& on) {
    return {
        {.method = "GET",
         .path = dayPath + "/entries",
         .guard = mayRead,
         .summary = "The day's rows",
         .handler = on(&Desk::listEntries),
         .response = listOf("LogEntry"),
         .query = entryQuery()},
        {.method = "POST",
         .path = dayPath + "/entries",
         .guard = mayWrite,
         .summary = "Write a row; on a closed day an addendum",
         .handler = on(&Desk::addEntry),
         .request = ref("NewLogEntry"),
         .response = ref("LogEntry"),
         .success = 201},
        {.method = "POST",
         .path = dayPath + "/entries/{id}/strike",
         .guard = mayWrite,
         .summary = "Strike a row out, with the reason",
         .handler = on(&Desk::strike),
         .request = ref("StrikeRequest"),
         .response = ref("LogEntry"),
         .success = 201},
    };
}

std::vector<http::Route> signingRoutes(const Binder& on) {
    return {
        {.method = "POST",
         .path = dayPath + "/close",
         .guard = mayClose,
         .summary = "Close the day with the signed statement",
         .handler = on(&Desk::close),
         .request = ref("CloseRequest"),
         .response = ref("LogDay"),
         .ifMatch = true},
        {.method = "POST",
         .path = dayPath + "/sign",
         .guard = mayClose,
         .summary = "Sign the day beside the closer",
         .handler = on(&Desk::sign),
         .request = ref("SignRequest"),
         .response = ref("LogDay")},
        {.method = "POST",
         .path = dayPath + "/countersign",
         .guard = mayCountersign,
         .summary = "Countersign the closed day",
         .handler = on(&Desk::countersign),
         .request = ref("SignRequest"),
         .response = ref("LogDay"),
         .ifMatch = true},
    };
}

}  // namespace

std::vector<http::Route> journalRoutes(const Services& services) {
    const Binder on{std::make_shared<const Desk>(services)};
    std::vector<http::Route> routes = dayRoutes(on);
    for (const auto& part : {entryRoutes(on), signingRoutes(on)}) routes.insert(routes.end(), part.begin(), part.end());
    return routes;
}

}  // namespace yizhan::journal
