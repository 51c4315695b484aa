// What can be done before and after somebody goes (LG-2), within the caller's transaction, audited.
#pragma once

#include "core/Feature.h"
#include "staff/StaffActions.h"
#include "staff/handover/Handover.h"

namespace yizhan::staff {

/// What all features say that the person still holds.
std::vector<Blocker> heldBy(ReadTx& tx, const Services& services, const CentreId& centre, const StaffId& staff);
/// Throws 409 `still_holds` with it, unless it is nothing.
void requireNothingHeld(ReadTx& tx, const Services& services, const CentreId& centre, const StaffId& staff);

/// SHA-256 of what is signed: who gives what to whom, watched by whom, until when.
std::string digestOf(const Handover& handover);

/// Throws 422: unknown people, the same person on two sides, a blank line in the list.
Handover createHandover(WriteTx& tx, const By& by, const CentreId& centre, Handover handover);
/// By the one on that side, signed in afresh, over the digest shown; `onPaper` by a manager or deputy for somebody
/// who cannot sign in: without an account, or with one that is disabled. Throws 403 `handover_not_yours`,
/// `confirmation_required`, 409 `handover_signed`, `handover_signs_self`, `handover_list_differs`.
Handover signHandover(WriteTx& tx, const By& by, const CentreId& centre, Handover handover, HandoverSide side,
                      const std::string& digest, bool onPaper);
/// After the giver has gone, by the supervisor, a manager or a deputy who is neither giver nor taker. Throws 409
/// `handover_not_departed`, `handover_checked`, 403 `handover_not_yours`.
Handover checkHandover(WriteTx& tx, const By& by, const CentreId& centre, Handover handover, const std::string& note);

/// The person leaves (or, in a transfer, takes another title). Throws 409 `still_holds` with what is held,
/// `handover_needed` without a handover of that kind signed by all three, `last_manager`.
Person departPerson(WriteTx& tx, const By& by, const Services& services, const CentreId& centre, const Person& before,
                    Person changed, HandoverKind kind, const std::optional<HandoverId>& handover);
/// Put away without a handover: refused while something is held, and LG-2 shows it. Throws 409 `still_holds`.
void noteDeparture(WriteTx& tx, const By& by, const Services& services, const CentreId& centre, const StaffId& staff);

/// LG-2: whoever went on the day had handed over with three signatures, and each handover was checked within the days
/// of the setting `staff.handover_check_days`.
EvidenceRule handoverRule(const Services& services);

}  // namespace yizhan::staff
