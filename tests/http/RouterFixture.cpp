// Notes: the least feature that has a list, versions, a plain handler and a stream.
#include "http/RouterFixture.h"

#include <boost/test/unit_test.hpp>

namespace yizhan::test {

using http::Call;
using http::Json;
using http::Page;
using http::Reply;
using http::Request;
using http::Route;

namespace {

constexpr std::string_view notesTable =
    "CREATE TABLE notes (centre_id TEXT NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL, version {int64} NOT NULL,"
    " PRIMARY KEY (centre_id, id)) {strict};";

const Embedded migration{"migrations/20261121T0001_test_notes.sql", notesTable};

Json noteSchema() {
    return {{"type", "object"},
            {"required", {"text"}},
            {"properties",
             {{"text", {{"type", "string"}, {"minLength", 1}, {"maxLength", 20}}},
              {"kind", {{"type", "string"}, {"enum", {"weather", "visitors"}}}},
              {"priority", {{"type", "integer"}, {"minimum", 0}, {"maximum", 5}}},
              {"on", {{"type", "string"}, {"format", "date"}}},
              {"at", {{"type", "string"}, {"format", "date-time"}}},
              {"place_id", {{"type", {"string", "null"}}, {"format", "uuid"}}},
              {"tags", {{"type", "array"}, {"maxItems", 3}, {"items", {{"type", "string"}, {"maxLength", 10}}}}}}}};
}

Json storedSchema() {
    return {{"type", "object"},
            {"required", {"id", "text", "version"}},
            {"properties",
             {{"id", {{"type", "string"}}}, {"text", {{"type", "string"}}}, {"version", {{"type", "integer"}}}}}};
}

Json noteOf(const Row& row) { return {{"id", row.text(0)}, {"text", row.text(1)}, {"version", row.integer(2)}}; }

Reply listNotes(Call& call, ReadTx& tx) {
    const Page page = Page::of(call, 1);
    const std::string after = page.after.empty() ? "" : page.after[0];
    const Rows rows =
        tx.query("SELECT id, text, version FROM notes WHERE centre_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                 {call.centreId(), after, page.limit + 1});
    Json out{{"items", Json::array()}, {"next_cursor", nullptr}};
    for (std::size_t i = 0; i < rows.size() && i < static_cast<std::size_t>(page.limit); ++i)
        out["items"].push_back(noteOf(rows[i]));
    if (rows.size() > static_cast<std::size_t>(page.limit))
        out["next_cursor"] = Page::cursor({rows[static_cast<std::size_t>(page.limit) - 1].text(0)});
    return Reply::json(out);
}

Reply addNote(Call& call, WriteTx& tx) {
    const std::string id = call.ids.uuid();
    const auto text = call.body.at("text").get<std::string>();
    tx.execute("INSERT INTO notes (centre_id, id, text, version) VALUES ($1, $2, $3, 1)", {call.centreId(), id, text});
    if (text == "坏") throw conflict("constraint");
    return std::move(Reply::created({{"id", id}, {"text", text}, {"version", 1}}).version(1));
}

Reply readNote(Call& call, ReadTx& tx) {
    const auto row = tx.one("SELECT id, text, version FROM notes WHERE centre_id = $1 AND id = $2",
                            {call.centreId(), call.id<EntryId>("id")});
    if (!row) throw notFound();
    return std::move(Reply::json(noteOf(*row)).version(row->integer(2)));
}

Reply changeNote(Call& call, WriteTx& tx) {
    const auto row = tx.one("SELECT id, text, version FROM notes WHERE centre_id = $1 AND id = $2",
                            {call.centreId(), call.id<EntryId>("id")});
    if (!row) throw notFound();
    call.requireVersion(row->integer(2));
    tx.execute("UPDATE notes SET text = $3, version = version + 1 WHERE centre_id = $1 AND id = $2",
               {call.centreId(), row->text(0), call.body.at("text").get<std::string>()});
    return std::move(Reply::json(noteOf(*row)).version(row->integer(2) + 1));
}

Route noteRoute(std::string method, std::string path, http::Handler handler, std::string permission = "notes.write") {
    Route route{std::move(method), "/centres/{centre}" + path, http::Needs{std::move(permission)}, "Notes",
                std::move(handler)};
    route.response = http::ref("Note");
    return route;
}

}  // namespace

Actor NamedPeople::authenticate(const Request& request, Instant now) {
    std::string name = request.header("authorization");
    const bool token = name.starts_with("Bearer ");
    name = token ? name.substr(7) : request.cookie("yizhan_session");
    if (name.empty()) name = request.cookie("yizhan_device");
    if (name.empty()) return {};
    const auto colon = name.find(':');
    const auto role = roleNamed(colon == std::string::npos ? name : name.substr(colon + 1));
    if (!role || endedAll) throw Error(Status::unauthenticated, "not_signed_in");
    Actor actor;
    actor.kind = *role == Role::kiosk ? Actor::Kind::device : token ? Actor::Kind::token : Actor::Kind::session;
    actor.centre = CentreId(colon == std::string::npos ? "chibi" : name.substr(0, colon));
    actor.roles.add(*role);
    actor.confirmedAt = now;
    if (*role == Role::kiosk)
        actor.device = DeviceId("device-1");
    else
        actor.staff = StaffId(name);
    return actor;
}

std::optional<CentreInfo> TwoCentres::find(ReadTx&, const CentreId& id) const {
    if (id.text() != "chibi" && id.text() != "wuhan") return std::nullopt;
    return CentreInfo{id, id.text(), Zone("Asia/Shanghai"), "zh-CN", "", {}};
}

std::vector<CentreInfo> TwoCentres::all(ReadTx& tx) const {
    return {*find(tx, CentreId("chibi")), *find(tx, CentreId("wuhan"))};
}

OpeningDay TwoCentres::openingOn(ReadTx&, const CentreId&, const Date& date) const {
    return {date, true, {{{0}, {1440}}}, true, ""};
}

RouterFixture::RouterFixture(Dialect dialect) : database(dialect, {std::span<const Embedded>(&migration, 1)}) {
    for (const Embedded& file : core::embeddedFiles())
        if (file.name.starts_with("texts.")) texts.add(file);
    router = std::make_unique<http::Router>(parts(), table(), http::RouterOptions{"0.0.0", {}});
}

http::RouteTable RouterFixture::table() {
    http::RouteTable all;
    all.components = {{"Note", storedSchema()}, {"NewNote", noteSchema()}};
    all.permissions = {{"notes.read", {Role::duty, Role::lead, Role::auditor, Role::admin}},
                       {"notes.write", {Role::duty, Role::admin}}};
    Route list = noteRoute("GET", "/notes", http::ReadHandler(listNotes), "notes.read");
    list.response = http::listOf("Note");
    list.query = {{"kind", {{"type", "string"}, {"enum", {"weather", "visitors"}}}, "Of this kind"}};
    Route add = noteRoute("POST", "/notes", http::WriteHandler(addNote));
    add.request = http::ref("NewNote");
    add.success = 201;
    Route change = noteRoute("PATCH", "/notes/{id}", http::WriteHandler(changeNote));
    change.request = http::ref("NewNote");
    change.ifMatch = true;
    Route read = noteRoute("GET", "/notes/{id}", http::ReadHandler(readNote), "notes.read");
    Route events = noteRoute("GET", "/events", http::Stream{}, "notes.read");
    Route day =
        noteRoute("GET", "/days/{date}", http::PlainHandler([](Call& call) {
                      return Reply::json({{"date", call.dateParam("date").text()}, {"at", call.time(call.now)}});
                  }),
                  "notes.read");
    Route account{"POST", "/accounts", http::Needs{"notes.write"}, "Runs outside a transaction",
                  http::PlainHandler([this](Call&) {
                      insidePlain();
                      return Reply::created({{"token", "secret-" + std::to_string(++plainRuns)}});
                  })};
    account.success = 201;
    Route ask{"POST", "/kiosk/ask", http::Open{"visitors ask"}, "Ask", http::PlainHandler([](Call& call) {
                  return Reply::json(
                      {{"kind", static_cast<int>(call.actor.kind)}, {"cookies", call.request.header("cookie")}});
              })};
    ask.request = {{"type", "object"}, {"properties", {{"q", {{"type", "string"}}}}}};
    ask.anonymousPerSecond = 2;
    ask.replayable = false;
    Route broken{"GET", "/broken", http::Needs{"notes.read"}, "Fails",
                 http::PlainHandler([](Call&) -> Reply { throw std::runtime_error("the pump of cellar 3 is wet"); })};
    all.routes = {list, add, change, read, events, day, account, ask, broken};
    return all;
}

Request RouterFixture::request(const std::string& method, const std::string& path, const std::string& who) const {
    Request request;
    request.method = method;
    request.path = "/api/v1" + path;
    request.remote = "203.0.113.7";
    request.id = "r-1";
    if (!who.empty()) request.headers["authorization"] = "Bearer " + who;
    request.headers["accept-language"] = "en";
    return request;
}

Request RouterFixture::post(const std::string& path, const std::string& body, const std::string& who) const {
    Request made = request("POST", path, who);
    made.headers["content-type"] = "application/json";
    made.body = body;
    return made;
}

Reply RouterFixture::send(const Request& request) {
    http::Outcome outcome = router->dispatch(request);
    BOOST_REQUIRE(std::holds_alternative<Reply>(outcome));
    return std::get<Reply>(std::move(outcome));
}

std::string RouterFixture::header(const Reply& reply, const std::string& name) {
    for (const auto& [known, value] : reply.headers)
        if (known == name) return value;
    return {};
}

std::int64_t RouterFixture::notes() {
    return database->read([](ReadTx& tx) { return tx.one("SELECT count(*) FROM notes")->integer(0); });
}

}  // namespace yizhan::test
