#include "staff/handover/HandoverActions.h"

#include <algorithm>

#include "core/Hash.h"
#include "staff/StaffStore.h"
#include "staff/handover/HandoverStore.h"

namespace yizhan::staff {

namespace {

void told(WriteTx& tx, const By& by, const CentreId& centre, const std::string& verb, const std::string& id,
          std::vector<Change> changes = {}) {
    audit(tx, by.actor, by.origin, by.now, {centre, "staff_handover." + verb, "staff_handover", id, changes});
    tx.record({centre, "staff.changed", by.now, {{"subject", "handover"}, {"id", id}}});
}

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

Handover kept(WriteTx& tx, const By& by, const CentreId& centre, Handover handover, const std::string& verb,
              std::vector<Change> changes = {}) {
    handover.updatedAt = by.now;
    ++handover.version;
    store::updateHandover(tx, centre, handover);
    told(tx, by, centre, verb, handover.id.text(), std::move(changes));
    return handover;
}

std::vector<Violation> violationsOf(ReadTx& tx, const CentreId& centre, const Handover& handover) {
    std::vector<Violation> found;
    const auto works = [&](const StaffId& staff) {
        const auto person = store::findPerson(tx, centre, staff);
        return person && person->active;
    };
    if (!works(handover.giver)) found.push_back({"/staff_id", "staff_unknown"});
    if (!works(handover.taker)) found.push_back({"/taker_id", "staff_unknown"});
    if (!works(handover.supervisor)) found.push_back({"/supervisor_id", "staff_unknown"});
    if (handover.taker == handover.giver) found.push_back({"/taker_id", "handover_two_sides"});
    if (handover.supervisor == handover.giver || handover.supervisor == handover.taker)
        found.push_back({"/supervisor_id", "handover_two_sides"});
    for (std::size_t i = 0; i < handover.items.size(); ++i)
        if (blank(handover.items[i].what)) found.push_back({"/items/" + std::to_string(i) + "/what", "empty"});
    return found;
}

bool canSignIn(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    const auto account = store::accountOfPerson(tx, centre, staff);
    return account && !account->disabled;
}

void requireNotLastManager(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    const auto account = store::accountOfPerson(tx, centre, staff);
    if (account && !account->disabled && account->roles.has(Role::manager) &&
        store::countWithRole(tx, centre, Role::manager) == 1)
        throw conflict("last_manager");
}

}  // namespace

std::vector<Blocker> heldBy(ReadTx& tx, const Services& services, const CentreId& centre, const StaffId& staff) {
    std::vector<Blocker> all;
    for (const HeldBy& feature : services.extensions.held)
        for (Blocker& item : feature.items(tx, centre, staff)) all.push_back(std::move(item));
    return all;
}

void requireNothingHeld(ReadTx& tx, const Services& services, const CentreId& centre, const StaffId& staff) {
    auto held = heldBy(tx, services, centre, staff);
    if (!held.empty()) throw conflict("still_holds").blockedBy(std::move(held));
}

std::string digestOf(const Handover& handover) {
    std::string text;
    const auto add = [&](const std::string& part) { text += std::to_string(part.size()) + ":" + part; };
    for (const std::string& part : {handover.id.text(), std::string(nameOf(handover.kind)), handover.giver.text(),
                                    handover.taker.text(), handover.supervisor.text(), handover.lastDay.text()})
        add(part);
    for (const HandoverItem& item : handover.items) {
        add(item.what);
        add(item.note);
    }
    return sha256Hex(text);
}

Handover createHandover(WriteTx& tx, const By& by, const CentreId& centre, Handover handover) {
    refuseInvalid(violationsOf(tx, centre, handover));
    handover.createdAt = handover.updatedAt = by.now;
    store::insertHandover(tx, centre, handover);
    told(tx, by, centre, "create", handover.id.text(),
         {{"giver_id", {}, handover.giver.text()},
          {"taker_id", {}, handover.taker.text()},
          {"supervisor_id", {}, handover.supervisor.text()}});
    return handover;
}

Handover signHandover(WriteTx& tx, const By& by, const CentreId& centre, Handover handover, HandoverSide side,
                      const std::string& digest, bool onPaper) {
    const StaffId& signer = handover.on(side);
    if (onPaper) {
        if (!by.actor.roles.meets({Role::manager, Role::deputy})) throw Error(Status::forbidden, "handover_not_yours");
        if (canSignIn(tx, centre, signer)) throw conflict("handover_signs_self");
    } else if (signer != by.actor.staff) {
        throw Error(Status::forbidden, "handover_not_yours");
    }
    requireFreshSignIn(by.actor, by.now);
    if (handover.signedBy(side)) throw conflict("handover_signed");
    if (digest != digestOf(handover)) throw conflict("handover_list_differs");
    const auto person = store::findPerson(tx, centre, signer);
    handover.signatures.push_back({side, signer, person ? person->name : "", digest, onPaper, by.actor.staff, by.now});
    store::insertSignature(tx, centre, handover.id, handover.signatures.back());
    return kept(tx, by, centre, std::move(handover), "sign", {{"side", {}, std::string(nameOf(side))}});
}

Handover checkHandover(WriteTx& tx, const By& by, const CentreId& centre, Handover handover, const std::string& note) {
    const StaffId& me = by.actor.staff;
    const bool may = me == handover.supervisor || by.actor.roles.meets({Role::manager, Role::deputy});
    if (!may || me == handover.giver || me == handover.taker) throw Error(Status::forbidden, "handover_not_yours");
    if (!handover.departedAt) throw conflict("handover_not_departed");
    if (handover.checkedAt) throw conflict("handover_checked");
    handover.checkedAt = by.now;
    handover.checkedBy = me;
    handover.checkNote = note;
    return kept(tx, by, centre, std::move(handover), "check");
}

Person departPerson(WriteTx& tx, const By& by, const Services& services, const CentreId& centre, const Person& before,
                    Person changed, HandoverKind kind, const std::optional<HandoverId>& id) {
    requireNothingHeld(tx, services, centre, before.id);
    if (kind == HandoverKind::leaving) requireNotLastManager(tx, centre, before.id);
    auto handover = id ? store::findHandover(tx, centre, *id) : std::nullopt;
    if (!handover || handover->giver != before.id || handover->kind != kind ||
        handover->state() != HandoverState::signedByAll)
        throw conflict("handover_needed");
    handover->departedAt = by.now;
    kept(tx, by, centre, *handover, std::string(nameOf(kind)));
    const std::optional<StaffId> actor = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    store::insertDeparture(tx, centre, {services.ids.uuid(), before.id, kind, handover->id, actor, by.now});
    return savePerson(tx, by, centre, before, std::move(changed));
}

void noteDeparture(WriteTx& tx, const By& by, const Services& services, const CentreId& centre, const StaffId& staff) {
    requireNothingHeld(tx, services, centre, staff);
    requireNotLastManager(tx, centre, staff);
    const std::optional<StaffId> actor = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    store::insertDeparture(tx, centre,
                           {services.ids.uuid(), staff, HandoverKind::leaving, std::nullopt, actor, by.now});
}

}  // namespace yizhan::staff
