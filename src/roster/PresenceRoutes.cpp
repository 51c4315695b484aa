// Presence over HTTP: at a desk with PIN or badge, or signed in; and what a lead sets right.
#include <memory>

#include "core/Hash.h"
#include "core/http/ByCall.h"
#include "core/http/Schema.h"
#include "roster/PresenceActions.h"
#include "roster/PresenceJson.h"
#include "roster/PresencePin.h"
#include "roster/PresenceStore.h"
#include "roster/RosterJson.h"
#include "roster/RosterRoutes.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Open;
using http::Reply;

namespace {

const Roles clockers{Role::duty, Role::lead, Role::deputy, Role::manager};
const Roles leads{Role::lead, Role::deputy, Role::manager};
constexpr std::size_t badgeBytes = 24;

/// What the routes share.
struct Desk {
    const Services& services;
    PinHashes pins;
    GuessLimit guesses;
};

std::string textIn(const Json& body, const char* name) { return body.value(name, ""); }

/// A PIN never identifies by itself: it proves who was named. A badge does.
Proof provedAtDesk(Desk& desk, const Call& call) {
    const CentreId& centre = call.centreId();
    const std::string badge = textIn(call.body, "badge");
    if (!badge.empty()) {
        const auto staff =
            desk.services.database.read([&](ReadTx& tx) { return store::staffOfBadge(tx, centre, sha256Hex(badge)); });
        if (!staff) throw Error(Status::forbidden, "clock_badge_unknown");
        return {*staff, PresenceSource::badge};
    }
    const StaffId staff(textIn(call.body, "staff_id"));
    const std::string pin = textIn(call.body, "pin");
    if (staff.empty()) throw invalidField("/staff_id", "required");
    if (pin.empty()) throw invalidField("/pin", "required");
    const std::string key = call.actor.device.text();
    desk.guesses.begin(key, staff.text(), call.now);
    const auto known = desk.services.database.read([&](ReadTx& tx) { return store::credentials(tx, centre, staff); });
    if (!known || known->pinHash.empty() || !desk.pins.fits(pin, known->pinHash))
        throw Error(Status::forbidden, "clock_pin_wrong");
    desk.guesses.succeeded(key, staff.text());
    return {staff, PresenceSource::pin};
}

Proof provedBy(Desk& desk, const Call& call) {
    const Actor& actor = call.actor;
    if (actor.kind == Actor::Kind::anonymous) throw Error(Status::unauthenticated, "not_signed_in");
    if (!actor.mayEnter(call.centreId())) throw Error(Status::forbidden, "not_allowed");
    if (actor.kind == Actor::Kind::device) {
        if (actor.roles.has(Role::kiosk)) throw Error(Status::forbidden, "clock_desk_needed");
        return provedAtDesk(desk, call);
    }
    if (!actor.roles.meets(clockers)) throw Error(Status::forbidden, "not_allowed");
    const StaffId staff(call.body.value("staff_id", actor.staff.text()));
    if (staff == actor.staff) return {staff, PresenceSource::self};
    if (!actor.roles.meets(leads)) throw Error(Status::forbidden, "clock_not_yours");
    return {staff, PresenceSource::lead};
}

template <class Act>
Reply clocked(const std::shared_ptr<Desk>& desk, Call& call, int status, Act&& act) {
    const Proof proof = provedBy(*desk, call);
    const Session session =
        desk->services.database.write([&](WriteTx& tx) { return act(tx, by(desk->services, call), proof); });
    return Reply::json(toJson(call, session), status);
}

Instant instantIn(const Json& json) { return Instant::parse(json.get<std::string>()).value_or(Instant{}); }

Reply stepOutNow(const std::shared_ptr<Desk>& desk, Call& call) {
    const Instant back = instantIn(call.body["expected_back"]);
    std::optional<StaffId> cover;
    if (const std::string staff = textIn(call.body, "cover_staff_id"); !staff.empty()) cover = StaffId(staff);
    return clocked(desk, call, 200, [&](WriteTx& tx, const By& who, const Proof& proof) {
        return stepOut(tx, who, proof, back, cover);
    });
}

std::vector<http::Route> clockRoutes(const std::shared_ptr<Desk>& desk) {
    const std::string all = "/centres/{centre}/presence";
    const Open open{"A desk proves itself by its device cookie, a person by session, PIN or badge; all others get 401"};
    const auto route = [&](const char* verb, const char* summary, const char* body, int success,
                           http::Handler handler) {
        return http::Route{.method = "POST",
                           .path = all + verb,
                           .guard = open,
                           .summary = summary,
                           .handler = std::move(handler),
                           .request = http::ref(body),
                           .response = http::ref("PresenceSession"),
                           .success = success,
                           .bodyLimit = 8192,
                           .anonymousPerSecond = 2};
    };
    return {
        route("/clock-in", "Come to a post", "ClockIn", 201,
              [desk](Call& call) {
                  const PostId post(call.body["post_id"].get<std::string>());
                  return clocked(desk, call, 201, [&](WriteTx& tx, const By& who, const Proof& proof) {
                      return clockIn(tx, who, proof, post);
                  });
              }),
        route("/clock-out", "Leave for the day", "ClockProof", 200,
              [desk](Call& call) { return clocked(desk, call, 200, clockOut); }),
        route("/step-out", "Leave the post for a while, with an expected return and a cover", "StepOut", 200,
              [desk](Call& call) { return stepOutNow(desk, call); }),
        route("/step-in", "Be back", "ClockProof", 200,
              [desk](Call& call) { return clocked(desk, call, 200, stepIn); }),
    };
}

/// Who is there today everybody may know; how somebody kept other days only they and those who answer for it.
bool maySee(const Call& call, const Session& session) {
    const Zone& zone = call.centre->zone;
    return seesEverybody(call.actor) || session.staff == call.actor.staff || !session.to ||
           zone.startOf(zone.dateOf(call.now)) < *session.to;
}

Reply list(Call& call, ReadTx& tx) {
    Json items = Json::array(), next = nullptr;
    const bool range = call.request.query.count("from") != 0 || call.request.query.count("to") != 0;
    std::optional<StaffId> staff;
    if (const std::string one = call.queryText("staff"); !one.empty()) staff = StaffId(one);
    const auto page = http::Page::of(call, 2);
    auto sessions = range
                        ? store::sessionsPage(tx, call.centreId(), spanOfQuery(call), staff, page.after, page.limit + 1)
                        : store::openSessions(tx, call.centreId());
    if (range && static_cast<int>(sessions.size()) > page.limit) {
        sessions.pop_back();
        next = http::Page::cursor({sessions.back().from.text(), sessions.back().id.text()});
    }
    for (const Session& session : sessions)
        if ((!staff || session.staff == *staff) && maySee(call, session)) items.push_back(toJson(call, session));
    return Reply::json({{"items", items}, {"next_cursor", next}});
}

Reply records(Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const PresenceRecord& record : store::recordsOf(tx, call.centreId(), call.id<SessionId>("id")))
        if (seesEverybody(call.actor) || record.staff == call.actor.staff) items.push_back(toJson(call, record));
    if (items.empty()) throw notFound();
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply listAlerts(Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const auto& alert : store::alerts(tx, call.centreId(), spanOfQuery(call)))
        items.push_back({{"post_id", alert.post.text()},
                         {"since", call.time(alert.since)},
                         {"level", alert.level},
                         {"required", alert.required},
                         {"present", alert.present},
                         {"raised_at", call.time(alert.raisedAt)}});
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply correctOne(const Services& services, Call& call, WriteTx& tx) {
    std::optional<Instant> at;
    if (!call.body["at"].is_null()) at = instantIn(call.body["at"]);
    const auto session = correct(tx, by(services, call), RecordId(call.body["record_id"].get<std::string>()), at,
                                 call.body["reason"].get<std::string>());
    return Reply::created({{"session", session ? toJson(call, *session) : Json(nullptr)}});
}

Reply addOne(const Services& services, Call& call, WriteTx& tx) {
    const Span span{instantIn(call.body["from"]), instantIn(call.body["to"])};
    return Reply::created(toJson(
        call,
        addPresence(tx, by(services, call), StaffId(call.body["staff_id"].get<std::string>()),
                    PostId(call.body["post_id"].get<std::string>()), span, call.body["reason"].get<std::string>())));
}

std::vector<http::Route> readingPresence() {
    const std::string all = "/centres/{centre}/presence";
    auto query = spanParams();
    query.push_back({"staff", http::schema::uuid(), "Of this person only"});
    return {
        {.method = "GET",
         .path = all,
         .guard = Needs{"roster.read"},
         .summary = "Who is there now, or with from or to all stretches of presence that meet the range; of past days "
                    "the own ones only for whoever is on duty",
         .handler = list,
         .response = http::listOf("PresenceSession"),
         .query = query},
        {"GET", all + "/{id}/records", Needs{"roster.read"},
         "What was recorded of one stretch, corrections too; the own only for whoever is on duty", records, nullptr,
         http::listOf("PresenceRecord")},
        {.method = "GET",
         .path = "/centres/{centre}/post-alerts",
         .guard = Needs{"roster.read"},
         .summary = "Posts that stood empty past the grace time, by when they began to",
         .handler = listAlerts,
         .response = http::listOf("PostAlert"),
         .query = spanParams()}};
}

StaffId theStaff(const Services& services, const Call& call, ReadTx& tx) {
    const StaffId staff = call.id<StaffId>("id");
    if (!services.people.nameOf(tx, call.centreId(), staff)) throw notFound();
    return staff;
}

/// One's own, or anybody's as a manager or deputy.
void requireOwnOrManager(const Call& call, const StaffId& staff) {
    if (staff != call.actor.staff && !call.actor.roles.meets({Role::manager, Role::deputy}))
        throw Error(Status::forbidden, "clock_not_yours");
}

Reply putPinOf(const std::shared_ptr<Desk>& desk, Call& call) {
    Database& database = desk->services.database;
    const StaffId staff = database.read([&](ReadTx& tx) { return theStaff(desk->services, call, tx); });
    requireOwnOrManager(call, staff);
    const std::string hash = desk->pins.of(call.body["pin"].get<std::string>());
    database.write([&](WriteTx& tx) { setPin(tx, by(desk->services, call), staff, hash); });
    return Reply::noContent();
}

Reply postBadge(const std::shared_ptr<Desk>& desk, Call& call, WriteTx& tx) {
    const StaffId staff = theStaff(desk->services, call, tx);
    requireOwnOrManager(call, staff);
    const std::string badge = hex(desk->services.random.bytes(badgeBytes));
    setBadge(tx, by(desk->services, call), staff, sha256Hex(badge));
    return Reply::created({{"staff_id", staff.text()}, {"badge", badge}});
}

std::vector<http::Route> keepingPresence(const std::shared_ptr<Desk>& desk) {
    const std::string all = "/centres/{centre}/presence", staff = "/centres/{centre}/staff/{id}";
    const Services& services = desk->services;
    return {
        {"POST", all + "/corrections", Needs{"roster.write"},
         "Give a record another time, or none, by a record of its own",
         [&services](Call& call, WriteTx& tx) { return correctOne(services, call, tx); },
         http::ref("PresenceCorrection"), http::ref("PresenceCorrected"), 201},
        {"POST", all + "/entries", Needs{"roster.write"}, "A stretch of presence that nobody recorded",
         [&services](Call& call, WriteTx& tx) { return addOne(services, call, tx); }, http::ref("NewPresence"),
         http::ref("PresenceSession"), 201},
        {.method = "PUT",
         .path = staff + "/pin",
         .guard = Needs{"roster.self"},
         .summary = "The PIN with which a person clocks in at a desk",
         .handler = [desk](Call& call) { return putPinOf(desk, call); },
         .request = http::ref("ClockPin"),
         .success = 204},
        {.method = "POST",
         .path = staff + "/badge",
         .guard = Needs{"roster.self"},
         .summary = "A new badge; the one before it no longer opens anything",
         .handler = [desk](Call& call, WriteTx& tx) { return postBadge(desk, call, tx); },
         .response = http::ref("ClockBadge"),
         .success = 201,
         .replayable = false},
    };
}

}  // namespace

std::vector<http::Route> presenceRoutes(const Services& services) {
    const auto desk = std::shared_ptr<Desk>(new Desk{services, {}, {}});
    auto routes = clockRoutes(desk);
    for (auto& route : readingPresence()) routes.push_back(std::move(route));
    for (auto& route : keepingPresence(desk)) routes.push_back(std::move(route));
    return routes;
}

}  // namespace yizhan::roster
