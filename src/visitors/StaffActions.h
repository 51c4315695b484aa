// What the staff do with what visitors said: each within the caller's transaction, each a step that stays and a
// row of the audit trail. What is handed in was read in the same transaction.
#pragma once

#include <string>

#include "core/Centres.h"
#include "core/db/Database.h"
#include "visitors/Visitors.h"

namespace yizhan::visitors {

/// Throws 409 `suggestion_read_already`.
Suggestion readSuggestion(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion);
/// One that nobody has read is read with it. Throws 409 `suggestion_answered_already`, 422 `empty`.
Suggestion answerSuggestion(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion,
                            const std::string& text);

/// From here on the days to settle it count. Throws 409 `complaint_decided_already`.
Complaint acceptComplaint(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                          const std::string& note, const Limits& limits);
/// Never without a reason (CS-7). Throws 409 `complaint_decided_already`, 422 `empty`.
Complaint refuseComplaint(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                          const std::string& reason);
/// Throws 409 `complaint_not_accepted`, `complaint_settled_already`, 422 `empty`.
Complaint settleComplaint(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                          const std::string& outcome);

/// Throws 409 `help_call_answered_already`.
HelpCall answerHelpCall(WriteTx& tx, const By& by, const CentreId& centre, HelpCall call);

/// Who a visitor is, of the suggestion or complaint (`kind`) with the id; each look at it stands in the trail (PV-1).
Personal shownPersonal(WriteTx& tx, const By& by, const CentreId& centre, const std::string& kind,
                       const std::string& id);
/// Erases who a visitor is; the record stays. Throws 409 `nothing_to_erase`.
Suggestion erasePersonal(WriteTx& tx, const By& by, const CentreInfo& centre, Suggestion suggestion,
                         const std::string& reason);
Complaint erasePersonal(WriteTx& tx, const By& by, const CentreInfo& centre, Complaint complaint,
                        const std::string& reason);

/// Erases what is older than the limits allow: of suggestions since they came, of complaints since they were refused
/// or settled. At most `most` of each a call; returns how many.
int forgetPersonal(WriteTx& tx, const By& by, const CentreInfo& centre, const Limits& limits, const std::string& reason,
                   int most);

}  // namespace yizhan::visitors
