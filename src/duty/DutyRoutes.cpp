#include "duty/DutyRoutes.h"

#include "core/http/ByCall.h"
#include "core/http/Schema.h"
#include "duty/DutyActions.h"
#include "duty/DutyJson.h"
#include "duty/DutyStore.h"

namespace yizhan::duty {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

Duty theDuty(const Call& call, ReadTx& tx) {
    auto duty = store::findDuty(tx, call.centreId(), call.id<DutyId>("id"));
    if (!duty) throw notFound();
    return *duty;
}

Reply answer(const Call& call, const Duty& duty, int status = 200) {
    return Reply::json(toJson(call, duty), status).version(duty.version);
}

Reply list(Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const Duty& duty : store::duties(tx, call.centreId(), call.queryText("active") == "all"))
        items.push_back(toJson(call, duty));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply show(Call& call, ReadTx& tx) { return answer(call, theDuty(call, tx)); }

Reply post(const Services& services, Call& call, WriteTx& tx) {
    Duty duty;
    duty.id = call.ids.next<DutyId>();
    applyPatch(duty, call.body);
    return answer(call, createDuty(tx, by(services, call), duty, call.bodyDate("since")), 201);
}

Reply patch(const Services& services, Call& call, WriteTx& tx) {
    const Duty before = theDuty(call, tx);
    call.requireVersion(before.version);
    Duty changed = before;
    applyPatch(changed, call.body);
    return answer(call, saveDuty(tx, by(services, call), before, changed, call.bodyDate("since")));
}

Reply putAway(const Services& services, Call& call, WriteTx& tx) {
    const Duty before = theDuty(call, tx);
    call.requireVersion(before.version);
    Duty changed = before;
    changed.active = false;
    saveDuty(tx, by(services, call), before, changed, {});
    return Reply::noContent();
}

}  // namespace

std::vector<http::Route> dutyRoutes(const Services& services) {
    const std::string all = "/centres/{centre}/duties";
    const Json which = http::schema::oneOf({"true", "all"});
    return {
        {.method = "GET",
         .path = all,
         .guard = Needs{"duty.read"},
         .summary = "Duties that go round among the people of a day, by kind and name",
         .handler = list,
         .response = http::listOf("Duty"),
         .query = std::vector<http::QueryParam>{{"active", which, "\"all\" shows those put away too"}}},
        {"POST", all, Needs{"duty.write"}, "Add a duty",
         [&services](Call& call, WriteTx& tx) { return post(services, call, tx); }, http::ref("NewDuty"),
         http::ref("Duty"), 201},
        {"GET", all + "/{id}", Needs{"duty.read"}, "One duty", show, nullptr, http::ref("Duty")},
        {.method = "PATCH",
         .path = all + "/{id}",
         .guard = Needs{"duty.write"},
         .summary = "Change a duty, put it away or bring it back",
         .handler = [&services](Call& call, WriteTx& tx) { return patch(services, call, tx); },
         .request = http::ref("DutyPatch"),
         .response = http::ref("Duty"),
         .ifMatch = true},
        {.method = "DELETE",
         .path = all + "/{id}",
         .guard = Needs{"duty.write"},
         .summary = "Put a duty away; what was done of it stays",
         .handler = [&services](Call& call, WriteTx& tx) { return putAway(services, call, tx); },
         .success = 204,
         .ifMatch = true},
    };
}

}  // namespace yizhan::duty
