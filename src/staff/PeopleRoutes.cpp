// People of a centre, and the trail of changes.
#include <nlohmann/json.hpp>

#include "core/AuditStore.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "staff/StaffActions.h"
#include "staff/StaffJson.h"
#include "staff/StaffRoutes.h"
#include "staff/StaffStore.h"
#include "staff/handover/HandoverActions.h"

namespace yizhan::staff {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;
using Query = std::vector<http::QueryParam>;

namespace {

const Json textParam = http::schema::text(80);
const Json activeParam = http::schema::oneOf({"true", "all"});

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

void take(const Json& body, const char* name, std::string& into) {
    if (body.contains(name)) into = body[name].get<std::string>();
}

void takeFields(const Json& body, Person& person) {
    take(body, "name", person.name);
    take(body, "name_en", person.nameEn);
    take(body, "title", person.title);
    take(body, "phone", person.phone);
    if (body.contains("active")) person.active = body["active"].get<bool>();
}

Person thePerson(const Call& call, ReadTx& tx) {
    auto person = store::findPerson(tx, call.centreId(), call.id<StaffId>("id"));
    if (!person) throw notFound();
    return *person;
}

Reply list(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    auto people = store::people(tx, call.centreId(), call.queryText("active") == "all", page.after, page.limit + 1);
    return http::pageOf(
        page, std::move(people), [&](const Person& person) { return toJson(call, person); },
        [](const Person& person) {
            return http::SortKey{person.name, person.id.text()};
        });
}

Reply show(Call& call, ReadTx& tx) {
    const Person person = thePerson(call, tx);
    return Reply::json(toJson(call, person)).version(person.version);
}

Reply post(Call& call, WriteTx& tx) {
    Person person;
    person.id = call.ids.next<StaffId>();
    takeFields(call.body, person);
    person = createPerson(tx, by(call), call.centreId(), person);
    return Reply::created(toJson(call, person)).version(person.version);
}

Reply patch(const Services& services, Sessions& sessions, Call& call, WriteTx& tx) {
    const Person before = thePerson(call, tx);
    call.requireVersion(before.version);
    Person changed = before;
    takeFields(call.body, changed);
    if (before.active && !changed.active) noteDeparture(tx, by(call), services, call.centreId(), before.id);
    changed = savePerson(tx, by(call), call.centreId(), before, changed);
    tx.afterCommit([&sessions] { sessions.forgetCached(); });
    return Reply::json(toJson(call, changed)).version(changed.version);
}

Json auditJson(const Call& call, const AuditRow& row) {
    const Json changes = Json::parse(row.changes);
    const Json actor = row.actorId.empty() ? Json(nullptr) : Json{{"id", row.actorId}, {"name", row.actorName}};
    return {{"id", row.seq},        {"at", call.time(row.at)},         {"actor", actor},
            {"action", row.action}, {"subject_kind", row.subjectKind}, {"subject_id", row.subjectId},
            {"remote", row.remote}, {"before", changes["before"]},     {"after", changes["after"]}};
}

Reply auditTrail(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    const std::int64_t before = page.after.empty() ? INT64_MAX : std::strtoll(page.after[0].c_str(), nullptr, 10);
    auto rows = auditRows(tx, call.centreId(),
                          {call.queryText("action"), call.queryText("subject_kind"), call.queryText("actor")}, before,
                          page.limit + 1);
    return http::pageOf(
        page, std::move(rows), [&](const AuditRow& row) { return auditJson(call, row); },
        [](const AuditRow& row) { return http::SortKey{std::to_string(row.seq)}; });
}

}  // namespace

std::vector<http::Route> peopleRoutes(const Services& services, Sessions& sessions) {
    return {
        {.method = "GET",
         .path = "/centres/{centre}/staff",
         .guard = Needs{"staff.read"},
         .summary = "The people of the centre, by name",
         .handler = list,
         .response = http::listOf("Person"),
         .query = Query{{"active", activeParam, "\"all\" shows those who have left too"}}},
        {.method = "POST",
         .path = "/centres/{centre}/staff",
         .guard = Needs{"staff.write"},
         .summary = "Add a person",
         .handler = post,
         .request = http::ref("NewPerson"),
         .response = http::ref("Person"),
         .success = 201},
        {.method = "GET",
         .path = "/centres/{centre}/staff/{id}",
         .guard = Needs{"staff.read"},
         .summary = "One person",
         .handler = show,
         .response = http::ref("Person")},
        {.method = "PATCH",
         .path = "/centres/{centre}/staff/{id}",
         .guard = Needs{"staff.write"},
         .summary = "Change a person",
         .handler = [&services, &sessions](Call& call, WriteTx& tx) { return patch(services, sessions, call, tx); },
         .request = http::ref("PersonPatch"),
         .response = http::ref("Person"),
         .ifMatch = true},
    };
}

std::vector<http::Route> auditRoutes() {
    return {
        {.method = "GET",
         .path = "/centres/{centre}/audit",
         .guard = Needs{"audit.read"},
         .summary = "Every change, newest first",
         .handler = auditTrail,
         .response = http::listOf("AuditEntry"),
         .query = Query{{"action", textParam, "Only this action"},
                        {"subject_kind", textParam, "Only this kind of thing"},
                        {"actor", textParam, "Only what this person did"}}},
    };
}

}  // namespace yizhan::staff
