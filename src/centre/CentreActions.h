// What can be done to a centre: each within the caller's transaction, each in the audit trail.
#pragma once

#include "centre/Centre.h"
#include "core/Access.h"
#include "core/Audit.h"
#include "core/db/Database.h"

namespace yizhan::centre {

/// Who acts, from where, when.
struct By {
    const Actor& actor;
    Origin origin;
    Instant now;
};

/// Throws 409 `centre_exists`, 422 for a bad slug, zone or hours. Hours not given are VC-1's.
Centre createCentre(WriteTx& tx, const By& by, Centre centre);
/// Saves `changed` (read before in the same transaction) with the next version. Changed hours count from `hoursSince`
/// on, where it is not given from today on, and with what is yet to come from its day on: a past day keeps those that
/// it had. Throws 422 as createCentre() and startDay().
Centre saveCentre(WriteTx& tx, const By& by, const Centre& before, Centre changed,
                  const std::optional<Date>& hoursSince);

/// The days from `from` on, before `to`, exceptions applied. Throws 422 for more than 400 days.
std::vector<std::pair<OpeningDay, bool>> calendar(ReadTx& tx, const CentreId& id, const Date& from, const Date& to);
/// Throws 409 `calendar_day_over` for a past date, as removeException() does: what was asked on it stands.
void putException(WriteTx& tx, const By& by, const CentreId& id, const CalendarException& exception);
/// Throws 404 where the date has none.
void removeException(WriteTx& tx, const By& by, const CentreId& id, const Date& date);

/// Brings in a year's public holidays, in the place of what was there of it. Throws 422 for contradictions within it
/// and with the files of other years (officeViolations).
OfficeYear importOfficeYear(WriteTx& tx, const By& by, const CentreId& id, OfficeYear year);

Place createPlace(WriteTx& tx, const By& by, const CentreId& id, Place place);
Place savePlace(WriteTx& tx, const By& by, const CentreId& id, const Place& before, Place changed);

}  // namespace yizhan::centre
