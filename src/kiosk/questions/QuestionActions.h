// The way of a left question: asked, taken, answered by one person, approved by another, published (VC-2).
#pragma once

#include <functional>
#include <string>

#include "core/Centres.h"
#include "core/db/Database.h"
#include "kiosk/questions/Question.h"

namespace yizhan::kiosk {

/// How alike two questions are, 0 to 1.
using Alikeness = std::function<double(const std::string&, const std::string&)>;
/// From here on two questions ask the same.
constexpr double sameQuestion = 0.7;

/// Keeps the question for the staff to answer; the very same one that is there already counts up, one that asks
/// the same in other words joins its kin. Records `kiosk.question`.
LeftQuestion leaveQuestion(WriteTx& tx, const By& by, const CentreId& centre, const std::string& question,
                           const std::string& language, IdSource& ids, const Alikeness& alike);

/// Who looks after it; an empty id gives it back. Throws 409 `question_done` once it is published or dismissed.
LeftQuestion assignQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question,
                            const StaffId& staff);
/// Keeps the answer until somebody else approves it. `draft` has the texts, topic, provenance and sources.
LeftQuestion answerQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question, Entry draft);
/// Puts the answer into the centre's own pack, from where it answers at once. Throws 409 `same_person` for whoever
/// wrote it, `nothing_to_approve` where no answer waits.
LeftQuestion approveQuestion(WriteTx& tx, const By& by, const CentreInfo& centre, LeftQuestion question);
/// Back to whoever wrote it, with the reason.
LeftQuestion sendBackQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question,
                              const std::string& reason);
/// Not to be answered (nonsense, an insult, not ours), with the reason.
LeftQuestion dismissQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question,
                             const std::string& reason);

}  // namespace yizhan::kiosk
