// A row is numbered, hashed and stored together with its day's record and the chain's new end.
#include "journal/JournalAppend.h"

#include "core/Hash.h"
#include "journal/JournalChain.h"
#include "journal/JournalRules.h"
#include "journal/PersonalStore.h"

namespace yizhan::journal {

namespace {

constexpr std::size_t saltBytes = 16;

StoredRow columnsOf(const Context& context, const OpenBook& book, const Draft& draft) {
    StoredRow row;
    row.seq = book.head.seq + 1;
    row.id = context.services.ids.uuid();
    row.date = book.day.date.text();
    row.kind = nameOf(draft.kind);
    row.section = draft.section;
    if (isNumbered(draft.kind, book.day.closedAt.has_value())) row.line = book.day.lines + 1;
    row.text = draft.text;
    row.occurredAt = draft.occurredAt.text();
    row.recordedAt = context.now.text();
    row.authorId = draft.author.id.text();
    row.authorName = draft.author.name;
    if (draft.refersTo) row.refersTo = draft.refersTo->text();
    row.strikes = draft.strikes ? 1 : 0;
    row.late = draft.late ? 1 : 0;
    if (!draft.href.empty()) row.href = draft.href;
    return row;
}

void chain(const CentreId& centre, StoredRow& row, const Head& head, const More& more) {
    row.payload = payloadOf(row, more);
    row.payloadSha256 = sha256(row.payload);
    row.prevHash = head.hash;
    row.hash = rowHash(static_cast<std::uint64_t>(row.seq), row.prevHash, row.payloadSha256,
                       {centre.text(), row.recordedAt, row.authorId, row.kind, subjectOf(row.date)});
}

void keepPersonal(WriteTx& tx, const Context& context, const StoredRow& row, const Draft& draft, More& more) {
    for (const PersonalText& personal : draft.personal) {
        const std::string salt = context.services.random.bytes(saltBytes);
        more.personal[personal.field] = sha256(salt + personal.text);
        store::insertPersonal(tx, context.centre.id, {EntryId(row.id), personal.field, salt, personal.text});
    }
}

void advanceBook(const Context& context, OpenBook& book, const StoredRow& row, const More& more, RowKind kind) {
    RowEffect effect{kind, row.line.has_value(), more.missed, context.now};
    if (more.previousSeal) effect.previousCode = more.previousSeal->shortCode;
    if (more.mark) effect.closing = more.mark->closing;
    advance(book.day, effect);
    book.head.seq = row.seq;
    book.head.hash = row.hash;
    if (more.mark && more.mark->seal) {
        book.head.lastSeal = PreviousSeal{more.mark->seal->date, more.mark->seal->shortCode};
        book.head.publicKey = more.mark->seal->publicKey;
    }
}

Event eventOf(const Context& context, const OpenBook& book, const StoredRow& row) {
    const bool mark = isMark(rowKindNamed(row.kind).value());
    return {context.centre.id,
            mark ? "journal.day" : "journal.entry",
            context.now,
            {{"date", row.date},
             {"seq", std::to_string(row.seq)},
             {"id", row.id},
             {"kind", row.kind},
             {"status", std::string(nameOf(book.day.status))},
             {"version", std::to_string(book.day.version)}}};
}

Entry entryOf(const StoredRow& row, const Draft& draft, Instant now) {
    Entry entry;
    entry.id = EntryId(row.id);
    entry.seq = row.seq;
    entry.kind = draft.kind;
    entry.section = row.section;
    entry.line = row.line;
    entry.text = row.text;
    entry.occurredAt = draft.occurredAt;
    entry.recordedAt = now;
    if (!draft.author.id.empty()) entry.author = draft.author;
    entry.refersTo = draft.refersTo;
    entry.late = draft.late;
    entry.href = draft.href;
    entry.prevHash = row.prevHash;
    entry.hash = row.hash;
    return entry;
}

}  // namespace

OpenBook openBook(WriteTx& tx, const Context& context, const Date& date) {
    requireDay(context, date);
    Head head = store::lockHead(tx, context.centre.id, context.firstDay().plusDays(-1));
    DayRecord fresh;
    fresh.date = date;
    return {std::move(head), store::day(tx, context.centre.id, date).value_or(fresh)};
}

Entry append(WriteTx& tx, const Context& context, OpenBook& book, const Draft& draft) {
    const CentreId& centre = context.centre.id;
    StoredRow row = columnsOf(context, book, draft);
    More more = draft.more;
    if (book.day.rows == 0) more.previousSeal = book.head.lastSeal;
    keepPersonal(tx, context, row, draft, more);
    chain(centre, row, book.head, more);
    store::insertRow(tx, centre, row);
    const DayRecord before = book.day;
    advanceBook(context, book, row, more, draft.kind);
    store::save(tx, centre, book.head);
    store::saveChange(tx, centre, before, book.day);
    tx.record(eventOf(context, book, row));
    return entryOf(row, draft, context.now);
}

Entry appendSystemLine(WriteTx& tx, const Context& context, OpenBook& book, const std::string& text, const More& more) {
    Draft draft;
    draft.kind = RowKind::system;
    draft.section = "other";
    draft.text = text;
    draft.occurredAt = context.now;
    draft.more = more;
    return append(tx, context, book, draft);
}

}  // namespace yizhan::journal
