// The shapes of the log in the published interface; requests are checked against these very objects.
#include "journal/JournalJson.h"
#include "journal/JournalRules.h"

namespace yizhan::journal {

namespace {

using http::Json;
using http::ref;

Json text(const std::string& description) { return {{"type", "string"}, {"description", description}}; }
Json textOrNull(const std::string& description) { return {{"type", {"string", "null"}}, {"description", description}}; }
Json number(const std::string& description) { return {{"type", "integer"}, {"description", description}}; }
Json flag(const std::string& description) { return {{"type", "boolean"}, {"description", description}}; }
Json date() { return {{"type", "string"}, {"format", "date"}}; }
Json time(const std::string& description) {
    return {{"type", "string"}, {"format", "date-time"}, {"description", description}};
}
Json words(const std::vector<std::string>& list) { return {{"type", "string"}, {"enum", list}}; }
Json orNull(Json schema) { return {{"oneOf", {std::move(schema), {{"type", "null"}}}}}; }

/// An answer's object: every property is always there but for those named as optional.
Json answer(Json properties, const std::vector<std::string>& optional = {}) {
    Json required = Json::array();
    for (const auto& [name, schema] : properties.items())
        if (std::find(optional.begin(), optional.end(), name) == optional.end()) required.push_back(name);
    return {{"type", "object"}, {"required", std::move(required)}, {"properties", std::move(properties)}};
}

Json bookText(const std::string& description) {
    return {{"type", "string"}, {"minLength", 1}, {"maxLength", longestText}, {"description", description}};
}

Json newEntry() {
    return {{"type", "object"},
            {"required", {"section", "text"}},
            {"properties",
             {{"section", words({"routine", "weather", "visitors", "notice", "equipment", "other"})},
              {"text", bookText("What happened; no control characters but the newline")},
              {"occurred_at", time("When it happened, within the log day; without it, now")},
              {"refers_to",
               {{"type", "string"}, {"format", "uuid"}, {"description", "The row this one adds to or corrects"}}},
              {"kind",
               {{"type", "string"}, {"enum", {"correction"}}, {"description", "Takes back the row of refers_to"}}}}}};
}

Json entry() {
    return answer(
        {{"id", text("UUIDv7")},
         {"seq", number("Place in the centre's chain, from 1 without gaps")},
         {"kind", words({"entry", "addendum", "correction", "strike", "system"})},
         {"section", text("routine, weather, visitors, notice, equipment, other, handover or incident")},
         {"line",
          {{"type", {"integer", "null"}}, {"description", "Number in the day's book; strikes and addenda have none"}}},
         {"text", text("As it was written, also when it was struck since")},
         {"occurred_at", time("When it happened")},
         {"recorded_at", time("When the server wrote it")},
         {"late", flag("Written later after the event than the centre allows")},
         {"author", orNull(ref("LogPerson"))},
         {"refers_to", textOrNull("The row this one adds to, corrects or strikes")},
         {"struck", flag("Taken back by a strike or a correction")},
         {"struck_by", textOrNull("The row that took it back")},
         {"href", textOrNull("Where the matter of a system line is to be found")},
         {"prev_hash", text("SHA-256 of the row before, hexadecimal")},
         {"hash", text("SHA-256 of this row, hexadecimal")},
         {"hash_short", text("The first four digits of hash")}});
}

Json strokes() {
    const Json coordinate{{"type", "integer"}, {"minimum", 0}, {"maximum", 4096}};
    const Json point{{"type", "array"}, {"minItems", 2}, {"maxItems", 2}, {"items", coordinate}};
    const Json stroke{{"type", "array"}, {"minItems", 1}, {"maxItems", 512}, {"items", point}};
    return {{"type", "array"},
            {"minItems", 1},
            {"maxItems", 64},
            {"items", stroke},
            {"description", "The signature as drawn: strokes of [x, y] points"}};
}

Json signature() {
    return answer({{"person", ref("LogPerson")},
                   {"role", words({"manager", "deputy", "lead", "duty"})},
                   {"at", time("When it was made")},
                   {"purpose", words({"close", "sign", "countersign"})},
                   {"digest", text("SHA-256(Merkle root, head) of the rows signed, hexadecimal")},
                   {"strokes", strokes()}},
                  {"strokes"});
}

Json seal() {
    return answer(
        {{"centre", text("The centre's slug")},
         {"date", date()},
         {"rows", number("Rows of the day under the seal")},
         {"first_seq", number("seq of the first of them")},
         {"last_seq", number("seq of the last of them")},
         {"merkle_root", text("RFC 6962 tree over the rows' hashes, hexadecimal")},
         {"head", text("Hash of the last row, hexadecimal")},
         {"short_code", text("First 40 bits of SHA-256(root, head) in Crockford's base 32: 7K3Q-M9TD")},
         {"sealed_at", time("When the day was closed")},
         {"public_key", text("The centre's Ed25519 key, base64")},
         {"signature", text("Ed25519 over this object without it as canonical JSON, sealed_at in UTC; base64")}});
}

Json opening() {
    const Json window = answer({{"from", text("09:00")}, {"to", text("17:30")}});
    return answer(
        {{"open", flag("Whether the centre opens on this date")}, {"windows", {{"type", "array"}, {"items", window}}}});
}

Json day() {
    return answer(
        {{"date", date()},
         {"status", words({"expected", "open", "closed", "countersigned", "missed"})},
         {"expected", flag("The centre is open on this date, so a log is due")},
         {"unclosed", flag("Past the cut-off and not closed")},
         {"late_close", flag("Closed after the cut-off")},
         {"forced", flag("Closed by a manager with a reason; breaks VC-8")},
         {"force_reason", textOrNull("That reason")},
         {"statement", {{"type", {"string", "null"}}, {"description", "nothing_happened or as_recorded, as signed"}}},
         {"leaf", number("Day of the year: the leaf of the book")},
         {"opening", opening()},
         {"entries", number("Rows of the book without strikes and signatures")},
         {"signatures", {{"type", "array"}, {"items", ref("LogSignature")}}},
         {"seal", orNull(ref("LogSeal"))},
         {"previous_short_code", textOrNull("The seal made before this day's first row, repeated in it")},
         {"missed_at", textOrNull("When the cut-off found no row by a person")},
         {"version", number("Raised by closing and signatures only")}});
}

Json blocker() {
    return answer({{"code", text("What stands in the way")},
                   {"message", text("The same in words")},
                   {"href", textOrNull("Where it can be mended")}});
}

Json closing() {
    return answer({{"date", date()},
                   {"can_close", flag("Nothing stands in the way")},
                   {"blockers", {{"type", "array"}, {"items", blocker()}}},
                   {"digest", text("What a signature made now stands under, hexadecimal")},
                   {"rows", number("Rows of the day so far")},
                   {"closes_at", textOrNull("End of the day's last opening window")},
                   {"checked_at", time("When this was looked up")}});
}

Json closeRequest() {
    return {{"type", "object"},
            {"required", {"statement"}},
            {"properties",
             {{"statement", words({"nothing_happened", "as_recorded"})},
              {"force_reason", bookText("A manager's reason to close all the same; stands in the log")},
              {"strokes", strokes()}}}};
}

Json verifyReport() {
    const Json bad = answer({{"seq", number("The first row that is not as written; 0: beside the chain")},
                             {"code", text("What is wrong with it")},
                             {"reason", text("The same in words")}});
    return answer({{"ok", flag("The chain, the seals and the summaries fit together")},
                   {"rows", number("Rows looked at")},
                   {"head", text("Hash of the last row, hexadecimal")},
                   {"sealed_days", number("Seals that fit")},
                   {"first_bad", bad},
                   {"checked_at", time("When it was checked")}},
                  {"first_bad"});
}

}  // namespace

http::Components journalComponents() {
    return {{"LogPerson", answer({{"id", text("The staff id")}, {"name", text("As it was when the row was written")}})},
            {"NewLogEntry", newEntry()},
            {"LogEntry", entry()},
            {"StrikeRequest",
             {{"type", "object"},
              {"required", {"reason"}},
              {"properties", {{"reason", bookText("Why the row is taken back")}}}}},
            {"LogSignature", signature()},
            {"LogSeal", seal()},
            {"LogDay", day()},
            {"LogClosing", closing()},
            {"CloseRequest", closeRequest()},
            {"SignRequest", {{"type", "object"}, {"properties", {{"strokes", strokes()}}}}},
            {"VerifyReport", verifyReport()}};
}

}  // namespace yizhan::journal
