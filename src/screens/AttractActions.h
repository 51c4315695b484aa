// What can be done with the media of the waiting picture: within the caller's transaction, in the audit trail.
#pragma once

#include "core/Files.h"
#include "screens/Attract.h"
#include "screens/ScreensActions.h"

namespace yizhan::screens {

/// Throws 422 for a file that the centre does not have or that is no picture, for days and hours that end before they
/// begin.
AttractItem addItem(WriteTx& tx, const By& by, const IFiles& files, AttractItem item);
/// Saves `changed` (read before in the same transaction) with the next version; 422 as addItem(). A file
/// that stays the same is not asked about.
AttractItem saveItem(WriteTx& tx, const By& by, const IFiles& files, const AttractItem& before, AttractItem changed);

}  // namespace yizhan::screens
