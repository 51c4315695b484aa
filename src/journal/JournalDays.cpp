// The stored summary is right up to the last settled day; behind it the calendar speaks.
#include "journal/JournalDays.h"

#include <algorithm>
#include <map>

#include "journal/JournalAppend.h"
#include "journal/JournalRules.h"

namespace yizhan::journal {

namespace {

Day standing(ReadTx& tx, const Context& context, DayRecord record) {
    const Instant cutoff = cutoffOf(record.date, context.centre.zone, context.policy);
    Day day;
    day.opening = context.services.centres.openingOn(tx, context.centre.id, record.date);
    day.expected = day.opening.open;
    day.status = statusOf(record, day.expected, cutoff, context.now);
    day.unclosed = isUnclosed(record, day.expected, cutoff, context.now);
    day.record = std::move(record);
    return day;
}

bool wanted(const Day& day, const DayRange& range, const Date& today) {
    const bool worthSaying = day.record.rows > 0 || day.expected || day.record.date == today;
    return worthSaying && (!range.status || day.status == *range.status);
}

Date settledThrough(ReadTx& tx, const Context& context) {
    const auto head = store::head(tx, context.centre.id);
    const Date settled = head ? head->settledThrough : context.firstDay().plusDays(-1);
    return std::max(settled, context.today().plusDays(-mostUnsettledDays));
}

/// The newest days, which the calendar decides together with what is stored.
void addUnsettled(ReadTx& tx, const Context& context, const DayRange& range, const Date& first, const Date& last,
                  std::vector<Day>& out) {
    if (first > last) return;
    std::map<Date, DayRecord> records;
    const DayRange stored{first, last.plusDays(1), std::nullopt, static_cast<int>(mostUnsettledDays) + 1};
    for (DayRecord& record : store::days(tx, context.centre.id, stored))
        records.emplace(record.date, std::move(record));
    for (Date date = last; date >= first && std::ssize(out) < range.limit; date = date.plusDays(-1)) {
        DayRecord fresh;
        fresh.date = date;
        const auto found = records.find(date);
        Day day = standing(tx, context, found == records.end() ? fresh : found->second);
        if (wanted(day, range, context.today())) out.push_back(std::move(day));
    }
}

void addMarks(ReadTx& tx, const Context& context, std::vector<Day>& days) {
    if (days.empty()) return;
    auto marks = store::marks(tx, context.centre.id, days.back().record.date, days.front().record.date);
    for (Day& day : days) day.marks = std::move(marks[day.record.date]);
}

}  // namespace

Day dayAt(ReadTx& tx, const Context& context, const Date& date) {
    requireDay(context, date);
    DayRecord fresh;
    fresh.date = date;
    return dayOf(tx, context, store::day(tx, context.centre.id, date).value_or(fresh));
}

Day dayOf(ReadTx& tx, const Context& context, DayRecord record) {
    Day day = standing(tx, context, std::move(record));
    if (day.record.version > 1)
        day.marks = std::move(store::marks(tx, context.centre.id, day.record.date, day.record.date)[day.record.date]);
    return day;
}

std::vector<Day> listDays(ReadTx& tx, const Context& context, const DayRange& range) {
    const Date settled = settledThrough(tx, context);
    const Date end = std::min(range.before.value_or(context.today().plusDays(1)), context.today().plusDays(1));
    const Date begin = std::max(range.from.value_or(context.firstDay()), context.firstDay());
    std::vector<Day> out;
    addUnsettled(tx, context, range, std::max(begin, settled.plusDays(1)), end.plusDays(-1), out);
    const int left = range.limit - static_cast<int>(out.size());
    if (left > 0) {
        const DayRange rest{begin, std::min(end, settled.plusDays(1)), range.status, left};
        for (DayRecord& record : store::days(tx, context.centre.id, rest))
            out.push_back(standing(tx, context, std::move(record)));
    }
    addMarks(tx, context, out);
    return out;
}

bool hasUnsettledDays(ReadTx& tx, const Context& context) {
    const auto head = store::head(tx, context.centre.id);
    const Date next = head ? head->settledThrough.plusDays(1) : context.firstDay();
    return context.now >= cutoffOf(next, context.centre.zone, context.policy);
}

int settleDays(WriteTx& tx, const Context& context, int most) {
    Head head = store::lockHead(tx, context.centre.id, context.firstDay().plusDays(-1));
    int settled = 0;
    for (Date date = head.settledThrough.plusDays(1); settled < most; date = date.plusDays(1), ++settled) {
        const Instant cutoff = cutoffOf(date, context.centre.zone, context.policy);
        if (context.now < cutoff) break;
        OpenBook book = openBook(tx, context, date);
        const bool expected = context.services.centres.openingOn(tx, context.centre.id, date).open;
        if (!book.day.closedAt && !book.day.missedAt && isMissed(book.day, expected, cutoff, context.now)) {
            More more;
            more.missed = true;
            appendSystemLine(tx, context, book, context.words("line.missed"), more);
        } else if (isUnclosed(book.day, expected, cutoff, context.now)) {
            tx.record(
                {context.centre.id,
                 "journal.day",
                 context.now,
                 {{"date", date.text()}, {"status", std::string(nameOf(book.day.status))}, {"unclosed", "true"}}});
        }
        book.head.settledThrough = date;
        store::save(tx, context.centre.id, book.head);
    }
    return settled;
}

}  // namespace yizhan::journal
