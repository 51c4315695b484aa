// The daily backup that the server makes of itself.
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "core/Clock.h"
#include "core/Events.h"
#include "core/Feature.h"
#include "core/http/Metrics.h"

namespace yizhan::app {

/// "yizhan-20261122T030012Z.tar.zst": names sort as the backups follow.
std::string backupNameAt(Instant at);
/// The instant of such a name; nothing for any other, which is nobody's here to remove.
std::optional<Instant> backupInstant(const std::string& name);
/// Whether the newest time of day `at` that has passed came after `last`.
bool backupDue(Instant now, const Zone& zone, TimeOfDay at, Instant last);
/// Those of `names` beyond the `keep` newest; names of another form are left out.
std::vector<std::string> surplusBackups(std::vector<std::string> names, std::size_t keep);

/// Writes DIR/backups/<name> each day at the setting `backup_at` and keeps `backup_keep` of them. A failure stands
/// in the server's log, in the audit trail and the day's log of every centre and in /metrics, and is tried again after
/// an hour.
class BackupJob {
public:
    explicit BackupJob(const Services& services);

    /// False where the setting or PostgreSQL turns it off.
    bool isOn() const { return _at.has_value(); }
    /// Looks each minute whether one is due.
    Job job();
    /// `yizhan_backup_age_seconds`, `yizhan_backup_failures_total`; both are valid as long as this is.
    void offer(http::Metrics& metrics, const IClock& clock) const;

private:
    void run(Instant now);
    void make(Instant now, const std::vector<CentreInfo>& centres);
    void tell(const std::vector<CentreInfo>& centres, Instant now, const std::string& cause, bool first);
    LogLine lineOf(const CentreInfo& centre, Instant now) const;

    const Services& _services;
    const std::string _folder;
    std::optional<TimeOfDay> _at;
    std::size_t _keep = 0;
    std::optional<Instant> _failedAt;
    std::atomic<std::int64_t> _newest{0};  ///< milliseconds of the newest backup, 0: none yet
    std::atomic<std::uint64_t> _failures{0};
};

}  // namespace yizhan::app
