// SQL of presence: records, the sessions made of them, PINs and badges, and alerts raised.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "roster/Presence.h"

namespace yizhan::roster::store {

/// With the next seq, which it gives.
std::int64_t insertRecord(WriteTx& tx, const CentreId& centre, const PresenceRecord& record);
std::optional<PresenceRecord> findRecord(ReadTx& tx, const CentreId& centre, const RecordId& id);
/// In the order of writing.
std::vector<PresenceRecord> recordsOf(ReadTx& tx, const CentreId& centre, const SessionId& session);

/// In the place of what stood of it; nothing keeps nothing of it.
void putSession(WriteTx& tx, const CentreId& centre, const SessionId& id, const std::optional<Session>& session);
std::optional<Session> openSession(ReadTx& tx, const CentreId& centre, const StaffId& staff);
std::vector<Session> openSessions(ReadTx& tx, const CentreId& centre);
/// The last by start.
std::optional<Session> lastSession(ReadTx& tx, const CentreId& centre, const StaffId& staff);
/// That meet the span, by start; of one person where given.
std::vector<Session> sessions(ReadTx& tx, const CentreId& centre, const Span& span,
                              const std::optional<StaffId>& staff = {});

/// The same, so many behind `after` {start, id}, which may be empty.
std::vector<Session> sessionsPage(ReadTx& tx, const CentreId& centre, const Span& span,
                                  const std::optional<StaffId>& staff, const std::vector<std::string>& after,
                                  int limit);

struct Credentials {
    StaffId staff;
    std::string pinHash;  ///< "" without one
};
std::optional<Credentials> credentials(ReadTx& tx, const CentreId& centre, const StaffId& staff);
std::optional<StaffId> staffOfBadge(ReadTx& tx, const CentreId& centre, const std::string& sha256);
void putPin(WriteTx& tx, const CentreId& centre, const StaffId& staff, const std::string& hash, Instant now);
void putBadge(WriteTx& tx, const CentreId& centre, const StaffId& staff, const std::string& sha256, Instant now);

/// Whether there were any.
bool dropCredentials(WriteTx& tx, const CentreId& centre, const StaffId& staff);

struct PostAlert {
    PostId post;
    Instant since;
    int level = 1;
    int required = 0;
    int present = 0;
    Instant raisedAt;
};
void insertAlert(WriteTx& tx, const CentreId& centre, const PostAlert& alert);
/// Of gaps that began in the span, by their beginning and level.
std::vector<PostAlert> alerts(ReadTx& tx, const CentreId& centre, const Span& span);
/// The highest level raised for that gap; 0 for none.
int alertedLevel(ReadTx& tx, const CentreId& centre, const PostId& post, Instant since);

}  // namespace yizhan::roster::store
