#include "centre/CentreActions.h"

#include <algorithm>
#include <set>

#include "centre/CentreRules.h"
#include "centre/CentreStore.h"
#include "core/StartDay.h"

namespace yizhan::centre {

namespace {

constexpr std::int64_t mostCalendarDays = 400;

void checkHours(const WeeklyHours& hours) {
    std::vector<Violation> all;
    for (const auto& [day, windows] : hours)
        for (auto& violation : windowViolations(windows, "/weekly_hours/" + std::to_string(day - 1) + "/windows"))
            all.push_back(std::move(violation));
    refuseInvalid(std::move(all));
}

std::string textOf(const WeeklyHours& hours) {
    std::string out;
    for (const auto& [day, windows] : hours) out += std::to_string(day) + ":" + centre::textOf(windows) + ";";
    return out;
}

void noteChange(std::vector<Change>& changes, const std::string& field, const std::string& before,
                const std::string& after) {
    if (before != after) changes.push_back({field, before, after});
}

/// A day that is over keeps the hours that it had: what people did on it was held against them.
void requireNotOver(ReadTx& tx, const By& by, const CentreId& id, const Date& date) {
    const auto centre = store::findEssentials(tx, id);
    if (!centre) throw notFound("centre_unknown");
    if (date < Zone(centre->zone).dateOf(by.now)) throw conflict("calendar_day_over", {{"date", date.text()}});
}

void told(WriteTx& tx, const By& by, const AuditRecord& record) {
    audit(tx, by.actor, by.origin, by.now, record);
    tx.record({record.centre, "centre.changed", by.now, {{"subject", record.subjectKind}, {"id", record.subjectId}}});
}

}  // namespace

Centre createCentre(WriteTx& tx, const By& by, Centre centre) {
    if (!isSlug(centre.id.text())) throw invalidField("/id", "bad_slug");
    if (store::findEssentials(tx, centre.id)) throw conflict("centre_exists", {{"centre", centre.id.text()}});
    static_cast<void>(Zone(centre.zone));
    if (centre.hours.empty()) centre.hours = defaultHours();
    checkHours(centre.hours);
    centre.createdAt = centre.updatedAt = by.now;
    store::insert(tx, centre);
    told(tx, by,
         {centre.id,
          "centre.create",
          "centre",
          centre.id.text(),
          {{"name", {}, centre.name}, {"zone", {}, centre.zone}}});
    return centre;
}

Centre saveCentre(WriteTx& tx, const By& by, const Centre& before, Centre changed,
                  const std::optional<Date>& hoursSince) {
    const Date today = Zone(changed.zone).dateOf(by.now);
    checkHours(changed.hours);
    const bool newWeek = hoursSince || changed.hours != before.hours;
    if (newWeek) changed.hoursSince = startDay(hoursSince, before.hoursSince, today, "/hours_since");
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::update(tx, changed);
    if (newWeek) store::addWeek(tx, changed.id, {changed.hoursSince, changed.hours});
    std::vector<Change> changes;
    noteChange(changes, "name", before.name, changed.name);
    noteChange(changes, "zone", before.zone, changed.zone);
    noteChange(changes, "first_language", before.firstLanguage, changed.firstLanguage);
    noteChange(changes, "complaint_phone", before.complaintPhone, changed.complaintPhone);
    noteChange(changes, "address", before.address, changed.address);
    noteChange(changes, "weekly_hours", textOf(before.hours), textOf(changed.hours));
    noteStart(changes, "hours_since", before.hoursSince, changed.hoursSince, today);
    told(tx, by, {changed.id, "centre.update", "centre", changed.id.text(), changes});
    return changed;
}

std::vector<std::pair<OpeningDay, bool>> calendar(ReadTx& tx, const CentreId& id, const Date& from, const Date& to) {
    if (to <= from) throw invalidField("/to", "ends_before_it_begins");
    if (to.daysSinceEpoch() - from.daysSinceEpoch() > mostCalendarDays)
        throw invalidField("/to", "too_many_days", {{"most", std::to_string(mostCalendarDays)}});
    const auto weeks = store::weeks(tx, id, from, to);
    std::map<Date, CalendarException> exceptions;
    for (auto& exception : store::exceptions(tx, id, from, to)) exceptions.emplace(exception.date, exception);
    std::map<Date, OfficeDay> office;
    for (auto& day : store::officeDays(tx, id, from, to)) office.emplace(day.date, day);
    std::set<int> known;
    for (const OfficeYear& year : store::officeYears(tx, id)) known.insert(year.year);
    std::vector<std::pair<OpeningDay, bool>> days;
    for (Date date = from; date < to; date = date.plusDays(1)) {
        const auto found = exceptions.find(date);
        const bool exceptional = found != exceptions.end();
        OpeningDay day = exceptional ? exceptionalDay(found->second) : regularDay(weekOn(weeks, date), date);
        if (!exceptional || !found->second.officeGiven) {
            const auto said = office.find(date);
            applyOffice(day, said == office.end() ? nullptr : &said->second, known.count(date.year) != 0);
        }
        days.emplace_back(std::move(day), exceptional);
    }
    return days;
}

OfficeYear importOfficeYear(WriteTx& tx, const By& by, const CentreId& id, OfficeYear year) {
    const Date from{year.year - 1, 12, 1}, to{year.year + 1, 2, 1};
    refuseInvalid(officeViolations(year, store::officeDays(tx, id, from, to, year.year)));
    const auto before = store::officeYear(tx, id, year.year);
    year.importedAt = by.now;
    std::sort(year.days.begin(), year.days.end(),
              [](const OfficeDay& a, const OfficeDay& b) { return a.date < b.date; });
    store::putOfficeYear(tx, id, year);
    std::optional<std::string> wasDays, wasSource;
    if (before) {
        wasDays = std::to_string(before->days.size());
        wasSource = before->source;
    }
    told(tx, by,
         {id,
          "office_year.import",
          "office_year",
          std::to_string(year.year),
          {{"days", wasDays, std::to_string(year.days.size())}, {"source", wasSource, year.source}}});
    return year;
}

void putException(WriteTx& tx, const By& by, const CentreId& id, const CalendarException& exception) {
    refuseInvalid(windowViolations(exception.windows, "/windows"));
    if (exception.open == exception.windows.empty())
        throw invalidField("/windows", exception.open ? "open_without_windows" : "closed_with_windows");
    requireNotOver(tx, by, id, exception.date);
    const auto before = store::exceptionOn(tx, id, exception.date);
    store::putException(tx, id, exception);
    std::vector<Change> changes = {{"windows", {}, textOf(exception.windows)}, {"reason", {}, exception.reason}};
    if (before)
        changes = {{"windows", textOf(before->windows), textOf(exception.windows)},
                   {"reason", before->reason, exception.reason}};
    told(tx, by, {id, "calendar.put", "calendar", exception.date.text(), changes});
}

void removeException(WriteTx& tx, const By& by, const CentreId& id, const Date& date) {
    const auto before = store::exceptionOn(tx, id, date);
    if (!before) throw notFound();
    requireNotOver(tx, by, id, date);
    store::deleteException(tx, id, date);
    told(tx, by,
         {id,
          "calendar.delete",
          "calendar",
          date.text(),
          {{"windows", textOf(before->windows), {}}, {"reason", before->reason, {}}}});
}

Place createPlace(WriteTx& tx, const By& by, const CentreId& id, Place place) {
    place.createdAt = place.updatedAt = by.now;
    store::insertPlace(tx, id, place);
    told(tx, by, {id, "place.create", "place", place.id.text(), {{"name", {}, place.name}, {"kind", {}, place.kind}}});
    return place;
}

Place savePlace(WriteTx& tx, const By& by, const CentreId& id, const Place& before, Place changed) {
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::updatePlace(tx, id, changed);
    std::vector<Change> changes;
    noteChange(changes, "name", before.name, changed.name);
    noteChange(changes, "kind", before.kind, changed.kind);
    noteChange(changes, "archived", before.archived ? "true" : "false", changed.archived ? "true" : "false");
    told(tx, by, {id, "place.update", "place", changed.id.text(), changes});
    return changed;
}

}  // namespace yizhan::centre
