// What visitors can do: rate, suggest, complain. Each within the caller's transaction, each in the audit trail,
// which holds no address of theirs and nothing of who they are.
#pragma once

#include <string>

#include "core/Centres.h"
#include "core/Events.h"
#include "core/db/Database.h"
#include "visitors/Visitors.h"
#include "visitors/VisitorsRules.h"

namespace yizhan::visitors {

/// Keeps a rating (CB-1); one that is unsatisfied is told to the consoles (`visitors.rating`: id, grade, about).
Rating rate(WriteTx& tx, const By& by, const CentreInfo& centre, Rating rating);

/// Numbers and keeps a suggestion and tells the consoles (`visitors.suggestion`: id, number, status); it is due to
/// be read on the next open day (CP-2). Throws 422 `empty`.
Suggestion suggest(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion,
                   const std::string& contact, const Calendar& calendar);

/// Numbers and keeps a complaint with the day by which it is accepted or refused (CP-11), tells the consoles
/// (`visitors.complaint`: id, number, status) and writes a line into today's log. Throws 422 as violationsOf().
Complaint complain(WriteTx& tx, const By& by, const CentreInfo& centre, Filing filing, const Calendar& calendar,
                   const Limits& limits);

/// Takes up a call that a kiosk recorded (`kiosk.help`: id, kiosk, device, place, language).
void takeUpCall(WriteTx& tx, const Event& event);

}  // namespace yizhan::visitors
