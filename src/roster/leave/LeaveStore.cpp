#include "roster/leave/LeaveStore.h"

#include "core/OrNull.h"
#include "core/db/RowsOf.h"
#include "core/db/Where.h"

#include <nlohmann/json.hpp>

namespace yizhan::roster::store {

namespace {

using nlohmann::json;

/// No leave is longer than a year: what meets a span began at most so long before it.
constexpr std::int64_t longestMillis = 367 * 86'400'000LL;

const std::string ofLeaves =
    "SELECT id, staff_id, kind, starts, ends, until, half_days, ladder, reason, substitute_id, substitute_status, "
    "status, steps, coverage, shifts_met, approved_at, returned_at, returned_by, return_via, overdue_at, entered_by, "
    "created_at, updated_at, version FROM leaves ";

Instant earliest(const Span& span) { return span.from.plusMillis(-longestMillis); }

std::string textOf(const std::vector<LeaveStep>& steps) {
    json out = json::array();
    for (const LeaveStep& step : steps)
        out.push_back({{"role", nameOf(step.role)},
                       {"status", nameOf(step.state)},
                       {"by", step.by ? json(step.by->text()) : json(nullptr)},
                       {"name", step.name},
                       {"at", orNull(step.at)},
                       {"note", step.note}});
    return out.dump();
}

std::vector<LeaveStep> stepsOf(const std::string& text) {
    std::vector<LeaveStep> steps;
    for (const json& stored : json::parse(text)) {
        LeaveStep step;
        step.role = named<StepRole>(stepRoleNames, stored["role"].get<std::string>()).value_or(StepRole::lead);
        step.state = named<StepState>(stepStateNames, stored["status"].get<std::string>()).value_or(StepState::waiting);
        if (!stored["by"].is_null()) step.by = StaffId(stored["by"].get<std::string>());
        step.name = stored["name"].get<std::string>();
        if (!stored["at"].is_null()) step.at = Instant::parse(stored["at"].get<std::string>());
        step.note = stored["note"].get<std::string>();
        steps.push_back(std::move(step));
    }
    return steps;
}

std::string textOf(const CoverageDelta& delta) {
    json gaps = json::array();
    for (const CoverageDelta::Gap& gap : delta.gaps)
        gaps.push_back({{"post", gap.post},
                        {"name", gap.name},
                        {"from", gap.span.from.text()},
                        {"to", gap.span.to.text()},
                        {"minutes", gap.minutes}});
    return json{{"before", delta.shortBefore}, {"after", delta.shortAfter}, {"gaps", gaps}}.dump();
}

Instant instantOf(const json& stored) { return Instant::parse(stored.get<std::string>()).value_or(Instant{}); }

CoverageDelta deltaOf(const std::string& text) {
    const json stored = json::parse(text);
    CoverageDelta delta{stored["before"].get<std::int64_t>(), stored["after"].get<std::int64_t>(), {}};
    for (const json& gap : stored["gaps"])
        delta.gaps.push_back({gap["post"].get<std::string>(),
                              gap["name"].get<std::string>(),
                              {instantOf(gap["from"]), instantOf(gap["to"])},
                              gap["minutes"].get<std::int64_t>()});
    return delta;
}

template <class T, std::size_t count>
T valueOf(const std::array<std::string_view, count>& names, const std::string& name) {
    return named<T>(names, name).value_or(T{});
}

Leave leaveOf(const Row& row) {
    Leave leave;
    leave.id = row.id<LeaveId>(0);
    leave.staff = row.id<StaffId>(1);
    leave.kind = valueOf<LeaveKind>(leaveKindNames, row.text(2));
    leave.span = {row.instant(3), row.instant(4)};
    leave.until = row.instant(5);
    leave.halfDays = static_cast<int>(row.integer(6));
    leave.ladder = valueOf<LeaveLadder>(leaveLadderNames, row.text(7));
    leave.reason = row.text(8);
    leave.substitute = idIf<StaffId>(row, 9);
    leave.substituteState = valueOf<SubstituteState>(substituteStateNames, row.text(10));
    leave.state = valueOf<LeaveState>(leaveStateNames, row.text(11));
    leave.steps = stepsOf(row.text(12));
    leave.coverage = deltaOf(row.text(13));
    leave.shiftsMet = static_cast<int>(row.integer(14));
    leave.approvedAt = row.optionalInstant(15);
    leave.returnedAt = row.optionalInstant(16);
    leave.returnedBy = idIf<StaffId>(row, 17);
    if (!row.isNull(18)) leave.returnVia = valueOf<ReturnVia>(returnViaNames, row.text(18));
    leave.overdueAt = row.optionalInstant(19);
    leave.enteredBy = idIf<StaffId>(row, 20);
    leave.createdAt = row.instant(21);
    leave.updatedAt = row.instant(22);
    leave.version = row.integer(23);
    return leave;
}

std::vector<Leave> leavesOf(const Rows& rows) { return allOf(rows, leaveOf); }

std::string nextRoleOf(const Leave& leave) {
    const LeaveStep* next = leave.state == LeaveState::pending ? leave.next() : nullptr;
    return next == nullptr ? std::string() : std::string(nameOf(next->role));
}

std::optional<std::string_view> viaOf(const Leave& leave) {
    return leave.returnVia ? std::optional(nameOf(*leave.returnVia)) : std::nullopt;
}

void addWaiting(Where& where, const LeaveFilter& filter) {
    const std::string me = where.place(*filter.waitsFor);
    std::string roles;
    for (const StepRole role : filter.decidable) roles += (roles.empty() ? "" : ", ") + where.place(nameOf(role));
    const std::string deciding =
        roles.empty()
            ? ""
            : " OR (staff_id <> " + me + " AND substitute_status <> 'asked' AND next_role IN (" + roles + "))";
    std::string others;
    for (const StaffId& one : filter.speaksFor) others += (others.empty() ? "" : ", ") + where.place(one);
    const std::string speaking = others.empty() ? ""
                                                : " OR (staff_id <> " + me + " AND substitute_status = 'asked' " +
                                                      "AND substitute_id IN (" + others + "))";
    where.add("status = 'pending' AND ((substitute_id = " + me + " AND substitute_status = 'asked')" + deciding +
              speaking + ")");
}

}  // namespace

std::optional<Leave> findLeave(ReadTx& tx, const CentreId& centre, const LeaveId& id) {
    const auto row = tx.one(ofLeaves + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    return leaveOf(*row);
}

std::vector<Leave> leaves(ReadTx& tx, const CentreId& centre, const LeaveFilter& filter, const std::string& after,
                          int limit) {
    Where where = olderThan(centre, after);
    if (filter.state) where.add("status = " + where.place(nameOf(*filter.state)));
    if (filter.staff) where.add("staff_id = " + where.place(*filter.staff));
    if (filter.concerning) {
        const std::string one = where.place(*filter.concerning);
        where.add("(staff_id = " + one + " OR substitute_id = " + one + ")");
    }
    if (filter.meets) {
        where.add("starts > " + where.place(earliest(*filter.meets)) + " AND starts < " +
                  where.place(filter.meets->to) + " AND ends > " + where.place(filter.meets->from));
    }
    if (filter.waitsFor) addWaiting(where, filter);
    const std::string most = where.place(limit);
    return leavesOf(tx.query(ofLeaves + where.text() + " ORDER BY id DESC LIMIT " + most, where.params()));
}

std::vector<LeaveSpan> leaveSpans(ReadTx& tx, const CentreId& centre, const Span& span) {
    std::vector<LeaveSpan> out;
    for (const Row& row :
         tx.query("SELECT staff_id, starts, until, kind FROM leaves WHERE centre_id = $1 AND starts > $2 AND "
                  "starts < $3 AND until > $4 AND status IN ('approved', 'ended', 'recalled') ORDER BY starts, id",
                  {centre, earliest(span), span.to, span.from}))
        if (const Span taken{row.instant(1), row.instant(2)}; !taken.empty())
            out.push_back({row.id<StaffId>(0), taken, valueOf<LeaveKind>(leaveKindNames, row.text(3))});
    return out;
}

std::vector<Leave> leavesMeeting(ReadTx& tx, const CentreId& centre, const StaffId& staff, const Span& span) {
    return leavesOf(tx.query(ofLeaves + "WHERE centre_id = $1 AND staff_id = $2 AND starts > $3 AND starts < $4 AND "
                                        "until > $5 AND status IN ('pending', 'approved', 'ended', 'recalled') "
                                        "ORDER BY starts, id",
                             {centre, staff, earliest(span), span.to, span.from}));
}

std::vector<Leave> leavesBeginning(ReadTx& tx, const CentreId& centre, const Span& span) {
    return leavesOf(tx.query(ofLeaves + "WHERE centre_id = $1 AND starts >= $2 AND starts < $3 ORDER BY starts, id",
                             {centre, span.from, span.to}));
}

std::vector<Leave> leavesEnding(ReadTx& tx, const CentreId& centre, const Span& span) {
    return leavesOf(tx.query(ofLeaves + "WHERE centre_id = $1 AND starts > $2 AND starts < $3 AND until >= $4 AND "
                                        "until < $3 AND until > starts AND status IN ('approved', 'ended') "
                                        "ORDER BY starts, id",
                             {centre, earliest(span), span.to, span.from}));
}

std::vector<StaffId> substitutesAsked(ReadTx& tx, const CentreId& centre) {
    std::vector<StaffId> out;
    for (const Row& row : tx.query("SELECT DISTINCT substitute_id FROM leaves WHERE centre_id = $1 AND status = "
                                   "'pending' AND substitute_status = 'asked' ORDER BY substitute_id",
                                   {centre}))
        out.push_back(row.id<StaffId>(0));
    return out;
}

std::vector<Leave> openLeaves(ReadTx& tx, const CentreId& centre, const StaffId& staff) {
    return leavesOf(tx.query(ofLeaves + "WHERE centre_id = $1 AND status IN ('pending', 'approved') AND (staff_id = $2 "
                                        "OR (substitute_id = $2 AND substitute_status <> 'declined')) ORDER BY id",
                             {centre, staff}));
}

std::optional<Leave> leaveToReturnFrom(ReadTx& tx, const CentreId& centre, const StaffId& staff, Instant now) {
    const auto row = tx.one(ofLeaves +
                                "WHERE centre_id = $1 AND staff_id = $2 AND status = 'approved' AND "
                                "starts <= $3 ORDER BY starts DESC, id DESC LIMIT 1",
                            {centre, staff, now});
    if (!row) return std::nullopt;
    return leaveOf(*row);
}

std::vector<Leave> leavesUnreturned(ReadTx& tx, const CentreId& centre, Instant now) {
    return leavesOf(tx.query(ofLeaves + "WHERE centre_id = $1 AND status = 'approved' AND ends <= $2 AND "
                                        "overdue_at IS NULL ORDER BY id",
                             {centre, now}));
}

void insertLeave(WriteTx& tx, const CentreId& centre, const Leave& leave) {
    tx.execute(
        "INSERT INTO leaves (centre_id, id, staff_id, kind, starts, ends, until, half_days, ladder, reason, "
        "substitute_id, substitute_status, status, steps, next_role, coverage, shifts_met, approved_at, returned_at, "
        "returned_by, return_via, overdue_at, entered_by, created_at, updated_at, version) VALUES ($1, $2, $3, $4, $5, "
        "$6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)",
        {centre,
         leave.id,
         leave.staff,
         nameOf(leave.kind),
         leave.span.from,
         leave.span.to,
         leave.until,
         leave.halfDays,
         nameOf(leave.ladder),
         leave.reason,
         leave.substitute,
         nameOf(leave.substituteState),
         nameOf(leave.state),
         textOf(leave.steps),
         nextRoleOf(leave),
         textOf(leave.coverage),
         leave.shiftsMet,
         leave.approvedAt,
         leave.returnedAt,
         leave.returnedBy,
         viaOf(leave),
         leave.overdueAt,
         leave.enteredBy,
         leave.createdAt,
         leave.updatedAt,
         leave.version});
}

void updateLeave(WriteTx& tx, const CentreId& centre, const Leave& leave) {
    tx.execute(
        "UPDATE leaves SET until = $3, half_days = $4, substitute_status = $5, status = $6, steps = $7, next_role = "
        "$8, coverage = $9, shifts_met = $10, approved_at = $11, returned_at = $12, returned_by = $13, return_via = "
        "$14, overdue_at = $15, updated_at = $16, version = $17, substitute_id = $18 WHERE centre_id = $1 AND id = $2",
        {centre, leave.id, leave.until, leave.halfDays, nameOf(leave.substituteState), nameOf(leave.state),
         textOf(leave.steps), nextRoleOf(leave), textOf(leave.coverage), leave.shiftsMet, leave.approvedAt,
         leave.returnedAt, leave.returnedBy, viaOf(leave), leave.overdueAt, leave.updatedAt, leave.version,
         leave.substitute});
}

void insertDecision(WriteTx& tx, const CentreId& centre, const LeaveId& leave, const LeaveDecision& decision) {
    const auto row =
        tx.one("SELECT COALESCE(MAX(seq), 0) + 1 FROM leave_decisions WHERE centre_id = $1 AND leave_id = $2",
               {centre, leave});
    tx.execute(
        "INSERT INTO leave_decisions (centre_id, leave_id, seq, verb, role, staff_id, name, note, coverage, "
        "recorded_at, substitute_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        {centre, leave, row->integer(0), decision.verb, decision.role, decision.staff, decision.name, decision.note,
         textOf(decision.coverage), decision.at, decision.substitute});
}

std::vector<LeaveDecision> decisions(ReadTx& tx, const CentreId& centre, const LeaveId& leave) {
    std::vector<LeaveDecision> out;
    for (const Row& row :
         tx.query("SELECT verb, role, staff_id, name, note, coverage, recorded_at, "
                  "substitute_id FROM leave_decisions WHERE centre_id = $1 AND leave_id = $2 ORDER BY seq",
                  {centre, leave}))
        out.push_back({row.text(0), row.text(1), idIf<StaffId>(row, 2), row.text(3), row.text(4), deltaOf(row.text(5)),
                       row.instant(6), idIf<StaffId>(row, 7)});
    return out;
}

std::vector<LeaveSum> leaveSums(ReadTx& tx, const CentreId& centre, const Span& span) {
    std::vector<LeaveSum> out;
    for (const Row& row :
         tx.query("SELECT staff_id, kind, CAST(SUM(half_days) AS BIGINT) FROM leaves WHERE centre_id = $1 AND "
                  "starts >= $2 AND starts < $3 AND status IN ('pending', 'approved', 'ended', 'recalled') "
                  "GROUP BY staff_id, kind ORDER BY staff_id, kind",
                  {centre, span.from, span.to}))
        out.push_back({row.id<StaffId>(0), valueOf<LeaveKind>(leaveKindNames, row.text(1)), row.integer(2)});
    return out;
}

}  // namespace yizhan::roster::store
