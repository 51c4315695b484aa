// The verdict follows from the day; nobody fills it in.
#include "journal/JournalEvidence.h"

#include "journal/JournalDays.h"

namespace yizhan::journal {

namespace {

std::pair<Verdict::Status, const char*> judged(const Day& day) {
    using enum Verdict::Status;
    const DayRecord& record = day.record;
    if (day.closed()) {
        if (record.forced) return {broken, "evidence.forced"};
        if (record.missedAt) return {broken, "evidence.missed"};
        if (record.lateClose) return {broken, "evidence.late_close"};
        return {met, day.status == DayStatus::countersigned ? "evidence.countersigned" : "evidence.closed"};
    }
    if (day.status == DayStatus::missed) return {broken, "evidence.missed"};
    if (day.unclosed) return {broken, "evidence.unclosed"};
    return {notDue, day.status == DayStatus::open ? "evidence.open" : "evidence.not_due"};
}

}  // namespace

Verdict judgeTruthfulLog(ReadTx& tx, const Context& context, const Date& date) {
    if (date > context.today() || date < context.firstDay()) return {Verdict::Status::notDue, {}};
    const Day day = dayAt(tx, context, date);
    const auto [status, words] = judged(day);
    const std::string code = day.closed() ? day.closing()->seal->shortCode : std::string();
    return {status, {{"log_day", date.text(), "/console/log/" + date.text(), context.words(words, {{"code", code}})}}};
}

}  // namespace yizhan::journal
