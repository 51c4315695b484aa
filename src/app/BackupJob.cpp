#include "app/BackupJob.h"

#include <Poco/Logger.h>
#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/Backup.h"
#include "core/Audit.h"

namespace yizhan::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* namePrefix = "yizhan-";
constexpr const char* nameSuffix = ".tar.zst";
constexpr std::int64_t retrySeconds = 3600;
constexpr std::int64_t checkSeconds = 60;

std::vector<std::string> namesIn(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(folder, missing))
        if (backupInstant(entry.path().filename().string())) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string causeOf(const std::exception& failure) {
    const auto* error = dynamic_cast<const Error*>(&failure);
    return error != nullptr && !error->cause().empty() ? error->cause() : failure.what();
}

}  // namespace

std::string backupNameAt(Instant at) {
    std::string stamp = at.text().substr(0, 19);
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    return namePrefix + stamp + "Z" + nameSuffix;
}

std::optional<Instant> backupInstant(const std::string& name) {
    constexpr const char* form = "yizhan-00000000T000000Z.tar.zst";
    const auto fits = [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; };
    if (!std::equal(name.begin(), name.end(), form, form + std::char_traits<char>::length(form), fits))
        return std::nullopt;
    std::string stamp = name.substr(std::char_traits<char>::length(namePrefix), 15);
    for (const std::size_t at : {13U, 11U}) stamp.insert(at, ":");
    for (const std::size_t at : {6U, 4U}) stamp.insert(at, "-");
    return Instant::parse(stamp + "Z");
}

bool backupDue(Instant now, const Zone& zone, TimeOfDay at, Instant last) {
    const Date today = zone.dateOf(now);
    Instant latest = zone.instantOf(today, at);
    if (latest > now) latest = zone.instantOf(today.plusDays(-1), at);
    return last < latest;
}

std::vector<std::string> surplusBackups(std::vector<std::string> names, std::size_t keep) {
    std::erase_if(names, [](const std::string& name) { return !backupInstant(name); });
    std::sort(names.begin(), names.end());
    names.resize(names.size() > keep ? names.size() - keep : 0);
    return names;
}

BackupJob::BackupJob(const Services& services) : _services(services), _folder(services.dataDir + "/backups") {
    const std::string& at = services.settings.text("backup_at");
    if (at.empty() || services.database.dialect() == Dialect::postgres) return;
    _at = TimeOfDay::parse(at);
    _keep = static_cast<std::size_t>(services.settings.integer("backup_keep"));
    if (const auto names = namesIn(_folder); !names.empty()) _newest = backupInstant(names.back())->millis;
}

Job BackupJob::job() {
    return {.name = "core.backup",
            .everySeconds = checkSeconds,
            .run = [this](Database&, Instant now) { run(now); },
            .kept = false};
}

void BackupJob::run(Instant now) {
    if (_failedAt && now < _failedAt->plusSeconds(retrySeconds) && now >= *_failedAt) return;
    const auto centres = _services.database.read([&](ReadTx& tx) { return _services.centres.all(tx); });
    if (centres.empty()) return;
    // A place that never had a backup is due one as soon as its first night has passed.
    const Instant last = _newest > 0 ? Instant{_newest} : centres.front().createdAt;
    if (backupDue(now, centres.front().zone, *_at, last)) make(now, centres);
}

void BackupJob::make(Instant now, const std::vector<CentreInfo>& centres) {
    try {
        ::mkdir(_folder.c_str(), S_IRWXU);
        const BackupMade made = makeBackup({_services.database, _services.centres, _services.dataDir, now},
                                           _folder + "/" + backupNameAt(now), {.replace = true});
        _newest = now.millis;
        _failedAt.reset();
        Poco::Logger::get("backup").information("wrote %s, %s bytes", made.file, std::to_string(made.bytes));
        for (const std::string& name : made.altered)
            Poco::Logger::get("backup").warning("%s is not as it was kept", name);
        for (const std::string& name : surplusBackups(namesIn(_folder), _keep)) fs::remove(_folder + "/" + name);
    } catch (const std::exception& failure) {
        const bool first = !_failedAt;
        _failedAt = now;
        ++_failures;
        tell(centres, now, causeOf(failure), first);
        throw std::runtime_error(causeOf(failure));
    }
}

/// Also where people look who never see a log. The book says it once, however often it is tried again.
void BackupJob::tell(const std::vector<CentreInfo>& centres, Instant now, const std::string& cause, bool first) {
    try {
        _services.database.write([&](WriteTx& tx) {
            for (const CentreInfo& centre : centres) {
                audit(tx, Actor::system(), {}, now,
                      {centre.id, "backup.fail", "backup", backupNameAt(now), {{"cause", std::nullopt, cause}}});
                if (first) tx.record(asEvent(lineOf(centre, now), now));
            }
        });
    } catch (const std::exception& failure) {
        Poco::Logger::get("backup").error("the failure is not in the trail: %s", causeOf(failure));
    }
}

LogLine BackupJob::lineOf(const CentreInfo& centre, Instant now) const {
    LogLine line{centre.id, centre.zone.dateOf(now), "line.backup_failed", {}, "/console/audit"};
    if (_newest > 0) {
        line.textKey = "line.backup_failed_since";
        line.args = {{"since", centre.zone.format(Instant{_newest})}};
    }
    return line;
}

void BackupJob::offer(http::Metrics& metrics, const IClock& clock) const {
    using Kind = http::Metrics::Figure::Kind;
    metrics.offer({"yizhan_backup_age_seconds", "Seconds since the newest backup; NaN before the first.", Kind::gauge,
                   [this, &clock] {
                       const std::int64_t newest = _newest;
                       return newest == 0 ? std::nan("") : static_cast<double>(clock.now().millis - newest) / 1000;
                   }});
    metrics.offer({"yizhan_backup_failures_total", "Backups that failed since the start.", Kind::counter,
                   [this] { return static_cast<double>(_failures); }});
}

}  // namespace yizhan::app
