#include "duty/DutyStore.h"

#include <map>

#include "core/db/RowsOf.h"
#include "duty/DutyRules.h"

namespace yizhan::duty::store {

namespace {

const std::string ofDuties =
    "SELECT id, name, name_en, kind, weekdays, note, active, put_away_at, created_at, updated_at, version FROM duties ";
const std::string ofTurns = "SELECT on_date, duty_id, staff_id FROM rota WHERE centre_id = $1 ";
constexpr const char* ofMarks =
    "SELECT m.on_date, m.duty_id, m.staff_id, m.marked_by, m.note, m.recorded_at, m.seq, m.round, b.taken_back_by, "
    "b.reason, b.recorded_at FROM rota_marks m LEFT JOIN rota_taken_back b ON b.centre_id = m.centre_id AND "
    "b.seq = m.seq ";

/// "1,3,5".
std::string textOf(const std::vector<int>& weekdays) {
    std::string out;
    for (const int day : weekdays) out += (out.empty() ? "" : ",") + std::to_string(day);
    return out;
}

std::vector<int> weekdaysOf(const std::string& text) {
    std::vector<int> out;
    for (const char c : text)
        if (c >= '1' && c <= '7') out.push_back(c - '0');
    return out;
}

Duty dutyOf(const Row& row) {
    Duty duty;
    duty.id = row.id<DutyId>(0);
    duty.name = row.text(1);
    duty.nameEn = row.text(2);
    duty.kind = dutyKindNamed(row.text(3)).value_or(DutyKind::other);
    duty.weekdays = weekdaysOf(row.text(4));
    duty.note = row.text(5);
    duty.active = row.flag(6);
    duty.putAwayAt = row.optionalInstant(7);
    duty.createdAt = row.instant(8);
    duty.updatedAt = row.instant(9);
    duty.version = row.integer(10);
    return duty;
}

Turn turnIn(const Row& row) { return {row.date(0), row.id<DutyId>(1), row.id<StaffId>(2)}; }

Mark markOf(const Row& row) {
    Mark mark{row.date(0), row.id<DutyId>(1), row.id<StaffId>(2), row.id<StaffId>(3), row.text(4), row.instant(5)};
    mark.seq = row.integer(6);
    mark.round = row.integer(7);
    if (!row.isNull(8)) mark.takenBack = Mark::TakenBack{row.id<StaffId>(8), row.text(9), row.instant(10)};
    return mark;
}

}  // namespace

std::optional<Duty> findDuty(ReadTx& tx, const CentreId& centre, const DutyId& id) {
    const auto row = tx.one(ofDuties + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    Duty duty = dutyOf(*row);
    for (const Row& term :
         tx.query("SELECT from_date, weekdays FROM duty_terms WHERE centre_id = $1 AND duty_id = $2 ORDER BY seq",
                  {centre, id}))
        duty.terms.push_back({term.date(0), weekdaysOf(term.text(1))});
    return duty;
}

std::vector<Duty> duties(ReadTx& tx, const CentreId& centre, bool all) {
    std::map<DutyId, std::vector<DutyTerm>> terms;
    for (const Row& row :
         tx.query("SELECT duty_id, from_date, weekdays FROM duty_terms WHERE centre_id = $1 ORDER BY duty_id, seq",
                  {centre}))
        terms[row.id<DutyId>(0)].push_back({row.date(1), weekdaysOf(row.text(2))});
    std::vector<Duty> out;
    for (const Row& row :
         tx.query(ofDuties + "WHERE centre_id = $1 AND active >= $2 ORDER BY kind, name, id", {centre, !all})) {
        out.push_back(dutyOf(row));
        out.back().terms = std::move(terms[out.back().id]);
    }
    return out;
}

void insertDuty(WriteTx& tx, const CentreId& centre, const Duty& duty) {
    tx.execute(
        "INSERT INTO duties (centre_id, id, name, name_en, kind, weekdays, note, active, put_away_at, created_at, "
        "updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        {centre, duty.id, duty.name, duty.nameEn, nameOf(duty.kind), textOf(duty.weekdays), duty.note, duty.active,
         duty.putAwayAt, duty.createdAt, duty.updatedAt, duty.version});
}

void updateDuty(WriteTx& tx, const CentreId& centre, const Duty& duty) {
    tx.execute(
        "UPDATE duties SET name = $3, name_en = $4, kind = $5, weekdays = $6, note = $7, active = $8, "
        "put_away_at = $9, updated_at = $10, version = $11 WHERE centre_id = $1 AND id = $2",
        {centre, duty.id, duty.name, duty.nameEn, nameOf(duty.kind), textOf(duty.weekdays), duty.note, duty.active,
         duty.putAwayAt, duty.updatedAt, duty.version});
}

void addTerm(WriteTx& tx, const CentreId& centre, const DutyId& duty, const DutyTerm& term, Instant at) {
    const auto row = tx.one("SELECT COALESCE(MAX(seq), 0) + 1 FROM duty_terms WHERE centre_id = $1 AND duty_id = $2",
                            {centre, duty});
    tx.execute(
        "INSERT INTO duty_terms (centre_id, duty_id, seq, from_date, weekdays, recorded_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {centre, duty, row->integer(0), term.from, textOf(term.weekdays), at});
}

std::vector<Turn> turns(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to) {
    return allOf(tx.query(ofTurns + "AND on_date >= $2 AND on_date < $3 ORDER BY on_date, duty_id", {centre, from, to}),
                 turnIn);
}

std::vector<Turn> turnsOf(ReadTx& tx, const CentreId& centre, const StaffId& staff, const Date& from) {
    return allOf(
        tx.query(ofTurns + "AND staff_id = $2 AND on_date >= $3 ORDER BY on_date, duty_id", {centre, staff, from}),
        turnIn);
}

std::optional<Turn> turnOf(ReadTx& tx, const CentreId& centre, const Date& date, const DutyId& duty) {
    const auto row = tx.one(ofTurns + "AND on_date = $2 AND duty_id = $3", {centre, date, duty});
    return row ? std::optional(turnIn(*row)) : std::nullopt;
}

void putTurn(WriteTx& tx, const CentreId& centre, const Turn& turn, const Given& given) {
    tx.execute(
        "INSERT INTO rota (centre_id, on_date, duty_id, staff_id, source, assigned_by, assigned_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (centre_id, on_date, duty_id) DO UPDATE SET "
        "staff_id = excluded.staff_id, source = excluded.source, assigned_by = excluded.assigned_by, "
        "assigned_at = excluded.assigned_at",
        {centre, turn.date, turn.duty, turn.staff, given.byFill ? "fill" : "hand", given.by, given.at});
}

void removeTurn(WriteTx& tx, const CentreId& centre, const Date& date, const DutyId& duty) {
    tx.execute("DELETE FROM rota WHERE centre_id = $1 AND on_date = $2 AND duty_id = $3", {centre, date, duty});
}

std::vector<Mark> marks(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to) {
    std::vector<Mark> out;
    for (const Row& row :
         tx.query(std::string(ofMarks) + "WHERE m.centre_id = $1 AND m.on_date >= $2 AND m.on_date < $3 ORDER BY m.seq",
                  {centre, from, to}))
        out.push_back(markOf(row));
    return out;
}

void insertMark(WriteTx& tx, const CentreId& centre, const Mark& mark) {
    const auto row = tx.one("SELECT COALESCE(MAX(seq), 0) + 1 FROM rota_marks WHERE centre_id = $1", {centre});
    tx.execute(
        "INSERT INTO rota_marks (centre_id, seq, on_date, duty_id, staff_id, marked_by, note, recorded_at, round) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {centre, row->integer(0), mark.date, mark.duty, mark.staff, mark.by, mark.note, mark.at, mark.round});
}

void insertTakenBack(WriteTx& tx, const CentreId& centre, const Mark& mark) {
    tx.execute(
        "INSERT INTO rota_taken_back (centre_id, seq, taken_back_by, reason, recorded_at) VALUES ($1, $2, $3, $4, $5)",
        {centre, mark.seq, mark.takenBack->by, mark.takenBack->reason, mark.takenBack->at});
}

bool wasTold(ReadTx& tx, const CentreId& centre, const Date& date, const DutyId& duty) {
    const auto row = tx.one(
        "SELECT empty FROM rota_tellings WHERE centre_id = $1 AND on_date = $2 AND duty_id = $3 "
        "ORDER BY seq DESC LIMIT 1",
        {centre, date, duty});
    return row && row->flag(0);
}

void noteTold(WriteTx& tx, const CentreId& centre, const Date& date, const DutyId& duty, bool empty, Instant at) {
    const auto row = tx.one(
        "SELECT COALESCE(MAX(seq), 0) + 1 FROM rota_tellings WHERE centre_id = $1 AND on_date = $2 AND duty_id = $3",
        {centre, date, duty});
    tx.execute(
        "INSERT INTO rota_tellings (centre_id, on_date, duty_id, seq, empty, recorded_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {centre, date, duty, row->integer(0), empty, at});
}

}  // namespace yizhan::duty::store
