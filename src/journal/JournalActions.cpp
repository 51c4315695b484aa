// Lines of the book: writing, correcting, striking, the system's own.
#include "journal/JournalActions.h"

#include "journal/JournalRules.h"
#include "journal/PersonalStore.h"

namespace yizhan::journal {

namespace {

Person personOf(const Actor& actor) { return {actor.staff, actor.name}; }

/// The row that a new one refers to; a correction may only take back a row of its own day.
std::optional<Entry> target(ReadTx& tx, const Context& context, const Date& date, const NewEntry& request) {
    if (!request.refersTo) {
        if (request.correction) throw invalidField("/refers_to", "required");
        return std::nullopt;
    }
    auto found = store::entry(tx, context.centre.id, *request.refersTo);
    if (!found) throw invalidField("/refers_to", "entry_unknown");
    if (request.correction && found->first != date)
        throw invalidField("/refers_to", "other_day", {{"date", date.text()}});
    return std::move(found->second);
}

void requireFields(const Context& context, const Date& date, const NewEntry& request, bool closed) {
    std::vector<Violation> violations;
    if (const auto bad = textViolation("/text", request.text)) violations.push_back(*bad);
    if (request.occurredAt)
        if (const auto bad = occurrenceViolation(*request.occurredAt, date, context.centre.zone, context.policy, closed,
                                                 context.now))
            violations.push_back(*bad);
    refuseInvalid(std::move(violations));
}

}  // namespace

Entry writeEntry(WriteTx& tx, const Context& context, const Actor& author, const Date& date, const NewEntry& request) {
    OpenBook book = openBook(tx, context, date);
    const bool closed = book.day.closedAt.has_value();
    requireFields(context, date, request, closed);
    const std::optional<Entry> referred = target(tx, context, date, request);
    if (request.correction) requireStrikeable(*referred);
    Draft draft;
    draft.kind = kindOfNewEntry(request.correction, closed);
    draft.section = request.section;
    draft.text = request.text;
    draft.occurredAt = request.occurredAt.value_or(context.now);
    draft.author = personOf(author);
    draft.refersTo = request.refersTo;
    draft.strikes = request.correction;
    draft.late = isLate(draft.occurredAt, context.now, cutoffOf(date, context.centre.zone, context.policy), closed,
                        context.policy);
    return append(tx, context, book, draft);
}

Entry strikeEntry(WriteTx& tx, const Context& context, const Actor& author, const Date& date, const EntryId& id,
                  const std::string& reason) {
    OpenBook book = openBook(tx, context, date);
    const auto found = store::entry(tx, context.centre.id, id);
    if (!found || found->first != date) throw notFound();
    if (const auto bad = textViolation("/reason", reason)) throw invalidField(bad->pointer, bad->code, bad->args);
    requireStrikeable(found->second);
    Draft draft;
    draft.kind = RowKind::strike;
    draft.section = found->second.section;
    draft.text = reason;
    draft.occurredAt = context.now;
    draft.author = personOf(author);
    draft.refersTo = id;
    draft.strikes = true;
    return append(tx, context, book, draft);
}

void writeLogLine(WriteTx& tx, const Context& context, const LogLine& line) {
    OpenBook book = openBook(tx, context, line.date);
    Draft draft;
    draft.kind = RowKind::system;
    draft.section = "other";
    draft.text = context.words(line.textKey, line.args);
    draft.occurredAt = context.now;
    draft.href = line.href;
    append(tx, context, book, draft);
}

void erasePersonalTexts(WriteTx& tx, const Context& context, const EntryId& row) {
    OpenBook book = openBook(tx, context, context.today());
    if (store::erasePersonal(tx, context.centre.id, row, context.now) == 0) throw notFound();
    More more;
    more.erases = row;
    appendSystemLine(tx, context, book, context.words("line.personal_erased"), more);
}

}  // namespace yizhan::journal
