#include "roster/ShiftStore.h"

#include <string_view>

#include "core/db/RowsOf.h"
#include "core/db/Where.h"
#include "roster/RosterShiftRules.h"

namespace yizhan::roster::store {

namespace {

constexpr const char* noShift = "-";
constexpr std::size_t instantLength = 24;

const std::string ofShifts =
    "SELECT id, post_id, staff_id, role, backs_up, starts, ends, breaks, status, cancel_reason, published_at, "
    "acknowledged_at, created_at, updated_at, version FROM shifts ";

std::string textOf(const std::vector<ShiftBreak>& breaks) {
    std::string out;
    for (const ShiftBreak& pause : breaks)
        out += pause.span.from.text() + ' ' + pause.span.to.text() + ' ' +
               (pause.cover ? pause.cover->text() : std::string(noShift)) + '\n';
    return out;
}

Instant instantOf(std::string_view text) { return Instant::parse(text).value_or(Instant{}); }

std::vector<ShiftBreak> breaksOf(std::string_view text) {
    std::vector<ShiftBreak> out;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        ShiftBreak pause{
            {instantOf(line.substr(0, instantLength)), instantOf(line.substr(instantLength + 1, instantLength))}, {}};
        const std::string_view cover = line.substr(2 * instantLength + 2);
        if (cover != noShift) pause.cover = ShiftId(std::string(cover));
        out.push_back(std::move(pause));
    }
    return out;
}

Shift shiftOf(const Row& row) {
    Shift shift;
    shift.id = row.id<ShiftId>(0);
    shift.post = row.id<PostId>(1);
    shift.staff = row.id<StaffId>(2);
    shift.role = row.text(3) == "B" ? ShiftRole::b : ShiftRole::a;
    if (!row.isNull(4)) shift.backsUp = row.id<ShiftId>(4);
    shift.span = {row.instant(5), row.instant(6)};
    shift.breaks = breaksOf(row.text(7));
    shift.state = shiftStateNamed(row.text(8)).value_or(ShiftState::draft);
    shift.cancelReason = row.text(9);
    shift.publishedAt = row.optionalInstant(10);
    shift.acknowledgedAt = row.optionalInstant(11);
    shift.createdAt = row.instant(12);
    shift.updatedAt = row.instant(13);
    shift.version = row.integer(14);
    return shift;
}

std::vector<Shift> shiftsOf(const Rows& rows) { return allOf(rows, shiftOf); }

/// No shift is longer than a day, so what meets the span starts less than a day before it.
Instant earliestStart(const Span& span) { return span.from.plusMillis(-longestShiftMillis); }

Holding holdingOf(const Row& row) {
    Holding holding{row.id<ShiftId>(0), row.integer(1), {row.instant(2), row.instant(3)}, row.id<StaffId>(4), {},
                    row.instant(6)};
    if (!row.isNull(5)) holding.swap = row.id<SwapId>(5);
    if (!row.isNull(7)) holding.leave = row.id<LeaveId>(7);
    return holding;
}

std::vector<Holding> holdingsOf(const Rows& rows) { return allOf(rows, holdingOf); }

constexpr const char* ofHoldings =
    "SELECT shift_id, seq, starts, ends, staff_id, swap_id, recorded_at, leave_id FROM shift_holdings ";

}  // namespace

std::optional<Shift> findShift(ReadTx& tx, const CentreId& centre, const ShiftId& id) {
    const auto row = tx.one(ofShifts + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return shiftOf(*row);
}

std::vector<Shift> shifts(ReadTx& tx, const CentreId& centre, const ShiftFilter& filter,
                          const std::vector<std::string>& after, int limit) {
    const bool first = after.empty();
    Where where("centre_id = $1 AND (starts, id) > ($2, $3) AND starts < $4 AND ends > $5",
                {centre, first ? earliestStart(filter.span).text() : after.at(0), first ? "" : after.at(1),
                 filter.span.to, filter.span.from});
    if (filter.post) where.add("post_id = " + where.place(*filter.post));
    if (filter.staff) where.add("staff_id = " + where.place(*filter.staff));
    if (filter.holder) {
        const std::string holder = where.place(*filter.holder);
        where.add("(staff_id = " + holder +
                  " OR id IN (SELECT h.shift_id FROM shift_holdings h WHERE h.centre_id = $1 AND h.staff_id = " +
                  holder + "))");
    }
    if (filter.state)
        where.add("status = " + where.place(nameOf(*filter.state)));
    else
        where.add("status <> " + where.place(nameOf(ShiftState::cancelled)));
    const std::string most = where.place(limit);
    return shiftsOf(tx.query(ofShifts + where.text() + " ORDER BY starts, id LIMIT " + most, where.params()));
}

std::vector<Shift> plannedShifts(ReadTx& tx, const CentreId& centre, const Span& span, bool drafts) {
    const std::string states = drafts ? "status <> 'cancelled'" : "status = 'published'";
    return shiftsOf(tx.query(ofShifts + "WHERE centre_id = $1 AND starts > $2 AND starts < $3 AND ends > $4 AND " +
                                 states + " ORDER BY starts, id",
                             {centre, earliestStart(span), span.to, span.from}));
}

std::vector<Shift> shiftsAround(ReadTx& tx, const CentreId& centre, const StaffId& staff, const Span& span) {
    return shiftsOf(tx.query(
        ofShifts + "WHERE centre_id = $1 AND starts > $2 AND starts < $3 AND ends > $4 AND status <> 'cancelled' AND "
                   "(staff_id = $5 OR id IN (SELECT h.shift_id FROM shift_holdings h WHERE h.centre_id = $1 AND "
                   "h.staff_id = $5 AND h.starts > $2 AND h.starts < $3)) ORDER BY starts, id",
        {centre, earliestStart(span), span.to, span.from, staff}));
}

std::vector<Shift> draftsStarting(ReadTx& tx, const CentreId& centre, const Span& span) {
    return shiftsOf(tx.query(ofShifts + "WHERE centre_id = $1 AND starts >= $2 AND starts < $3 AND status = 'draft' "
                                        "ORDER BY starts, id",
                             {centre, span.from, span.to}));
}

void insertShift(WriteTx& tx, const CentreId& centre, const Shift& shift) {
    tx.execute(
        "INSERT INTO shifts (centre_id, id, post_id, staff_id, role, backs_up, starts, ends, breaks, status, "
        "cancel_reason, published_at, acknowledged_at, created_at, updated_at, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        {centre, shift.id, shift.post, shift.staff, nameOf(shift.role), shift.backsUp, shift.span.from, shift.span.to,
         textOf(shift.breaks), nameOf(shift.state), shift.cancelReason, shift.publishedAt, shift.acknowledgedAt,
         shift.createdAt, shift.updatedAt, shift.version});
}

void updateShift(WriteTx& tx, const CentreId& centre, const Shift& shift) {
    tx.execute(
        "UPDATE shifts SET post_id = $3, staff_id = $4, role = $5, backs_up = $6, starts = $7, ends = $8, "
        "breaks = $9, status = $10, cancel_reason = $11, published_at = $12, acknowledged_at = $13, "
        "updated_at = $14, version = $15 WHERE centre_id = $1 AND id = $2",
        {centre, shift.id, shift.post, shift.staff, nameOf(shift.role), shift.backsUp, shift.span.from, shift.span.to,
         textOf(shift.breaks), nameOf(shift.state), shift.cancelReason, shift.publishedAt, shift.acknowledgedAt,
         shift.updatedAt, shift.version});
}

void deleteShift(WriteTx& tx, const CentreId& centre, const ShiftId& id) {
    tx.execute("DELETE FROM shifts WHERE centre_id = $1 AND id = $2 AND status = 'draft'", {centre, id});
}

void publishShift(WriteTx& tx, const CentreId& centre, const Shift& shift) {
    tx.execute(
        "UPDATE shifts SET status = 'published', published_at = $3, updated_at = $3, version = $4 "
        "WHERE centre_id = $1 AND id = $2 AND status = 'draft'",
        {centre, shift.id, shift.publishedAt, shift.version});
}

std::vector<Holding> holdingsOf(ReadTx& tx, const CentreId& centre, const ShiftId& shift) {
    return holdingsOf(
        tx.query(std::string(ofHoldings) + "WHERE centre_id = $1 AND shift_id = $2 ORDER BY seq", {centre, shift}));
}

std::vector<Holding> holdings(ReadTx& tx, const CentreId& centre, const Span& span) {
    return holdingsOf(tx.query(std::string(ofHoldings) + "WHERE centre_id = $1 AND starts > $2 AND starts < $3 "
                                                         "AND ends > $4 ORDER BY shift_id, seq",
                               {centre, earliestStart(span), span.to, span.from}));
}

void insertHolding(WriteTx& tx, const CentreId& centre, Holding holding) {
    const auto row =
        tx.one("SELECT COALESCE(MAX(seq), 0) + 1 FROM shift_holdings WHERE centre_id = $1 AND shift_id = $2",
               {centre, holding.shift});
    tx.execute(
        "INSERT INTO shift_holdings (centre_id, shift_id, seq, starts, ends, staff_id, swap_id, recorded_at, "
        "leave_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {centre, holding.shift, row->integer(0), holding.span.from, holding.span.to, holding.staff, holding.swap,
         holding.recordedAt, holding.leave});
}

void noteChanges(WriteTx& tx, const CentreId& centre, const std::vector<Change>& changes) {
    const auto row = tx.one("SELECT COALESCE(MAX(seq), 0) FROM shift_changes WHERE centre_id = $1", {centre});
    std::int64_t seq = row->integer(0);
    for (const Change& change : changes)
        tx.execute(
            "INSERT INTO shift_changes (centre_id, seq, shift_id, change, starts, ends, staff_id, name, recorded_at) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            {centre, ++seq, change.shift, change.change, change.span.from, change.span.to, change.staff, change.name,
             change.at});
}

std::int64_t lastChange(ReadTx& tx, const CentreId& centre, const Span& span) {
    const auto row = tx.one(
        "SELECT COALESCE(MAX(seq), 0) FROM shift_changes WHERE centre_id = $1 AND starts > $2 AND starts < $3 "
        "AND ends > $4",
        {centre, earliestStart(span), span.to, span.from});
    return row->integer(0);
}

std::vector<Change> changesSince(ReadTx& tx, const CentreId& centre, const Span& span, std::int64_t after, int limit) {
    std::vector<Change> out;
    for (const Row& row :
         tx.query("SELECT seq, shift_id, change, starts, ends, staff_id, name, recorded_at FROM shift_changes "
                  "WHERE centre_id = $1 AND seq > $2 AND starts < $3 AND ends > $4 ORDER BY seq LIMIT $5",
                  {centre, after, span.to, span.from, limit})) {
        Change change{row.integer(0), row.id<ShiftId>(1), row.text(2), {row.instant(3), row.instant(4)}, {},
                      row.text(6),    row.instant(7)};
        if (!row.isNull(5)) change.staff = row.id<StaffId>(5);
        out.push_back(std::move(change));
    }
    return out;
}

}  // namespace yizhan::roster::store
