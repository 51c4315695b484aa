// What can be done with posts, skills and shifts: each within the caller's transaction, each in the audit trail.
#pragma once

#include "core/By.h"
#include "roster/Roster.h"
#include "roster/RosterWorkRules.h"

namespace yizhan::roster {

/// The figures of the settings; throws std::runtime_error where a severity is none of off, soft, hard.
WorkPolicy policyOf(const Settings& settings);

/// Counts from `since` on, from today where it is not given. Throws 422 for what cannot be (postViolations,
/// `place_unknown`, `staff_unknown`, startDay).
Post createPost(WriteTx& tx, const By& by, Post post, const std::optional<Date>& since);
/// Saves `changed` (read before in the same transaction) with the next version: what was asked for on a past day stays.
/// Where `since` is not given it counts from today on, and with what is yet to come from its day on. That a post is put
/// away or brought back counts at once: it would be gone from the lists while it still asks. Throws 422 as
/// createPost(), `counts_at_once`.
Post savePost(WriteTx& tx, const By& by, const Post& before, Post changed, const std::optional<Date>& since);
/// The windows of the post that ask for people while the centre is closed.
struct OutsideHours {
    std::size_t window = 0;
    std::string when;  ///< the date, or the number of the weekday
};
std::vector<OutsideHours> demandOutsideHours(ReadTx& tx, const By& by, const Post& post);
/// The whole list of what a person can do, in the place of the one before. Throws 422 as skillViolations().
SkillSheet putSkills(WriteTx& tx, const By& by, const SkillSheet& before, std::vector<SkillSpan> skills);

/// A shift and the rules of work that it breaks; nothing of it was kept back because of them.
struct Judged {
    Shift shift;
    std::vector<Breach> breaches = {};
};

/// Throws 422 for what cannot be: shiftViolations(), `post_unknown`, `staff_unknown`, `shift_unknown`,
/// `shift_two_posts`.
void checkShift(ReadTx& tx, const By& by, const Shift& shift);
/// What a shift would do, if it stood like this: the rules broken, and minutes on the posts that it concerns, drafts
/// counted, over its time (and over that which it had). Writes nothing. Throws 422 as checkShift().
struct Judgement {
    std::vector<Breach> breaches;
    std::int64_t shortBefore = 0, shortAfter = 0;          ///< missing people × minutes
    std::int64_t uncoveredBefore = 0, uncoveredAfter = 0;  ///< minutes with too few or the wrong people
};
Judgement judgeShift(ReadTx& tx, const By& by, const Shift& shift);
/// A draft. Throws 422 for what cannot be: shiftViolations(), `post_unknown`, `staff_unknown`, `shift_unknown`,
/// `shift_two_posts`; 409 `attendance_month_locked`.
Judged createShift(WriteTx& tx, const By& by, Shift shift);
/// The same, without asking what rules it breaks.
Shift draftShift(WriteTx& tx, const By& by, Shift shift);

/// Shifts that start in the span once more as drafts so many days later, for whom they were given to; reliefs and
/// stand-bys among them go along. One that cannot be there is left out and told with the reason.
struct Copied {
    std::vector<ShiftId> shifts;
    std::vector<std::pair<ShiftId, Violation>> skipped;
};
Copied copyShifts(WriteTx& tx, const By& by, const Span& span, int days);

/// Throws 422 as createShift(), 409 `shift_cancelled`, `shift_over` and `attendance_month_locked`, and 409
/// `coverage_gap` with blockers where a published shift would leave its posts with less cover than before; with `force`
/// (managers, into the day's log) it does.
Judged saveShift(WriteTx& tx, const By& by, const Shift& before, Shift changed,
                 const std::optional<std::string>& force);
/// A draft goes without a trace but the audit's. Throws 409 `shift_not_draft`.
void discardShift(WriteTx& tx, const By& by, const Shift& shift);
/// For good; a published one stands in the day's log, with the gap that it opens. Throws 409 `shift_cancelled`,
/// `shift_over`, `attendance_month_locked`, 422.
Shift cancelShift(WriteTx& tx, const By& by, Shift shift, const std::string& reason);
/// By whoever holds it. Throws 403 `shift_not_yours`, 409 `shift_not_published`.
Shift acknowledgeShift(WriteTx& tx, const By& by, Shift shift);

/// The work rules that the shift breaks, as the roster stands now.
std::vector<Breach> breachesOf(ReadTx& tx, const By& by, const Shift& shift);
/// The same for many at once, each person read once.
std::vector<Breach> breachesOf(ReadTx& tx, const By& by, const std::vector<Shift>& shifts);

/// As if the shift stood like this and nobody held a part of it.
std::vector<Breach> breachesIf(ReadTx& tx, const By& by, const Shift& shift);

struct PublishWish {
    Span span;
    std::vector<PostId> posts;  ///< none: all
    std::optional<std::string> force;
};
struct Published {
    std::vector<Shift> shifts;
    std::vector<Breach> breaches;
    bool forced = false;
};
/// The drafts that start inside become published. Throws 409 `coverage_gap` with blockers where a post of these then
/// has gap or too few with a skill, or a rule of severity hard is broken; with `force` (403 `force_by_manager` unless a
/// manager) it publishes all the same and writes it into the day's log. 409 `shift_over`, `attendance_month_locked`;
/// 422 `post_unknown`.
Published publishShifts(WriteTx& tx, const By& by, const PublishWish& wish);

}  // namespace yizhan::roster
