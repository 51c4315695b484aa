#include "journal/JournalDesk.h"

#include <charconv>

#include "core/http/Paging.h"
#include "journal/JournalActions.h"
#include "journal/JournalClosing.h"
#include "journal/JournalJson.h"
#include "journal/JournalVerify.h"

namespace yizhan::journal {

using http::Call;
using http::Json;
using http::Page;
using http::Reply;

namespace {

http::Reply jsonText(std::string body, int status) {
    Reply reply;
    reply.status = status;
    reply.body = std::move(body);
    return reply;
}

std::int64_t seqOf(const std::string& cursor) {
    std::int64_t seq = 0;
    const auto [end, failure] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), seq);
    if (failure != std::errc() || end != cursor.data() + cursor.size())
        throw Error(Status::malformed, "cursor_malformed");
    return seq;
}

/// One row more than the page holds was asked for, to know whether another page follows.
std::string entryPage(std::vector<Entry> entries, int limit, const Zone& zone) {
    std::string cursor;
    if (entries.size() > static_cast<std::size_t>(limit)) {
        entries.pop_back();
        cursor = Page::cursor({std::to_string(entries.back().seq)});
    }
    return entryListJson(entries, cursor, zone);
}

Reply dayReply(const Day& day, const Call& call) {
    Reply reply = Reply::json(dayJson(day, call.centre->zone));
    // New entries change the page and not its version: the tag is for If-Match, never for a cache.
    reply.version(day.record.version).header("Cache-Control", "no-store");
    return reply;
}

std::string strokesOf(const Json& body) {
    const auto found = body.find("strokes");
    return found == body.end() ? std::string() : found->dump();
}

}  // namespace

Context Desk::context(const Call& call) const {
    return {_services, *call.centre, policyOf(_services.settings), call.now};
}

Reply Desk::listDays(Call& call, ReadTx& tx) const {
    const Page page = Page::of(call, 1);
    DayRange range{call.queryDate("from"), call.queryDate("to"), statusNamed(call.queryText("status")), page.limit + 1};
    if (!page.after.empty()) {
        const auto cursor = Date::parse(page.after[0]);
        if (!cursor) throw Error(Status::malformed, "cursor_malformed");
        range.before = range.before ? std::min(*range.before, *cursor) : *cursor;
    }
    return http::pageOf(
        page, journal::listDays(tx, context(call), range),
        [&](const Day& day) { return dayJson(day, call.centre->zone); },
        [](const Day& day) { return http::SortKey{day.record.date.text()}; });
}

Reply Desk::readDay(Call& call, ReadTx& tx) const {
    return dayReply(dayAt(tx, context(call), call.dateParam("date")), call);
}

Reply Desk::listEntries(Call& call, ReadTx& tx) const {
    const Date date = call.dateParam("date");
    requireDay(context(call), date);
    const Page page = Page::of(call, 1);
    EntryRange range{call.queryText("sort", "-seq") != "seq", std::nullopt, page.limit + 1};
    if (!page.after.empty()) range.beyond = seqOf(page.after[0]);
    const auto head = store::head(tx, call.centreId());
    const std::int64_t headSeq = head ? head->seq : 0;
    const std::string key = call.centreId().text() + '|' + date.text() + '|' + std::to_string(page.limit) +
                            (range.newestFirst ? "<" : ">") + std::to_string(range.beyond.value_or(0)) + '|' +
                            call.centre->zone.name();
    if (auto kept = _pages.find(key, headSeq)) return jsonText(std::move(*kept), 200);
    std::string body = entryPage(store::entries(tx, call.centreId(), date, range), page.limit, call.centre->zone);
    _pages.keep(key, headSeq, body);
    return jsonText(std::move(body), 200);
}

Reply Desk::addEntry(Call& call, WriteTx& tx) const {
    const Json& body = call.body;
    NewEntry request;
    request.section = body.at("section").get<std::string>();
    request.text = body.at("text").get<std::string>();
    if (const auto at = body.find("occurred_at"); at != body.end()) {
        request.occurredAt = Instant::parse(at->get_ref<const std::string&>());
        if (!request.occurredAt) throw invalidField("/occurred_at", "bad_date_time");
    }
    if (const auto row = body.find("refers_to"); row != body.end()) request.refersTo = EntryId(row->get<std::string>());
    request.correction = body.contains("kind");
    const Entry entry = writeEntry(tx, context(call), call.actor, call.dateParam("date"), request);
    return jsonText(entryJson(entry, call.centre->zone), 201);
}

Reply Desk::strike(Call& call, WriteTx& tx) const {
    const Entry entry = strikeEntry(tx, context(call), call.actor, call.dateParam("date"), call.id<EntryId>("id"),
                                    call.body.at("reason").get<std::string>());
    return jsonText(entryJson(entry, call.centre->zone), 201);
}

Reply Desk::closing(Call& call, ReadTx& tx) const {
    return Reply::json(closingJson(closingOf(tx, context(call), call.dateParam("date")), call.centre->zone,
                                   _services.texts, call.language));
}

Reply Desk::close(Call& call, WriteTx& tx) const {
    const Date date = call.dateParam("date");
    const Context surroundings = context(call);
    call.requireVersion(lockDay(tx, surroundings, date).record.version);
    Closing request;
    request.statement = statementNamed(call.body.at("statement").get_ref<const std::string&>()).value();
    if (const auto reason = call.body.find("force_reason"); reason != call.body.end())
        request.forceReason = reason->get<std::string>();
    request.strokes = strokesOf(call.body);
    return dayReply(closeDay(tx, surroundings, call.actor, date, request), call);
}

Reply Desk::sign(Call& call, WriteTx& tx) const {
    const Date date = call.dateParam("date");
    const Context surroundings = context(call);
    // A signature is an appended row: the version is looked at only where the caller names one.
    if (!call.request.header("if-match").empty()) call.requireVersion(lockDay(tx, surroundings, date).record.version);
    return dayReply(signDay(tx, surroundings, call.actor, date, strokesOf(call.body)), call);
}

Reply Desk::countersign(Call& call, WriteTx& tx) const {
    const Date date = call.dateParam("date");
    const Context surroundings = context(call);
    call.requireVersion(lockDay(tx, surroundings, date).record.version);
    return dayReply(countersignDay(tx, surroundings, call.actor, date, strokesOf(call.body)), call);
}

Reply Desk::seal(Call& call, ReadTx& tx) const {
    const Day day = dayAt(tx, context(call), call.dateParam("date"));
    if (!day.closed()) throw notFound("not_sealed");
    return Reply::json(sealJson(*day.closing()->seal, call.centre->zone));
}

Reply Desk::verify(Call& call, ReadTx& tx) const {
    const VerifyReport report = journal::verify(tx, call.centreId(), publicKeyFile(_services.dataDir, call.centreId()));
    return Reply::json(verifyJson(report, call.now, call.centre->zone, _services.texts, call.language));
}

}  // namespace yizhan::journal
