#include "duty/DutyActions.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/StartDay.h"
#include "duty/DutyAbsences.h"
#include "duty/DutyStore.h"

namespace yizhan::duty {

namespace {

constexpr std::size_t mostDuties = 60;

void refuse(std::vector<Violation> found) {
    if (found.empty()) return;
    Error error(Status::invalid, "invalid_fields");
    error.at(std::move(found));
    throw error;
}

std::string trimmed(const std::string& text) {
    constexpr const char* blanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(blanks);
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

Duty tidied(Duty duty) {
    duty.name = trimmed(duty.name);
    duty.nameEn = trimmed(duty.nameEn);
    duty.note = trimmed(duty.note);
    std::sort(duty.weekdays.begin(), duty.weekdays.end());
    duty.weekdays.erase(std::unique(duty.weekdays.begin(), duty.weekdays.end()), duty.weekdays.end());
    return duty;
}

std::string textOf(const std::vector<int>& weekdays) {
    std::string out;
    for (const int day : weekdays) out += (out.empty() ? "" : ",") + std::to_string(day);
    return out;
}

void told(WriteTx& tx, const By& by, AuditRecord record) {
    record.centre = by.centre.id;
    audit(tx, by.actor, by.origin, by.now, record);
    tx.record({by.centre.id, "duty.changed", by.now, {{"subject", record.subjectKind}, {"id", record.subjectId}}});
}

Date today(const By& by) { return by.centre.zone.dateOf(by.now); }

/// `pointer`: where the end stands in the request.
void checkRange(const Date& from, const Date& to, const std::string& pointer) {
    if (to <= from) throw invalidField(pointer, "ends_before_it_begins");
    if (to.daysSinceEpoch() - from.daysSinceEpoch() > mostRotaDays)
        throw invalidField(pointer, "too_many_days", {{"most", std::to_string(mostRotaDays)}});
}

Duty theDuty(ReadTx& tx, const By& by, const DutyId& id) {
    auto duty = store::findDuty(tx, by.centre.id, id);
    if (!duty) throw notFound();
    return *duty;
}

DayStaff staffOn(ReadTx& tx, const By& by, const Date& date) {
    const auto& shifts = by.services.extensions.shifts;
    if (!shifts) return {date, {}, {}};
    return shifts->staffOn(tx, by.centre, date, date.plusDays(1)).front();
}

bool among(const std::vector<StaffId>& people, const StaffId& staff) {
    return std::find(people.begin(), people.end(), staff) != people.end();
}

void add(RotaItem& item, Mark mark) {
    if (mark.takenBack)
        item.takenBack.push_back(std::move(mark));
    else
        item.mark = std::move(mark);
}

/// From `since` on it falls on other days; on those before it falls on what it fell on.
void beginTerm(WriteTx& tx, const By& by, const Duty& before, Duty& changed, const Date& since) {
    const bool first = before.terms.empty();
    changed.terms = termsOf(before, by.centre.zone);
    if (first)
        for (const DutyTerm& term : changed.terms) store::addTerm(tx, by.centre.id, changed.id, term, by.now);
    changed.terms.push_back({since, changed.active ? changed.weekdays : std::vector<int>{}});
    store::addTerm(tx, by.centre.id, changed.id, changed.terms.back(), by.now);
}

/// To whom a duty of kind lead goes (RO-7).
std::set<StaffId> leadersOf(ReadTx& tx, const By& by) {
    std::set<StaffId> out;
    for (const Colleague& one :
         by.services.people.withRole(tx, by.centre.id, {Role::lead, Role::deputy, Role::manager}))
        out.insert(one.id);
    return out;
}

/// Throws where that person cannot be given the duty on that date; gives whether they work then.
bool checkPerson(ReadTx& tx, const By& by, const Date& date, const Duty& duty, const StaffId& staff) {
    if (!by.services.people.works(tx, by.centre.id, staff)) throw invalidField("/staff_id", "staff_unknown");
    const DayStaff day = staffOn(tx, by, date);
    if (among(day.away, staff)) throw invalidField("/staff_id", "rota_away");
    if (duty.kind == DutyKind::lead && leadersOf(tx, by).count(staff) == 0)
        throw invalidField("/staff_id", "rota_may_not_lead");
    return among(day.rostered, staff);
}

/// The place is somebody's: should it become empty again, that is told of once more.
void fill(WriteTx& tx, const By& by, const Turn& turn, const store::Given& given) {
    store::putTurn(tx, by.centre.id, turn, given);
    if (store::wasTold(tx, by.centre.id, turn.date, turn.duty))
        store::noteTold(tx, by.centre.id, turn.date, turn.duty, false, by.now);
}

/// The duty on the date as it stands.
RotaItem itemOf(ReadTx& tx, const By& by, const Date& date, Duty duty) {
    RotaItem item{std::move(duty)};
    if (const auto turn = store::turnOf(tx, by.centre.id, date, item.duty.id)) item.staff = turn->staff;
    for (Mark& mark : store::marks(tx, by.centre.id, date, date.plusDays(1)))
        if (mark.duty == item.duty.id) add(item, std::move(mark));
    return item;
}

bool leads(const By& by) { return by.actor.roles.meets({Role::lead, Role::deputy, Role::manager}); }

/// Throws where nobody can be given that duty on that date.
void checkDay(ReadTx& tx, const By& by, const Date& date, const Duty& duty) {
    if (date < today(by)) throw invalidField("/path/date", "rota_past");
    if (!duty.active) throw invalidField("/path/duty_id", "duty_put_away");
    const OpeningDay day = by.services.centres.openingOn(tx, by.centre.id, date);
    if (!day.open) throw invalidField("/path/date", "rota_closed_day");
    if (!isDue(duty, day, by.centre.zone)) throw invalidField("/path/duty_id", "rota_other_weekday");
}

}  // namespace

Duty createDuty(WriteTx& tx, const By& by, Duty duty, const std::optional<Date>& since) {
    duty = tidied(std::move(duty));
    refuse(dutyViolations(duty));
    const Date first = startDay(since, today(by), today(by), "/since");
    if (store::duties(tx, by.centre.id, false).size() >= mostDuties)
        throw conflict("duty_too_many", {{"most", std::to_string(mostDuties)}});
    duty.createdAt = duty.updatedAt = by.now;
    store::insertDuty(tx, by.centre.id, duty);
    if (today(by) < first) {
        duty.terms = {{first, duty.weekdays}};
        store::addTerm(tx, by.centre.id, duty.id, duty.terms.back(), by.now);
    }
    std::vector<Change> fields = {
        {"name", {}, duty.name}, {"kind", {}, std::string(nameOf(duty.kind))}, {"weekdays", {}, textOf(duty.weekdays)}};
    noteStart(fields, "since", today(by), sinceOf(duty, by.centre.zone), today(by));
    told(tx, by, {{}, "duty.create", "duty", duty.id.text(), std::move(fields)});
    return duty;
}

Duty saveDuty(WriteTx& tx, const By& by, const Duty& before, Duty changed, const std::optional<Date>& since) {
    changed = tidied(std::move(changed));
    refuse(dutyViolations(changed));
    const Zone& zone = by.centre.zone;
    const bool moved = before.active != changed.active;
    const Date first = startDay(since, moved ? today(by) : sinceOf(before, zone), today(by), "/since");
    if (moved && today(by) < first) throw invalidField("/since", "counts_at_once");
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    if (before.active && !changed.active) changed.putAwayAt = by.now;
    if (changed.active) changed.putAwayAt.reset();
    store::updateDuty(tx, by.centre.id, changed);
    if (moved || since || before.weekdays != changed.weekdays) beginTerm(tx, by, before, changed, first);
    std::vector<Change> changes;
    const auto note = [&](const char* field, const std::string& was, const std::string& is) {
        if (was != is) changes.push_back({field, was, is});
    };
    note("name", before.name, changed.name);
    note("name_en", before.nameEn, changed.nameEn);
    note("kind", std::string(nameOf(before.kind)), std::string(nameOf(changed.kind)));
    note("weekdays", textOf(before.weekdays), textOf(changed.weekdays));
    noteStart(changes, "since", sinceOf(before, zone), sinceOf(changed, zone), today(by));
    note("note", before.note, changed.note);
    note("active", before.active ? "true" : "false", changed.active ? "true" : "false");
    told(tx, by, {{}, "duty.update", "duty", changed.id.text(), std::move(changes)});
    return changed;
}

std::vector<RotaDay> rotaOf(ReadTx& tx, const Services& services, const CentreInfo& centre, const Date& from,
                            const Date& to) {
    checkRange(from, to, "/query/to");
    const auto given = store::turns(tx, centre.id, from, to);
    const Absences absences(tx, services, centre, from, to, given);
    std::map<std::pair<Date, DutyId>, StaffId> turns;
    for (const Turn& turn : given) turns.emplace(std::pair(turn.date, turn.duty), turn.staff);
    std::map<std::pair<Date, DutyId>, std::vector<Mark>> marks;
    for (Mark& mark : store::marks(tx, centre.id, from, to)) marks[{mark.date, mark.duty}].push_back(std::move(mark));
    const auto duties = store::duties(tx, centre.id, true);
    const Date today = centre.zone.dateOf(services.clock.now());
    std::vector<RotaDay> out;
    for (OpeningDay& day : services.centres.openings(tx, centre.id, from, to)) {
        RotaDay rota{std::move(day), {}};
        for (const Duty& duty : duties) {
            RotaItem item{duty};
            item.due = isDue(duty, rota.day, centre.zone);
            const std::pair key(rota.day.date, duty.id);
            if (const auto turn = turns.find(key); turn != turns.end()) item.staff = turn->second;
            for (Mark& mark : marks[key]) add(item, std::move(mark));
            if (item.staff && !item.mark) item.absence = absences.of(rota.day.date, *item.staff);
            const bool stood = item.staff && rota.day.date < today;
            if (item.counts() || stood || !item.takenBack.empty()) rota.items.push_back(std::move(item));
        }
        out.push_back(std::move(rota));
    }
    return out;
}

int unfilledOf(const std::vector<RotaDay>& days) {
    int count = 0;
    for (const RotaDay& day : days)
        for (const RotaItem& item : day.items) count += item.isEmpty() ? 1 : 0;
    return count;
}

Assigned assign(WriteTx& tx, const By& by, const Date& date, const DutyId& id, const std::optional<StaffId>& staff) {
    Assigned out{itemOf(tx, by, date, theDuty(tx, by, id))};
    checkDay(tx, by, date, out.item.duty);
    if (out.item.mark) throw conflict("rota_done");
    if (staff) out.rostered = checkPerson(tx, by, date, out.item.duty, *staff);
    const auto before = store::turnOf(tx, by.centre.id, date, id);
    out.item.staff = staff;
    if (before ? before->staff == staff : !staff) return out;
    if (staff)
        fill(tx, by, {date, id, *staff}, {false, by.actor.staff, by.now});
    else
        store::removeTurn(tx, by.centre.id, date, id);
    told(tx, by,
         {{},
          "rota.assign",
          "duty",
          id.text(),
          {{"date", {}, date.text()}, {"staff_id", before ? before->staff.text() : "", staff ? staff->text() : ""}}});
    return out;
}

namespace {

/// As far back as fairness looks; of the days that are filled only the turns that somebody does.
std::vector<Turn> turnsTaken(ReadTx& tx, const By& by, const Date& from, const Date& to) {
    const Date back = from.plusDays(-by.services.settings.integer("duty.fair_days"));
    auto turns = store::turns(tx, by.centre.id, back, from);
    const auto ahead = store::turns(tx, by.centre.id, from, to);
    const auto marks = store::marks(tx, by.centre.id, from, to);
    const Absences absences(tx, by.services, by.centre, from, to, ahead);
    for (const Turn& turn : ahead) {
        const bool done = std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
            return mark.date == turn.date && mark.duty == turn.duty;
        });
        if (done || !absences.of(turn.date, turn.staff)) turns.push_back(turn);
    }
    return turns;
}

}  // namespace

FillOutcome fillRota(WriteTx& tx, const By& by, const Date& from, const Date& to) {
    checkRange(from, to, "/to");
    if (from < today(by)) throw invalidField("/from", "rota_past");
    FillInput input;
    input.duties = store::duties(tx, by.centre.id, false);
    input.turns = turnsTaken(tx, by, from, to);
    std::vector<DayStaff> staff;
    if (const auto& shifts = by.services.extensions.shifts) staff = shifts->staffOn(tx, by.centre, from, to);
    auto days = by.services.centres.openings(tx, by.centre.id, from, to);
    for (std::size_t i = 0; i < days.size(); ++i)
        input.days.push_back({std::move(days[i]), i < staff.size() ? staff[i].rostered : std::vector<StaffId>{}});
    input.mayLead = leadersOf(tx, by);
    FillOutcome out = filled(input, by.centre.zone);
    const std::optional<StaffId> author = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    std::vector<Change> changes = {{"to", {}, to.text()},
                                   {"filled", {}, std::to_string(out.turns.size())},
                                   {"unfilled", {}, std::to_string(out.unfilled.size())}};
    for (const Turn& turn : out.turns) {
        fill(tx, by, turn, {true, author, by.now});
        changes.push_back({turn.date.text() + " " + turn.duty.text(), {}, turn.staff.text()});
    }
    told(tx, by, {{}, "rota.fill", "rota", from.text(), std::move(changes)});
    return out;
}

RotaItem markDone(WriteTx& tx, const By& by, const Date& date, const DutyId& id, const std::string& note) {
    RotaItem item = itemOf(tx, by, date, theDuty(tx, by, id));
    if (today(by) < date) throw invalidField("/path/date", "rota_not_yet");
    if (!item.staff) throw conflict("rota_unfilled");
    if (item.staff != by.actor.staff && !leads(by)) throw Error(Status::forbidden, "rota_not_yours");
    if (item.mark) throw conflict("rota_done");
    Mark mark{date, id, *item.staff, by.actor.staff, trimmed(note), by.now};
    mark.round = static_cast<std::int64_t>(item.takenBack.size()) + 1;
    store::insertMark(tx, by.centre.id, mark);
    told(tx, by,
         {{},
          "rota.done",
          "duty",
          id.text(),
          {{"date", {}, date.text()}, {"staff_id", {}, item.staff->text()}, {"note", {}, mark.note}}});
    item.mark = std::move(mark);
    return item;
}

RotaItem takeBackDone(WriteTx& tx, const By& by, const Date& date, const DutyId& id, const std::string& reason) {
    RotaItem item = itemOf(tx, by, date, theDuty(tx, by, id));
    if (!item.mark) throw conflict("rota_not_done");
    Mark mark = std::move(*item.mark);
    if (!leads(by)) {
        if (mark.staff != by.actor.staff && mark.by != by.actor.staff) throw Error(Status::forbidden, "rota_not_yours");
        if (date != today(by)) throw Error(Status::forbidden, "rota_take_back_late");
    }
    mark.takenBack = Mark::TakenBack{by.actor.staff, trimmed(reason), by.now};
    if (mark.takenBack->reason.empty()) throw invalidField("/reason", "duty_blank");
    store::insertTakenBack(tx, by.centre.id, mark);
    told(tx, by,
         {{},
          "rota.take_back",
          "duty",
          id.text(),
          {{"date", {}, date.text()}, {"done_at", mark.at.text(), ""}, {"reason", {}, mark.takenBack->reason}}});
    item.mark.reset();
    item.takenBack.push_back(std::move(mark));
    return item;
}

}  // namespace yizhan::duty
