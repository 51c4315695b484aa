// The staff's side: which packs a centre has, bringing one in, and the questions that visitors left.
#include "core/http/Multipart.h"
#include "core/http/Text.h"
#include "kiosk/KioskActions.h"
#include "kiosk/KioskJson.h"
#include "kiosk/KioskRoutes.h"
#include "kiosk/KioskStore.h"

namespace yizhan::kiosk {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

Reply listPacks(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    auto packs = store::packs(tx, call.centreId(), page.after.empty() ? "" : page.after.front(), page.limit + 1);
    const bool more = static_cast<int>(packs.size()) > page.limit;
    if (more) packs.pop_back();
    Json items = Json::array();
    for (const StoredPack& pack : packs) items.push_back(toJson(call, pack));
    return Reply::json(
        {{"items", items}, {"next_cursor", more ? Json(http::Page::cursor({packs.back().pack.name})) : Json(nullptr)}});
}

Reply listQuestions(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    auto questions = store::questions(tx, call.centreId(), page.after, page.limit + 1);
    const bool more = static_cast<int>(questions.size()) > page.limit;
    if (more) questions.pop_back();
    Json items = Json::array();
    for (const LeftQuestion& question : questions) items.push_back(toJson(call, question));
    const Json next =
        more ? Json(http::Page::cursor({questions.back().askedAt.text(), questions.back().id.text()})) : Json(nullptr);
    return Reply::json({{"items", items}, {"next_cursor", next}});
}

/// The pack in a request: a form with `file` (and `pack` for its pack.json), or the bare entries with ?name=.
PackSource sourceOf(const Call& call) {
    const std::string given = packNameOf(call.queryText("name", "imported") + ".");
    if (!http::lowered(call.request.header("content-type")).starts_with("multipart/"))
        return {given, "", call.request.body};
    const auto parts = http::readMultipart(call.request);
    const http::Part& file = http::partNamed(parts, "file");
    PackSource source{call.queryText("name").empty() ? packNameOf(file.filename) : given, "", std::string(file.data)};
    if (source.name.empty()) source.name = given;
    for (const http::Part& part : parts)
        if (part.name == "pack") source.manifest = std::string(part.data);
    return source;
}

Reply import(Desk& desk, Call& call) {
    PackReport report = readPack(sourceOf(call));
    requireSound(report);
    addReadings(report);
    const By by{call.actor, call.origin(), call.now};
    const StoredPack stored =
        desk.services.database.write([&](WriteTx& tx) { return importPack(tx, by, call.centreId(), report); });
    // Who imported it may ask for it with the next request.
    desk.catalogue.renew(call.centreId());
    return Reply::created({{"pack", stored.pack.name}, {"version", stored.pack.version}, {"entries", stored.entries}});
}

}  // namespace

std::vector<http::Route> contentRoutes(const std::shared_ptr<Desk>& desk) {
    const Json name = {{"type", "string"}, {"minLength", 1}, {"maxLength", 64}};
    return {
        {"GET", "/centres/{centre}/packs", Needs{"kiosk.read"}, "Content packs of the centre, by name", listPacks,
         nullptr, http::listOf("KioskPack")},
        {.method = "POST",
         .path = "/centres/{centre}/packs/import",
         .guard = Needs{"kiosk.import"},
         .summary = "Bring in a pack, or a newer one in place of the old; every bad line is reported and nothing "
                    "half-imported",
         .handler = [desk](Call& call) { return import(*desk, call); },
         .response = http::ref("KioskImported"),
         .success = 201,
         .query = std::vector<http::QueryParam>{{"name", name, "The pack's name, where no file or pack.json says it"}},
         .bodyTypes = {"application/x-ndjson", "application/ndjson", "application/json", "multipart/form-data"},
         .bodyLimit = mostPackBytes},
        {"GET", "/centres/{centre}/questions", Needs{"kiosk.questions"}, "Questions that visitors left, newest first",
         listQuestions, nullptr, http::listOf("KioskStaffQuestion")},
    };
}

}  // namespace yizhan::kiosk
