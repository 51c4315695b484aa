#include "duty/DutyWatch.h"

#include "duty/DutyActions.h"
#include "duty/DutyStore.h"

namespace yizhan::duty {

namespace {

constexpr std::int64_t everySeconds = 3600;

struct EmptyDay {
    Date date;
    std::vector<Duty> duties;
};

/// Days ahead with duties that nobody does and of which nobody was told.
std::vector<EmptyDay> untold(ReadTx& tx, const Services& services, const CentreInfo& centre, Instant now) {
    const Date from = centre.zone.dateOf(now).plusDays(1);
    std::vector<EmptyDay> out;
    for (const RotaDay& day :
         rotaOf(tx, services, centre, from, from.plusDays(services.settings.integer("duty.ahead_days")))) {
        EmptyDay empty{day.day.date, {}};
        for (const RotaItem& item : day.items)
            if (!item.staff && !store::wasTold(tx, centre.id, empty.date, item.duty.id))
                empty.duties.push_back(item.duty);
        if (!empty.duties.empty()) out.push_back(std::move(empty));
    }
    return out;
}

void tell(WriteTx& tx, const Services& services, const CentreInfo& centre, const EmptyDay& day, Instant now) {
    const std::string comma = services.texts.get("duty.comma", languageOf(centre.firstLanguage));
    std::string names;
    for (const Duty& duty : day.duties) {
        store::noteTold(tx, centre.id, day.date, duty.id, now);
        names += (names.empty() ? "" : comma) + duty.name;
    }
    const std::string count = std::to_string(day.duties.size());
    tx.record(asEvent(LogLine{centre.id,
                              centre.zone.dateOf(now),
                              "line.rota_unfilled",
                              {{"date", day.date.text()}, {"count", count}, {"duties", names}},
                              "/console/roster/rota?date=" + day.date.text()},
                      now));
    tx.record({centre.id, "duty.unfilled", now, {{"date", day.date.text()}, {"count", count}}});
}

void watch(Database& database, const Services& services, const CentreInfo& centre, Instant now) {
    const auto due = [&](ReadTx& tx) { return untold(tx, services, centre, now); };
    if (database.read([&](ReadTx& tx) { return due(tx).empty(); })) return;
    database.write([&](WriteTx& tx) {
        for (const EmptyDay& day : due(tx)) tell(tx, services, centre, day, now);
    });
}

}  // namespace

Job unfilledJob(const Services& services) {
    return {"duty.unfilled", everySeconds, [&services](Database& database, Instant now) {
                for (const CentreInfo& centre : database.read([&](ReadTx& tx) { return services.centres.all(tx); }))
                    watch(database, services, centre, now);
            }};
}

}  // namespace yizhan::duty
