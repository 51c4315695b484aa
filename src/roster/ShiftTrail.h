// The traces that a change of a shift leaves: the audit, the list of changes, the event, and the day's log.
#pragma once

#include "roster/RosterActions.h"

namespace yizhan::roster {

/// Every field of a new shift.
std::vector<Change> fieldsOf(const Shift& shift);
std::vector<Change> changesBetween(const Shift& before, const Shift& after);

/// `was`: the time that it left, when it moved.
void told(WriteTx& tx, const By& by, const std::string& verb, const Shift& shift, std::vector<Change> changes,
          const std::optional<Span>& was = {});

/// "2026-11-21 09:00–17:30" in the centre's zone.
std::string whenText(const Zone& zone, const Span& span);
std::string nameOf(ReadTx& tx, const By& by, const StaffId& staff);
std::string postName(ReadTx& tx, const By& by, const PostId& post);

/// Into the log of the day on which it happens.
void log(WriteTx& tx, const By& by, const std::string& key, const TextArgs& args);
/// `gapMinutes`: by how many minutes the post is covered less for it.
void logCancelled(WriteTx& tx, const By& by, const Shift& shift, std::int64_t gapMinutes);

}  // namespace yizhan::roster
