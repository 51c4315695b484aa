// Days are settled a month at a time, so that a long absence does not hold the writer up.
#include "journal/JournalJobs.h"

#include "journal/JournalDays.h"

namespace yizhan::journal {

namespace {
constexpr int daysPerTransaction = 31;
constexpr std::int64_t everySeconds = 60;
}  // namespace

Job missedDaysJob(const Services& services) {
    return {"journal.missed_days", everySeconds, [services](Database& database, Instant now) {
                const auto centres = database.read([&](ReadTx& tx) { return services.centres.all(tx); });
                for (const CentreInfo& centre : centres) {
                    const Context context{services, centre, policyOf(services.settings), now};
                    while (database.read([&](ReadTx& tx) { return hasUnsettledDays(tx, context); }))
                        database.write([&](WriteTx& tx) { settleDays(tx, context, daysPerTransaction); });
                }
            }};
}

}  // namespace yizhan::journal
