// Values to JSON. Times carry the centre's offset, hashes are hexadecimal, keys and signatures base64.
#include "journal/JournalJson.h"

#include "core/Hash.h"
#include "core/OrNull.h"
#include "journal/JournalChain.h"

namespace yizhan::journal {

namespace {

using http::Json;

/// As in the margin of the book: enough to find a row, far too little to prove it.
constexpr std::size_t shortHash = 4;

void appendEscaped(std::string& out, char c) {
    static constexpr char digits[] = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        default:
            out += "\\u00";
            out += digits[static_cast<unsigned char>(c) >> 4];
            out += digits[c & 0x0F];
    }
}

void appendText(std::string& out, std::string_view text) {
    out += '"';
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '"' && text[i] != '\\' && static_cast<unsigned char>(text[i]) >= 0x20) continue;
        out.append(text, begin, i - begin);
        appendEscaped(out, text[i]);
        begin = i + 1;
    }
    out.append(text, begin);
    out += '"';
}

void appendField(std::string& out, std::string_view key, std::string_view text) {
    out += ",\"";
    out += key;
    out += "\":";
    appendText(out, text);
}

/// A number, true, false or null: what needs no quotes.
void appendPlain(std::string& out, std::string_view key, std::string_view word) {
    out += ",\"";
    out += key;
    out += "\":";
    out += word;
}

void appendId(std::string& out, std::string_view key, const std::optional<EntryId>& id) {
    if (id)
        appendField(out, key, id->text());
    else
        appendPlain(out, key, "null");
}

void appendAuthor(std::string& out, const std::optional<Person>& author) {
    if (!author) return appendPlain(out, "author", "null");
    out += ",\"author\":{\"id\":";
    appendText(out, author->id.text());
    appendField(out, "name", author->name);
    out += '}';
}

void appendEntry(std::string& out, const Entry& entry, const Zone& zone) {
    const std::string hash = hex(entry.hash);
    out += "{\"id\":";
    appendText(out, entry.id.text());
    appendPlain(out, "seq", std::to_string(entry.seq));
    appendField(out, "kind", nameOf(entry.kind));
    appendField(out, "section", entry.section);
    appendPlain(out, "line", entry.line ? std::to_string(*entry.line) : "null");
    appendField(out, "text", entry.text);
    appendField(out, "occurred_at", zone.format(entry.occurredAt));
    appendField(out, "recorded_at", zone.format(entry.recordedAt));
    appendPlain(out, "late", entry.late ? "true" : "false");
    appendAuthor(out, entry.author);
    appendId(out, "refers_to", entry.refersTo);
    appendPlain(out, "struck", entry.struckBy ? "true" : "false");
    appendId(out, "struck_by", entry.struckBy);
    if (entry.href.empty())
        appendPlain(out, "href", "null");
    else
        appendField(out, "href", entry.href);
    appendField(out, "prev_hash", hex(entry.prevHash));
    appendField(out, "hash", hash);
    appendField(out, "hash_short", std::string_view(hash).substr(0, shortHash));
    out += '}';
}

Json windowsJson(const std::vector<Window>& windows) {
    Json out = Json::array();
    for (const Window& window : windows) out.push_back({{"from", window.from.text()}, {"to", window.to.text()}});
    return out;
}

Json markJson(const Mark& mark, const Zone& zone) {
    Json out{{"person", {{"id", mark.person.id.text()}, {"name", mark.person.name}}},
             {"role", nameOf(mark.role)},
             {"at", zone.format(mark.at)},
             {"purpose", mark.kind == RowKind::seal ? "close" : nameOf(mark.kind)},
             {"digest", hex(mark.digest)}};
    if (!mark.strokes.empty()) out["strokes"] = Json::parse(mark.strokes, nullptr, false);
    return out;
}

}  // namespace

std::string entryJson(const Entry& entry, const Zone& zone) {
    std::string out;
    out.reserve(768 + entry.text.size());
    appendEntry(out, entry, zone);
    return out;
}

std::string entryListJson(const std::vector<Entry>& entries, const std::string& cursor, const Zone& zone) {
    std::string out = "{\"items\":[";
    out.reserve(entries.size() * 1024 + 64);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0) out += ',';
        appendEntry(out, entries[i], zone);
    }
    out += ']';
    if (cursor.empty())
        appendPlain(out, "next_cursor", "null");
    else
        appendField(out, "next_cursor", cursor);
    out += '}';
    return out;
}

Json dayJson(const Day& day, const Zone& zone) {
    const DayRecord& record = day.record;
    const Mark* closing = day.closing();
    Json signatures = Json::array();
    for (const Mark& mark : day.marks) signatures.push_back(markJson(mark, zone));
    return {{"date", record.date.text()},
            {"status", nameOf(day.status)},
            {"expected", day.expected},
            {"unclosed", day.unclosed},
            {"late_close", record.lateClose},
            {"forced", record.forced},
            {"force_reason", closing ? orNull(closing->closing->forceReason) : Json(nullptr)},
            {"statement", closing ? Json(nameOf(closing->closing->statement)) : Json(nullptr)},
            {"leaf", record.date.dayOfYear()},
            {"opening", {{"open", day.opening.open}, {"windows", windowsJson(day.opening.windows)}}},
            {"entries", record.entries},
            {"signatures", std::move(signatures)},
            {"seal", closing ? sealJson(*closing->seal, zone) : Json(nullptr)},
            {"previous_short_code", orNull(record.previousCode)},
            {"missed_at", record.missedAt ? Json(zone.format(*record.missedAt)) : Json(nullptr)},
            {"version", record.version}};
}

Json sealJson(const Seal& seal, const Zone& zone) {
    return {{"centre", seal.centre.text()},
            {"date", seal.date.text()},
            {"rows", seal.rows},
            {"first_seq", seal.firstSeq},
            {"last_seq", seal.lastSeq},
            {"merkle_root", hex(seal.merkleRoot)},
            {"head", hex(seal.head)},
            {"short_code", seal.shortCode},
            {"sealed_at", zone.format(seal.sealedAt)},
            {"public_key", base64Of(seal.publicKey)},
            {"signature", base64Of(seal.signature)}};
}

Json closingJson(const ClosingView& view, const Zone& zone, const Texts& texts, Language language) {
    Json blockers = Json::array();
    for (const Blocker& blocker : view.blockers)
        blockers.push_back({{"code", blocker.code},
                            {"message", texts.get("blocker." + blocker.code, language, blocker.args)},
                            {"href", nullIfEmpty(blocker.href)}});
    return {{"date", view.date.text()},
            {"can_close", !view.closed && view.blockers.empty()},
            {"blockers", std::move(blockers)},
            {"digest", hex(view.digest)},
            {"rows", view.rows},
            {"closes_at", view.closesAt ? Json(zone.format(*view.closesAt)) : Json(nullptr)},
            {"checked_at", zone.format(view.checkedAt)}};
}

Json verifyJson(const VerifyReport& report, Instant checkedAt, const Zone& zone, const Texts& texts,
                Language language) {
    Json out{{"ok", report.ok()},
             {"rows", report.rows},
             {"head", hex(report.head)},
             {"sealed_days", report.sealedDays},
             {"checked_at", zone.format(checkedAt)}};
    if (report.firstBad)
        out["first_bad"] = {{"seq", report.firstBad->seq},
                            {"code", report.firstBad->code},
                            {"reason", texts.get("verify." + report.firstBad->code, language)}};
    return out;
}

}  // namespace yizhan::journal
