// The shapes of the log in the published interface; requests are checked against these very objects.
#include "core/http/Schema.h"
#include "journal/JournalJson.h"
#include "journal/JournalRules.h"

namespace yizhan::journal {

namespace {

using http::Json;
using http::ref;
using namespace http::schema;

/// An answer's object: every property is always there but for those named as optional.
Json answer(Json properties, const std::vector<std::string>& optional = {}) {
    Json required = Json::array();
    for (const auto& [name, schema] : properties.items())
        if (std::find(optional.begin(), optional.end(), name) == optional.end()) required.push_back(name);
    return {{"type", "object"}, {"required", std::move(required)}, {"properties", std::move(properties)}};
}

Json bookText(const std::string& description) { return described(text(longestText, 1), description); }

Json newEntry() {
    return object({{"section", oneOf({"routine", "weather", "visitors", "notice", "equipment", "other"})},
                   {"text", bookText("What happened; no control characters but the newline")},
                   {"occurred_at", described(moment(), "When it happened, within the log day; without it, now")},
                   {"refers_to", described(uuid(), "The row this one adds to or corrects")},
                   {"kind", described(oneOf({"correction"}), "Takes back the row of refers_to")}},
                  {"section", "text"});
}

Json entry() {
    return answer(
        {{"id", described(text(), "UUIDv7")},
         {"seq", described(number(), "Place in the centre's chain, from 1 without gaps")},
         {"kind", oneOf({"entry", "addendum", "correction", "strike", "system"})},
         {"section", described(text(), "routine, weather, visitors, notice, equipment, other, handover or incident")},
         {"line", described(nullable(number()), "Number in the day's book; strikes and addenda have none")},
         {"text", described(text(), "As it was written, also when it was struck since")},
         {"occurred_at", described(moment(), "When it happened")},
         {"recorded_at", described(moment(), "When the server wrote it")},
         {"late", described(flag(), "Written later after the event than the centre allows")},
         {"author", nullable(ref("LogPerson"))},
         {"refers_to", described(nullable(text()), "The row this one adds to, corrects or strikes")},
         {"struck", described(flag(), "Taken back by a strike or a correction")},
         {"struck_by", described(nullable(text()), "The row that took it back")},
         {"href", described(nullable(text()), "Where the matter of a system line is to be found")},
         {"prev_hash", described(text(), "SHA-256 of the row before, hexadecimal")},
         {"hash", described(text(), "SHA-256 of this row, hexadecimal")},
         {"hash_short", described(text(), "The first four digits of hash")}});
}

Json strokes() {
    const Json coordinate = number(0, 4096);
    const Json point = list(coordinate, 2, 2);
    const Json stroke = list(point, 512, 1);
    return described(list(stroke, 64, 1), "The signature as drawn: strokes of [x, y] points");
}

Json signature() {
    return answer({{"person", ref("LogPerson")},
                   {"role", oneOf({"manager", "deputy", "lead", "duty"})},
                   {"at", described(moment(), "When it was made")},
                   {"purpose", oneOf({"close", "sign", "countersign"})},
                   {"digest", described(text(), "SHA-256(Merkle root, head) of the rows signed, hexadecimal")},
                   {"strokes", strokes()}},
                  {"strokes"});
}

Json seal() {
    return answer(
        {{"centre", described(text(), "The centre's slug")},
         {"date", date()},
         {"rows", described(number(), "Rows of the day under the seal")},
         {"first_seq", described(number(), "seq of the first of them")},
         {"last_seq", described(number(), "seq of the last of them")},
         {"merkle_root", described(text(), "RFC 6962 tree over the rows' hashes, hexadecimal")},
         {"head", described(text(), "Hash of the last row, hexadecimal")},
         {"short_code", described(text(), "First 40 bits of SHA-256(root, head) in Crockford's base 32: 7K3Q-M9TD")},
         {"sealed_at", described(moment(), "When the day was closed")},
         {"public_key", described(text(), "The centre's Ed25519 key, base64")},
         {"signature",
          described(text(), "Ed25519 over this object without it as canonical JSON, sealed_at in UTC; base64")}});
}

Json opening() {
    const Json window = answer({{"from", described(text(), "09:00")}, {"to", described(text(), "17:30")}});
    return answer({{"open", described(flag(), "Whether the centre opens on this date")}, {"windows", list(window)}});
}

Json day() {
    return answer({{"date", date()},
                   {"status", oneOf({"expected", "open", "closed", "countersigned", "missed"})},
                   {"expected", described(flag(), "The centre is open on this date, so a log is due")},
                   {"unclosed", described(flag(), "Past the cut-off and not closed")},
                   {"late_close", described(flag(), "Closed after the cut-off")},
                   {"forced", described(flag(), "Closed by a manager with a reason; breaks VC-8")},
                   {"force_reason", described(nullable(text()), "That reason")},
                   {"statement", described(nullable(text()), "nothing_happened or as_recorded, as signed")},
                   {"leaf", described(number(), "Day of the year: the leaf of the book")},
                   {"opening", opening()},
                   {"entries", described(number(), "Rows of the book without strikes and signatures")},
                   {"signatures", list(ref("LogSignature"))},
                   {"seal", nullable(ref("LogSeal"))},
                   {"previous_short_code",
                    described(nullable(text()), "The seal made before this day's first row, repeated in it")},
                   {"missed_at", described(nullable(text()), "When the cut-off found no row by a person")},
                   {"version", described(number(), "Raised by closing and signatures only")}});
}

Json blocker() {
    return answer({{"code", described(text(), "What stands in the way")},
                   {"message", described(text(), "The same in words")},
                   {"href", described(nullable(text()), "Where it can be mended")}});
}

Json closing() {
    return answer({{"date", date()},
                   {"can_close", described(flag(), "Nothing stands in the way")},
                   {"blockers", list(blocker())},
                   {"digest", described(text(), "What a signature made now stands under, hexadecimal")},
                   {"rows", described(number(), "Rows of the day so far")},
                   {"closes_at", described(nullable(text()), "End of the day's last opening window")},
                   {"checked_at", described(moment(), "When this was looked up")}});
}

Json closeRequest() {
    return object({{"statement", oneOf({"nothing_happened", "as_recorded"})},
                   {"force_reason", bookText("A manager's reason to close all the same; stands in the log")},
                   {"strokes", strokes()}},
                  {"statement"});
}

Json verifyReport() {
    const Json bad = answer({{"seq", described(number(), "The first row that is not as written; 0: beside the chain")},
                             {"code", described(text(), "What is wrong with it")},
                             {"reason", described(text(), "The same in words")}});
    return answer({{"ok", described(flag(), "The chain, the seals and the summaries fit together")},
                   {"rows", described(number(), "Rows looked at")},
                   {"head", described(text(), "Hash of the last row, hexadecimal")},
                   {"sealed_days", described(number(), "Seals that fit")},
                   {"first_bad", bad},
                   {"checked_at", described(moment(), "When it was checked")}},
                  {"first_bad"});
}

}  // namespace

http::Components journalComponents() {
    return {{"LogPerson", answer({{"id", described(text(), "The staff id")},
                                  {"name", described(text(), "As it was when the row was written")}})},
            {"NewLogEntry", newEntry()},
            {"LogEntry", entry()},
            {"StrikeRequest", whole({{"reason", bookText("Why the row is taken back")}})},
            {"LogSignature", signature()},
            {"LogSeal", seal()},
            {"LogDay", day()},
            {"LogClosing", closing()},
            {"CloseRequest", closeRequest()},
            {"SignRequest", {{"type", "object"}, {"properties", {{"strokes", strokes()}}}}},
            {"VerifyReport", verifyReport()}};
}

}  // namespace yizhan::journal
