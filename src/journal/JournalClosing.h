// Closing the day: what stands in the way, the signed statement, the seal, and who signs beside.
#pragma once

#include <optional>
#include <string>

#include "core/Access.h"
#include "core/db/Database.h"
#include "journal/JournalAppend.h"
#include "journal/JournalDays.h"

namespace yizhan::journal {

/// What stands between now and closing: every feature's closing check, and `still_open` before the
/// end of the day's last opening window. Throws 404 for a date that has no page.
ClosingView closingOf(ReadTx& tx, const Context& context, const Date& date);

/// Holds the chain and gives the day, so that its version stays what it is until the change is done.
Day lockDay(WriteTx& tx, const Context& context, const Date& date);

struct Closing {
    Statement statement = Statement::asRecorded;
    std::optional<std::string> forceReason = {};  ///< managers only; breaks VC-8 visibly
    std::string strokes = {};                     ///< the drawn signature as JSON text
};

/// Closes the day for good: statement, signature and seal in one row behind the day's rows.
/// Throws 403 (no fresh sign-in, `force_needs_manager`), 409 `already_closed` or `closing_blocked`
/// with the blockers, 422 for the reason, 503 when the centre's key cannot be read.
Day closeDay(WriteTx& tx, const Context& context, const Actor& closer, const Date& date, const Closing& request);

/// Another person signs the day beside the closer, before closing or after it.
/// Throws 403, 409 `same_person`.
Day signDay(WriteTx& tx, const Context& context, const Actor& signer, const Date& date, const std::string& strokes);

/// A lead or manager countersigns the closed day.
/// Throws 403, 409 `not_closed`, `already_countersigned` or `same_person`.
Day countersignDay(WriteTx& tx, const Context& context, const Actor& signer, const Date& date,
                   const std::string& strokes);

}  // namespace yizhan::journal
