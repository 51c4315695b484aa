// Clocking in and out, stepping out, and setting right what was recorded wrongly.
#pragma once

#include "roster/Presence.h"
#include "roster/RosterActions.h"

namespace yizhan::roster {

/// Whose presence, and how it was proved.
struct Proof {
    StaffId staff;
    PresenceSource source = PresenceSource::self;
};

/// Throws 409 `presence_open` for somebody who is in already, `clock_went_back` where a later record of theirs is there
/// (the machine's clock jumped), 422 `post_unknown`, `staff_unknown`.
Session clockIn(WriteTx& tx, const By& by, const Proof& proof, const PostId& post);
/// Also ends a step out. Throws 409 `presence_none`, `clock_went_back`.
Session clockOut(WriteTx& tx, const By& by, const Proof& proof);
/// AT-7: with the expected return and who stands in. Throws 409 `presence_none`, `presence_out`, `clock_went_back`,
/// 422: an expected return that has passed, a cover who is not there.
Session stepOut(WriteTx& tx, const By& by, const Proof& proof, Instant expectedBack,
                const std::optional<StaffId>& cover);
/// Throws 409 `presence_none`, `presence_not_out`, `clock_went_back`.
Session stepIn(WriteTx& tx, const By& by, const Proof& proof);

/// A record that gives another another time (none: it never was). The session as it is then, or nothing where its
/// clock-in never was. Throws 404, 409 `attendance_month_locked`, 422 `presence_order`, `presence_overlap`,
/// `presence_in_future`, `presence_too_long`, `roster_blank`.
std::optional<Session> correct(WriteTx& tx, const By& by, const RecordId& record, const std::optional<Instant>& at,
                               const std::string& reason);
/// A stretch that nobody recorded, by a lead's word. Throws 422 as correct().
Session addPresence(WriteTx& tx, const By& by, const StaffId& staff, const PostId& post, const Span& span,
                    const std::string& reason);
/// Closes a session that nobody ended, at `end`, by the system.
Session closeForgotten(WriteTx& tx, const By& by, const Session& session, Instant end);

void setPin(WriteTx& tx, const By& by, const StaffId& staff, const std::string& hash);
/// PIN and badge of somebody who has left, by the system: told by "staff.left".
void dropCredentials(WriteTx& tx, const Event& left);
void setBadge(WriteTx& tx, const By& by, const StaffId& staff, const std::string& sha256);

}  // namespace yizhan::roster
