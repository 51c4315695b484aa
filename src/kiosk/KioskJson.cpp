#include "kiosk/KioskJson.h"

#include "core/OrNull.h"
#include "core/http/AskedCentre.h"
#include "core/http/Schema.h"
#include "kiosk/KioskRules.h"

namespace yizhan::kiosk {

using http::Json;
using namespace http::schema;
using http::schema::text;

namespace {

Json provenance() { return oneOf(provenanceNames); }

Json resultFields() {
    return {{"entry_id", text()},
            {"title", text()},
            {"answer", text()},
            {"more", nullable(text())},
            {"provenance", provenance()},
            {"sources", list(http::ref("KioskSource"))},
            {"topic", text()},
            {"lang", text()},
            {"score", amount()},
            {"image", nullable(text())}};
}

const Json resultRequired = {"entry_id", "title", "answer", "provenance", "sources", "topic", "lang"};

http::Components answering() {
    const Json marks = list(http::ref("KioskMark"));
    Json result = resultFields();
    result["marks"] = http::ref("KioskMarks");
    const Json marked = described(object({{"title", marks}, {"answer", marks}}, {"title", "answer"}),
                                  "Of cards: what speaks of the question, in UTF-16 code units");
    Json entry = resultFields();
    entry.erase("score");
    entry["related"] = list(http::ref("KioskTitle"));
    Json entryRequired = resultRequired;
    entryRequired.push_back("related");
    return {
        {"KioskSource", object({{"work", text()}, {"locus", nullable(text())}}, {"work", "locus"})},
        {"KioskTitle",
         object({{"entry_id", text()}, {"title", text()}, {"provenance", provenance()}, {"topic", text()}},
                {"entry_id", "title", "provenance", "topic"})},
        {"KioskMark", whole({{"from", number()}, {"to", number()}})},
        {"KioskMarks", marked},
        {"KioskResult", object(result, resultRequired)},
        {"KioskEntry", object(entry, entryRequired)},
        {"KioskQuestion",
         object({{"q", text()}, {"lang", languageTag()}, {"centre", http::askedCentreSchema()}}, {"q"})},
        {"KioskAnswer", object({{"answered", flag()},
                                {"band", oneOf(bandNames)},
                                {"query_id", uuid()},
                                {"results", list(http::ref("KioskResult"))},
                                {"related", list(http::ref("KioskTitle"))},
                                {"did_you_mean", list(text())}},
                               {"answered", "band", "query_id", "results", "related", "did_you_mean"})},
        {"KioskSuggestion", object({{"text", text()}, {"entry_id", text()}, {"provenance", provenance()}},
                                   {"text", "entry_id", "provenance"})},
        {"KioskCandidate", object({{"text", text()}, {"pinyin", text()}}, {"text", "pinyin"})},
        {"KioskContent", whole({{"content", text()}})},
        {"KioskTopic", object({{"id", text()}, {"title", text()}, {"image", nullable(text())}, {"entries", number()}},
                              {"id", "title", "image", "entries"})}};
}

http::Components home() {
    const Json window = whole({{"from", text()}, {"to", text()}});
    const Json service = object({{"entry_id", text()},
                                 {"title", text()},
                                 {"key", oneOf({"toilets", "film", "rental", "lost", "complaint", "map"})}},
                                {"entry_id", "title", "key"});
    const Json fields = {{"centre", whole({{"id", text()},
                                           {"name", text()},
                                           {"name_here", described(text(), "As readers of the language know it")}})},
                         {"now", moment()},
                         {"date", date()},
                         {"zone", text()},
                         {"open_today", whole({{"open", flag()}, {"windows", list(window)}})},
                         {"complaint_phone", nullable(text())},
                         {"public_address", nullable(text())},
                         {"asked_now", list(http::ref("KioskTitle"))},
                         {"topics", list(http::ref("KioskTopic"))},
                         {"services", list(service)},
                         {"has_map", flag()},
                         {"has_timeline", flag()},
                         {"registered", flag()},
                         {"languages", list(object({{"tag", text()}, {"name", text()}}, {"tag", "name"}))}};
    return {{"KioskHome", object(fields, {"centre", "now", "date", "zone", "open_today", "asked_now", "topics",
                                          "services", "has_map", "has_timeline", "registered", "languages"})}};
}

http::Components visitors() {
    const Json lang = languageTag(), centre = http::askedCentreSchema();
    return {{"KioskFeedback", object({{"query_id", text(64)},
                                      {"entry_id", text(130)},
                                      {"verdict", oneOf({"useful", "fair", "useless"})},
                                      {"centre", centre}},
                                     {"verdict"})},
            {"KioskLeftQuestion",
             object({{"q", text(500, 1)}, {"lang", lang}, {"query_id", text(64)}, {"centre", centre}}, {"q"})},
            {"KioskLeft", whole({{"id", uuid()}, {"status", oneOf(questionStatusNames)}})},
            {"KioskFollowed", object({{"id", uuid()},
                                      {"q", text()},
                                      {"lang", text()},
                                      {"status", oneOf(questionStatusNames)},
                                      {"entry_id", nullable(text())}},
                                     {"id", "q", "lang", "status", "entry_id"})},
            {"KioskHelp", object({{"lang", lang}, {"centre", centre}})},
            {"KioskHelpCalled", object({{"id", uuid()}, {"at", moment()}}, {"id", "at"})}};
}

http::Components content() {
    return {{"KioskPack", object({{"name", text()},
                                  {"version", text()},
                                  {"entries", number()},
                                  {"languages", list(text())},
                                  {"imported_at", moment()}},
                                 {"name", "version", "entries", "languages", "imported_at"})},
            {"KioskEntryLine",
             object({{"entry_id", text()},
                     {"title", text()},
                     {"topic", text()},
                     {"provenance", provenance()},
                     {"withdrawn", nullable(whole({{"at", moment()}, {"by", text()}, {"reason", text()}}))}},
                    {"entry_id", "title", "topic", "provenance", "withdrawn"})},
            {"KioskImported",
             object({{"pack", text()}, {"version", text()}, {"entries", number()}}, {"pack", "version", "entries"})}};
}

Json draftSchema() {
    const Json texts =
        object({{"title", text(120, 1)}, {"answer", text(600, 1)}, {"more", text(4000)}}, {"title", "answer"});
    const Json source = object({{"work", text(200, 1)}, {"locus", text(200)}}, {"work"});
    return object({{"title", text(120, 1)},
                   {"answer", text(600, 1)},
                   {"more", text(4000)},
                   {"topic", text(64, 1)},
                   {"provenance", provenance()},
                   {"sources", list(source, 20, 1)},
                   {"translations", byName(texts)}},
                  {"title", "answer", "topic", "provenance", "sources"});
}

Json staffQuestionSchema() {
    const Json person = nullable(whole({{"id", uuid()}, {"name", text()}}));
    const Json similar =
        object({{"id", uuid()}, {"q", text()}, {"lang", text()}, {"times", number()}}, {"id", "q", "lang", "times"});
    return object({{"id", uuid()},
                   {"q", text()},
                   {"lang", text()},
                   {"asked_at", moment()},
                   {"times", number()},
                   {"status", oneOf(questionStatusNames)},
                   {"similar", list(similar)},
                   {"assigned_to", person},
                   {"answered_by", person},
                   {"approved_by", person},
                   {"draft", nullable(draftSchema())},
                   {"entry_id", nullable(text())},
                   {"remark", text()},
                   {"version", number()}},
                  {"id", "q", "lang", "asked_at", "times", "status", "similar", "assigned_to", "answered_by",
                   "approved_by", "draft", "entry_id", "remark", "version"});
}

http::Components staffQuestions() {
    return {{"KioskStaffQuestion", staffQuestionSchema()},
            {"KioskAssignment", whole({{"staff_id", nullable(text(36))}})},
            {"KioskDraft", draftSchema()},
            {"KioskReason", whole({{"reason", text(200, 1)}})}};
}

Json draftJson(const Entry& draft, const std::string& first) {
    Json json;
    const auto textsIn = [&](const std::string& language) {
        Json texts = {{"title", toldIn(language, draft.title).text}, {"answer", toldIn(language, draft.answer).text}};
        texts["more"] = draft.more.contains(language) ? draft.more.at(language) : "";
        return texts;
    };
    json = textsIn(first);
    json["topic"] = draft.topic;
    json["provenance"] = nameOf(draft.provenance);
    json["sources"] = Json::array();
    for (const Source& source : draft.sources)
        json["sources"].push_back({{"work", toldIn(first, source.work).text}, {"locus", source.locus}});
    json["translations"] = Json::object();
    for (const auto& [language, title] : draft.title)
        if (language != first) json["translations"][language] = textsIn(language);
    return json;
}

}  // namespace

Json toJson(const ToldEntry& told) {
    Json sources = Json::array();
    for (const ToldSource& source : told.sources)
        sources.push_back({{"work", source.work}, {"locus", nullIfEmpty(source.locus)}});
    Json out{{"entry_id", told.entry->id},
             {"title", told.title},
             {"answer", told.answer},
             {"more", nullIfEmpty(told.more)},
             {"provenance", nameOf(told.entry->provenance)},
             {"sources", std::move(sources)},
             {"topic", told.entry->topic},
             {"lang", told.language},
             {"image", nullIfEmpty(told.entry->image)}};
    return out;
}

Json toJson(const ToldEntry& told, const Marker& marker) {
    const auto json = [&](const std::string& text) {
        Json out = Json::array();
        for (const Mark& mark : marker.marks(text)) out.push_back({{"from", mark.from}, {"to", mark.to}});
        return out;
    };
    return {{"title", json(told.title)}, {"answer", json(told.answer)}};
}

Json toJson(const ToldTitle& told) {
    return {{"entry_id", told.entry->id},
            {"title", told.title},
            {"provenance", nameOf(told.entry->provenance)},
            {"topic", told.entry->topic}};
}

Json toJson(const std::vector<ToldTitle>& titles) {
    Json out = Json::array();
    for (const ToldTitle& title : titles) out.push_back(toJson(title));
    return out;
}

Json toJson(const http::Call& call, const StoredPack& pack) {
    return {{"name", pack.pack.name},
            {"version", pack.pack.version},
            {"entries", pack.entries},
            {"languages", pack.pack.languages},
            {"imported_at", call.time(pack.importedAt)}};
}

Json toJson(const http::Call& call, const LeftQuestion& question) {
    return {{"id", question.id.text()},
            {"q", question.question},
            {"lang", question.language},
            {"asked_at", call.time(question.askedAt)},
            {"times", question.times},
            {"status", nameOf(question.status)},
            {"draft", question.draft ? draftJson(*question.draft, call.centre->firstLanguage) : Json(nullptr)},
            {"entry_id", nullIfEmpty(question.entryId)},
            {"remark", question.remark},
            {"version", question.version}};
}

http::Components components() {
    http::Components all;
    for (http::Components part : {answering(), home(), visitors(), content(), staffQuestions()})
        for (auto& component : part) all.push_back(std::move(component));
    return all;
}

}  // namespace yizhan::kiosk
