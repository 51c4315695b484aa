// What is counted of visitors' use: collected in memory and written in batches each second (architecture.md,
// rule 3), since a count lost with the power does no harm.
#pragma once

#include <map>
#include <mutex>
#include <tuple>
#include <vector>

#include "core/db/Database.h"
#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

class Tally {
public:
    /// Beyond these many waiting questions the oldest ones in memory are kept and new ones are not logged.
    static constexpr std::size_t mostWaiting = 20'000;

    void add(Asked asked);
    void judge(const CentreId& centre, const Date& date, const std::string& entryId, const std::string& verdict);

    /// Writes what has come in, in one transaction; keeps it for the next time where that fails, and throws on.
    void flush(Database& database);

private:
    using Judged = std::map<std::tuple<CentreId, std::string, std::string, std::string>, std::int64_t>;

    std::mutex _mutex;
    std::vector<Asked> _asked;
    Judged _judged;
};

}  // namespace yizhan::kiosk
