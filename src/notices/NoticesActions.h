// What can be done with notices: each within the caller's transaction, each in the audit trail.
#pragma once

#include "core/Access.h"
#include "core/Audit.h"
#include "core/db/Database.h"
#include "notices/Notices.h"

namespace yizhan::notices {

/// Who acts, from where, when, in which centre.
struct By {
    const Actor& actor;
    Origin origin;
    Instant now;
    CentreId centre;
};

/// A draft, read by the staff only. Throws 422 for a text that cannot be (violations()).
Notice write(WriteTx& tx, const By& by, Notice notice);
/// Saves `changed` (read before in the same transaction) with the next version. What is published stays as it is
/// until it is published anew. Throws 422 as write(), and for another kind once published; 409 `notice_withdrawn`.
Notice save(WriteTx& tx, const By& by, const Notice& before, Notice changed);

/// Makes the text public as the next version, with "notices.changed". Throws 409 `notice_withdrawn`,
/// `notice_unchanged`, `notice_incomplete` with blockers (DC-10, DC-12 to DC-14).
Notice publish(WriteTx& tx, const By& by, Notice notice, const Date& today);
/// Ends it for good, with "notices.changed" where it stood; a draft is put away. Throws 409 `notice_withdrawn`,
/// 422 for a blank reason.
Notice withdraw(WriteTx& tx, const By& by, Notice notice, const std::string& reason);

/// A screen says what it shows now.
struct Shown {
    NoticeId notice;
    std::int64_t number = 1;
};
/// Goes on with the stretch of each version on this device or begins one. Not in the audit trail: the rows are the
/// trail. Throws 422 for a version that never was, and keeps nothing then.
void noteShown(WriteTx& tx, const By& by, const std::vector<Shown>& shown, IdSource& ids);

}  // namespace yizhan::notices
