// Consent to be shown to visitors: given with its date, taken back at once.
#include "staff/StaffActions.h"
#include "staff/StaffJson.h"
#include "staff/StaffRoutes.h"
#include "staff/StaffStore.h"

namespace yizhan::staff {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

/// One's own, or anybody's as a manager or deputy, who keep what was signed on paper.
void requireOwnOrManager(const Call& call, const StaffId& staff) {
    if (staff != call.actor.staff && !call.actor.roles.meets({Role::manager, Role::deputy}))
        throw Error(Status::forbidden, "shown_not_yours");
}

/// Visitors see it without a password, so nobody hangs out a picture that was kept for something else: one's own, or
/// one that a manager or deputy kept; these choose any.
bool mayShow(const Services& services, const Call& call, ReadTx& tx, const Person& person, const FileInfo& file) {
    const Roles keepers{Role::manager, Role::deputy};
    return call.actor.roles.meets(keepers) || file.keptBy == person.id || person.photo == file.id ||
           services.people.rolesOf(tx, call.centreId(), file.keptBy).meets(keepers);
}

Shown shownFrom(const Services& services, const Call& call, ReadTx& tx, const Person& before) {
    if (!call.body["agreed"].get<bool>()) return {};
    const Date today = call.centre->zone.dateOf(call.now);
    Shown shown{before.shownSince.value_or(today), before.photo};
    if (call.body.contains("agreed_on")) shown.since = Date::parse(call.body["agreed_on"].get<std::string>());
    if (today < *shown.since) throw invalidField("/agreed_on", "agreed_in_future");
    if (!call.body.contains("photo_id")) return shown;
    shown.photo.reset();
    if (call.body["photo_id"].is_null()) return shown;
    const auto file = services.files.find(tx, call.centreId(), FileId(call.body["photo_id"].get<std::string>()));
    if (!file) throw invalidField("/photo_id", "photo_unknown");
    if (!file->picture) throw invalidField("/photo_id", "photo_no_picture");
    if (!mayShow(services, call, tx, before, *file)) throw invalidField("/photo_id", "photo_not_yours");
    shown.photo = file->id;
    return shown;
}

Reply put(const Services& services, Call& call, WriteTx& tx) {
    const auto person = store::findPerson(tx, call.centreId(), call.id<StaffId>("id"));
    if (!person) throw notFound();
    requireOwnOrManager(call, person->id);
    const Person changed = showPerson(tx, {call.actor, call.origin(), call.now}, call.centreId(), *person,
                                      shownFrom(services, call, tx, *person));
    return Reply::json(toJson(call, changed)).version(changed.version);
}

}  // namespace

std::vector<http::Route> shownRoutes(const Services& services) {
    return {{"PUT", "/centres/{centre}/staff/{id}/shown-publicly", Needs{"staff.self"},
             "Agree that visitors see name and picture while on duty, or take it back",
             [&services](Call& call, WriteTx& tx) { return put(services, call, tx); }, http::ref("ShownPublicly"),
             http::ref("Person")}};
}

}  // namespace yizhan::staff
