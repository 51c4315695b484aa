#include "duty/DutyWatch.h"

#include "duty/DutyActions.h"
#include "duty/DutyStore.h"

namespace yizhan::duty {

namespace {

constexpr std::int64_t everySeconds = 3600;

/// A day ahead: the duties that nobody does and of which nobody was told, and those that were told of and are
/// somebody's.
struct NewsOfDay {
    Date date;
    std::vector<Duty> empty;
    std::vector<DutyId> filled;
};

std::vector<NewsOfDay> newsOf(ReadTx& tx, const Services& services, const CentreInfo& centre, Instant now) {
    const Date from = centre.zone.dateOf(now).plusDays(1);
    std::vector<NewsOfDay> out;
    for (const RotaDay& day :
         rotaOf(tx, services, centre, from, from.plusDays(services.settings.integer("duty.ahead_days")))) {
        NewsOfDay news{day.day.date, {}, {}};
        for (const RotaItem& item : day.items) {
            const bool told = store::wasTold(tx, centre.id, news.date, item.duty.id);
            if (item.isEmpty() && !told) news.empty.push_back(item.duty);
            if (!item.isEmpty() && told) news.filled.push_back(item.duty.id);
        }
        if (!news.empty.empty() || !news.filled.empty()) out.push_back(std::move(news));
    }
    return out;
}

void tell(WriteTx& tx, const Services& services, const CentreInfo& centre, const NewsOfDay& day, Instant now) {
    for (const DutyId& duty : day.filled) store::noteTold(tx, centre.id, day.date, duty, false, now);
    if (day.empty.empty()) return;
    const std::string comma = services.texts.get("duty.comma", languageOf(centre.firstLanguage));
    std::string names;
    for (const Duty& duty : day.empty) {
        store::noteTold(tx, centre.id, day.date, duty.id, true, now);
        names += (names.empty() ? "" : comma) + duty.name;
    }
    const std::string count = std::to_string(day.empty.size());
    tx.record(asEvent(LogLine{centre.id,
                              centre.zone.dateOf(now),
                              "line.rota_unfilled",
                              {{"date", day.date.text()}, {"count", count}, {"duties", names}},
                              "/console/roster/rota?date=" + day.date.text()},
                      now));
    tx.record({centre.id, "duty.unfilled", now, {{"date", day.date.text()}, {"count", count}}});
}

void watch(Database& database, const Services& services, const CentreInfo& centre, Instant now) {
    const auto news = [&](ReadTx& tx) { return newsOf(tx, services, centre, now); };
    if (database.read([&](ReadTx& tx) { return news(tx).empty(); })) return;
    database.write([&](WriteTx& tx) {
        for (const NewsOfDay& day : news(tx)) tell(tx, services, centre, day, now);
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
