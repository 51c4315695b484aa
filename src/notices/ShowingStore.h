// All SQL of what screens showed of the notices, and when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "notices/Notices.h"

namespace yizhan::notices::store {

/// The last stretch in which the device showed this version.
std::optional<Showing> lastShowing(ReadTx& tx, const CentreId& centre, const DeviceId& device, const NoticeId& notice,
                                   std::int64_t number);
void insertShowing(WriteTx& tx, const CentreId& centre, const Showing& showing);
void extendShowing(WriteTx& tx, const CentreId& centre, const ShowingId& id, Instant lastAt);
/// Newest first; behind the id `after` when it is not "".
std::vector<Showing> showings(ReadTx& tx, const CentreId& centre, const NoticeId& notice, const std::string& after,
                              int limit);

}  // namespace yizhan::notices::store
