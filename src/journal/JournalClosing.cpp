// The closing row is chained behind the rows that it seals; later rows of the day stand behind it.
#include "journal/JournalClosing.h"

#include <algorithm>
#include <limits>

#include "journal/JournalChain.h"
#include "journal/JournalKey.h"
#include "journal/JournalRules.h"

namespace yizhan::journal {

namespace {

/// The day's rows as a signature and a seal see them.
struct Content {
    std::int64_t rows = 0;
    std::int64_t firstSeq = 0;
    std::int64_t lastSeq = 0;
    std::string root;
    std::string head;
    std::string digest() const { return daySum(root, head); }
};

Content contentOf(ReadTx& tx, const CentreId& centre, const Date& date, std::int64_t beforeSeq) {
    Content content{0, 0, 0, {}, firstPrevHash()};
    MerkleTree tree;
    for (auto& [seq, hash] : store::hashes(tx, centre, date, beforeSeq)) {
        tree.add(hash);
        if (content.firstSeq == 0) content.firstSeq = seq;
        content.lastSeq = seq;
        content.head = std::move(hash);
    }
    content.rows = tree.size();
    content.root = tree.root();
    return content;
}

/// A closed day is signed as it was sealed; what was added later is not under the signature.
std::string digestToSign(ReadTx& tx, const Context& context, const Day& day) {
    if (const Mark* closing = day.closing()) return closing->digest;
    return contentOf(tx, context.centre.id, day.record.date, std::numeric_limits<std::int64_t>::max()).digest();
}

std::vector<Blocker> blockersOf(ReadTx& tx, const Context& context, const Day& day) {
    std::vector<Blocker> blockers;
    const auto end = closesAt(day.opening, context.centre.zone);
    if (end && context.now < *end)
        blockers.push_back({"still_open", {{"time", context.centre.zone.timeOf(*end).text()}}});
    for (const ClosingCheck& check : context.services.extensions.closingChecks)
        for (Blocker& blocker : check.blockers(tx, context.centre.id, day.record.date))
            blockers.push_back(std::move(blocker));
    return blockers;
}

SealKey keyOf(const Context& context, const Head& head) {
    const std::string path = keyPath(context.services.dataDir, context.centre.id);
    // A chain with seals keeps its key: a new one would look like someone else's.
    auto key = head.publicKey.empty() ? SealKey::loadOrCreate(path, context.services.random) : SealKey::load(path);
    if (!key) throw Error(Status::unavailable, "seal_key_missing").because(path + " is not there");
    if (!head.publicKey.empty() && key->publicKey() != head.publicKey)
        throw Error(Status::unavailable, "seal_key_differs").because(path + " is not the key of the earlier seals");
    return std::move(*key);
}

Seal makeSeal(const Context& context, const Head& head, const Date& date, const Content& content) {
    const SealKey key = keyOf(context, head);
    Seal seal{context.centre.id,
              date,
              content.rows,
              content.firstSeq,
              content.lastSeq,
              content.root,
              content.head,
              shortCode(content.digest()),
              context.now,
              key.publicKey(),
              {}};
    seal.signature = key.sign(sealBytes(seal));
    return seal;
}

Draft markDraft(const Context& context, const Actor& signer, RowKind kind, Mark mark) {
    const auto role = signingRole(signer.roles);
    if (!role) throw Error(Status::forbidden, "not_allowed");
    mark.kind = kind;
    mark.role = *role;
    Draft draft;
    draft.kind = kind;
    draft.occurredAt = context.now;
    draft.author = {signer.staff, signer.name};
    draft.more.mark = std::move(mark);
    return draft;
}

void requireClosable(const Day& day, const Actor& closer, const Closing& request,
                     const std::vector<Blocker>& blockers) {
    if (day.closed()) throw conflict("already_closed");
    if (request.forceReason) {
        if (!closer.roles.has(Role::manager)) throw Error(Status::forbidden, "force_needs_manager");
        if (const auto bad = textViolation("/force_reason", *request.forceReason))
            throw invalidField(bad->pointer, bad->code, bad->args);
    } else if (!blockers.empty()) {
        throw conflict("closing_blocked").blockedBy(blockers);
    }
}

Day dayAfter(WriteTx& tx, const Context& context, const OpenBook& book) { return dayOf(tx, context, book.day); }

}  // namespace

ClosingView closingOf(ReadTx& tx, const Context& context, const Date& date) {
    const Day day = dayAt(tx, context, date);
    ClosingView view;
    view.date = date;
    view.closed = day.closed();
    if (!view.closed) view.blockers = blockersOf(tx, context, day);
    view.digest = digestToSign(tx, context, day);
    view.rows = day.record.rows;
    view.closesAt = closesAt(day.opening, context.centre.zone);
    view.checkedAt = context.now;
    return view;
}

Day lockDay(WriteTx& tx, const Context& context, const Date& date) {
    return dayOf(tx, context, openBook(tx, context, date).day);
}

Day closeDay(WriteTx& tx, const Context& context, const Actor& closer, const Date& date, const Closing& request) {
    requireFreshSignIn(closer, context.now);
    OpenBook book = openBook(tx, context, date);
    const Day day = dayOf(tx, context, book.day);
    requireClosable(day, closer, request, day.closed() ? std::vector<Blocker>{} : blockersOf(tx, context, day));
    if (request.forceReason)
        appendSystemLine(tx, context, book,
                         context.words("line.forced", {{"name", closer.name}, {"reason", *request.forceReason}}));
    else if (book.day.rows == 0)
        appendSystemLine(tx, context, book, context.words("line.empty_day"));

    const Content content = contentOf(tx, context.centre.id, date, book.head.seq + 1);
    Mark mark;
    mark.digest = content.digest();
    mark.strokes = request.strokes;
    mark.closing = ClosingStatement{request.statement, request.forceReason,
                                    context.now >= cutoffOf(date, context.centre.zone, context.policy)};
    mark.seal = makeSeal(context, book.head, date, content);
    append(tx, context, book, markDraft(context, closer, RowKind::seal, std::move(mark)));
    return dayAfter(tx, context, book);
}

Day signDay(WriteTx& tx, const Context& context, const Actor& signer, const Date& date, const std::string& strokes) {
    requireFreshSignIn(signer, context.now);
    OpenBook book = openBook(tx, context, date);
    const Day day = dayOf(tx, context, book.day);
    if (std::any_of(day.marks.begin(), day.marks.end(), [&](const Mark& m) { return m.person.id == signer.staff; }))
        throw conflict("same_person");
    Mark mark;
    mark.digest = digestToSign(tx, context, day);
    mark.strokes = strokes;
    append(tx, context, book, markDraft(context, signer, RowKind::sign, std::move(mark)));
    return dayAfter(tx, context, book);
}

Day countersignDay(WriteTx& tx, const Context& context, const Actor& signer, const Date& date,
                   const std::string& strokes) {
    requireFreshSignIn(signer, context.now);
    OpenBook book = openBook(tx, context, date);
    const Day day = dayOf(tx, context, book.day);
    if (!day.closed()) throw conflict("not_closed");
    if (day.status == DayStatus::countersigned) throw conflict("already_countersigned");
    if (day.closing()->person.id == signer.staff) throw conflict("same_person");
    Mark mark;
    mark.digest = day.closing()->digest;
    mark.strokes = strokes;
    append(tx, context, book, markDraft(context, signer, RowKind::countersign, std::move(mark)));
    return dayAfter(tx, context, book);
}

}  // namespace yizhan::journal
