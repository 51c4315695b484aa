#include "roster/SwapWatch.h"

#include <algorithm>

#include "roster/PresenceStore.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"
#include "roster/SwapChecks.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t everySeconds = 60;

/// Those whose taker still holds the part and is not there: who is there needs no more words.
std::vector<std::pair<Swap, Shift>> unconfirmedNow(ReadTx& tx, const By& by) {
    std::vector<std::pair<Swap, Shift>> out;
    for (Swap& swap : store::unconfirmedSwaps(tx, by.centre.id, by.now)) {
        auto shift = store::findShift(tx, by.centre.id, swap.shift);
        if (!shift || shift->state != ShiftState::published) continue;
        const Span rest{std::max(by.now, swap.span.from), swap.span.to};
        const bool there = store::openSession(tx, by.centre.id, swap.taker).has_value();
        if (!there && holderOf(tx, by, *shift, rest) == swap.taker)
            out.emplace_back(std::move(swap), *std::move(shift));
    }
    return out;
}

void tell(WriteTx& tx, const By& by, const Swap& swap, const Shift& shift) {
    store::insertSwapAlert(tx, by.centre.id, swap.id, by.now);
    log(tx, by, "line.swap_unconfirmed",
        {{"taker", nameOf(tx, by, swap.taker)},
         {"post", postName(tx, by, shift.post)},
         {"when", whenText(by.centre.zone, swap.span)},
         {"time", by.centre.zone.timeOf(*swap.confirmBy).text()}});
    tx.record({by.centre.id,
               "roster.unconfirmed",
               by.now,
               {{"id", swap.id.text()}, {"shift", shift.id.text()}, {"taker", swap.taker.text()}, {"to", "lead"}}});
}

void watchCentre(Database& database, const By& by) {
    if (database.read([&](ReadTx& tx) { return unconfirmedNow(tx, by).empty(); })) return;
    database.write([&](WriteTx& tx) {
        for (const auto& [swap, shift] : unconfirmedNow(tx, by)) tell(tx, by, swap, shift);
    });
}

}  // namespace

Job unconfirmedJob(const Services& services) {
    Job job{"roster.unconfirmed", everySeconds, [&services](Database& database, Instant now) {
                const Actor system = Actor::system();
                for (const CentreInfo& centre : database.read([&](ReadTx& tx) { return services.centres.all(tx); }))
                    watchCentre(database, By{services, centre, system, {}, now});
            }};
    job.kept = false;
    return job;
}

}  // namespace yizhan::roster
