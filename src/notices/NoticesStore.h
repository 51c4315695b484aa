// All SQL of notices: the texts being worked on, the published versions and their ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "notices/Notices.h"

namespace yizhan::notices::store {

struct Filter {
    std::optional<State> state;
    std::optional<Kind> kind;
};

std::optional<Notice> find(ReadTx& tx, const CentreId& centre, const NoticeId& id);
/// Newest first; behind the id `after` when it is not ""; at most `limit`.
std::vector<Notice> page(ReadTx& tx, const CentreId& centre, const Filter& filter, const std::string& after, int limit);
void insert(WriteTx& tx, const CentreId& centre, const Notice& notice);
/// The text being worked on, the state and its reason; not what was published.
void update(WriteTx& tx, const CentreId& centre, const Notice& notice);
/// Appends notice.published and makes it the one that stands.
void publish(WriteTx& tx, const CentreId& centre, const Notice& notice);
/// Ends what stands: notice.published with its `until` and reason.
void endStanding(WriteTx& tx, const CentreId& centre, const Notice& notice, const StaffId& by);

/// Every text of a notice that was published, newest first; below the number `before` (0: all).
std::vector<Version> versions(ReadTx& tx, const CentreId& centre, const NoticeId& id, std::int64_t before, int limit);
bool hasVersion(ReadTx& tx, const CentreId& centre, const NoticeId& id, std::int64_t number);
/// What is published now and valid on `today`, in no order.
std::vector<Version> standing(ReadTx& tx, const CentreId& centre, const Date& today);
/// The versions of a kind that stood at some time from `begin` to before `end` and were valid on `date`; of each
/// notice its last one of that time.
std::vector<Version> stoodOn(ReadTx& tx, const CentreId& centre, Kind kind, const Date& date, Instant begin,
                             Instant end);

}  // namespace yizhan::notices::store
