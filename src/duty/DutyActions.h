// What can be done with duties and the rota: each within the caller's transaction, each in the audit trail.
#pragma once

#include "core/By.h"
#include "duty/Duty.h"
#include "duty/DutyRules.h"

namespace yizhan::duty {

/// The longest stretch of the rota that is read or filled at once.
constexpr std::int64_t mostRotaDays = 62;

/// Falls due from `since` on, from today where it is not given. Throws 422 as dutyViolations() and startDay(), 409
/// `duty_too_many`.
Duty createDuty(WriteTx& tx, const By& by, Duty duty, const std::optional<Date>& since);
/// Saves `changed` (read before in the same transaction) with the next version. Other weekdays count from `since` on;
/// where it is not given from today on, and with what is yet to come from its day on. That it is put away or brought
/// back counts at once (RO-6). Throws 422 as createDuty(), `counts_at_once`.
Duty saveDuty(WriteTx& tx, const By& by, const Duty& before, Duty changed, const std::optional<Date>& since);

/// The days from `from` on, before `to`. Throws 422 for an end that is not behind and for more than 62 days.
std::vector<RotaDay> rotaOf(ReadTx& tx, const Services& services, const CentreInfo& centre, const Date& from,
                            const Date& to);
/// Those of the items that nobody does: empty, or given to somebody who is on leave then or has left.
int unfilledOf(const std::vector<RotaDay>& days);

struct Assigned {
    RotaItem item;
    bool rostered = true;  ///< false: they do not work that day, and were assigned all the same
};
/// Gives a duty of a date to somebody, or to nobody. Throws 404, 422 `rota_past`, `rota_closed_day`, `duty_put_away`,
/// `rota_other_weekday`, `staff_unknown`, `rota_away` (on leave that day), `rota_may_not_lead` (RO-7: a duty of kind
/// lead goes to leads and above), 409 `rota_done`.
Assigned assign(WriteTx& tx, const By& by, const Date& date, const DutyId& duty, const std::optional<StaffId>& staff);
/// Fair turns for what nobody does from `from` on, before `to` (RO-6). Throws 422 `rota_past` and as rotaOf().
FillOutcome fillRota(WriteTx& tx, const By& by, const Date& from, const Date& to);
/// By whose turn it is, or by a lead. Throws 404, 403 `rota_not_yours`, 409 `rota_done`, `rota_unfilled`, 422
/// `rota_not_yet`.
RotaItem markDone(WriteTx& tx, const By& by, const Date& date, const DutyId& duty, const std::string& note);
/// A mark made by mistake does not count any more; it stays on record with the reason. By whose turn it is or who
/// marked it on the day itself, by a lead at any time. Throws 404, 403 `rota_not_yours`, `rota_take_back_late`, 409
/// `rota_not_done`, 422 for a blank reason.
RotaItem takeBackDone(WriteTx& tx, const By& by, const Date& date, const DutyId& duty, const std::string& reason);

}  // namespace yizhan::duty
