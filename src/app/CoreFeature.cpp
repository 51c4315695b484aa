#include "app/CoreFeature.h"

#include <regex>

#include "core/Clock.h"
#include "core/EventStore.h"
#include "core/http/Idempotency.h"
#include "core/http/Router.h"
#include "core/http/Schema.h"

namespace yizhan::core {
std::span<const Embedded> embeddedFiles();
}

namespace yizhan::app {

namespace {

constexpr std::int64_t eventDays = 7;

const char* refuseTime(const std::string& value) {
    const auto time = TimeOfDay::parse(value);
    return value.empty() || (time && time->minutes < 24 * 60) ? nullptr : "a time such as 03:00";
}

/// Only what every browser reads in one way: scheme, host, perhaps a port.
const char* refuseAddress(const std::string& value) {
    static const std::regex form(
        R"(https?://([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?)");
    const bool sound = value.empty() || (value.size() <= 250 && std::regex_match(value, form));
    return sound ? nullptr : "an address such as https://centre.example.org, without a path";
}

/// Live screens of a centre follow its events.
http::Route eventsRoute() {
    return {.method = "GET",
            .path = "/centres/{centre}/events",
            .guard = http::Needs{"events.follow"},
            .summary = "What happens in the centre, as it happens (server-sent events)",
            .handler = http::Stream{},
            .query = {http::QueryParam{"after", http::schema::number(0),
                                       "Resume behind this event; Last-Event-ID does the same"}},
            .responseType = "text/event-stream"};
}

}  // namespace

std::vector<Setting> coreSettings() {
    using Type = Setting::Type;
    std::vector<Setting> settings = {
        {"database", Type::text, "", 0, 0,
         "Where the data is: a postgresql:// address, or nothing for yizhan.db in the data folder."},
        {"database.connections", Type::integer, "8", 1, 200,
         "Most read snapshots, or PostgreSQL connections, at a time."},
        {"listen", Type::text, "127.0.0.1", 0, 0, "The address to listen on."},
        {"port", Type::integer, "8080", 0, 65535, "The port to listen on; 0 takes a free one."},
        {"http.threads", Type::integer, "64", 2, 1000, "Connections served at a time."},
        {"http.queue", Type::integer, "256", 1, 10000,
         "Connections that may wait for a thread; more are told to come back."},
        {"http.per_address", Type::integer, "32", 0, 10000,
         "Connections of one address that is not this machine; 0 is no limit."},
        {"http.trusted_proxy", Type::flag, "false", 0, 0,
         "Believe X-Forwarded-For and X-Forwarded-Proto: only behind a proxy of your own."},
        {"public_address", Type::text, "", 0, 0,
         "Where phones reach this server, such as https://centre.example.org: the kiosk's QR codes lead there. Where "
         "empty, they lead to the address that the screen itself has opened.",
         refuseAddress},
        {"backup_at", Type::text, "03:00", 0, 0,
         "When a backup is written into the data folder's backups, in the first centre's time; an empty value turns it "
         "off. "
         "A time missed while the server was down is made up for. Not for PostgreSQL.",
         refuseTime},
        {"backup_keep", Type::integer, "14", 1, 3660, "How many of these backups are kept; the oldest goes first."},
        {"http.access_log", Type::flag, "true", 0, 0, "Write a line for each request to standard error."},
    };
    for (auto& setting : http::routerSettings()) settings.push_back(std::move(setting));
    return settings;
}

Feature makeCore() {
    Feature feature;
    feature.name = "core";
    feature.files = core::embeddedFiles();
    feature.routes = {eventsRoute()};
    feature.exporters = {csvExporter(), xlsxExporter()};
    feature.permissions = {
        {"events.follow", {Role::admin, Role::manager, Role::deputy, Role::lead, Role::duty, Role::auditor}}};
    feature.jobs = {
        http::idempotencyPurge(),
        {.name = "core.events", .everySeconds = 3600, .run = [](Database& database, Instant now) {
             database.write([&](WriteTx& tx) { forgetEvents(tx, now.plusSeconds(-eventDays * 24 * 3600)); });
         }}};
    return feature;
}

}  // namespace yizhan::app
