// The media of the waiting picture: kept by staff, played to whoever comes by.
#include <algorithm>

#include "core/http/AskedCentre.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "screens/AttractActions.h"
#include "screens/AttractRules.h"
#include "screens/AttractStore.h"
#include "screens/ScreensJson.h"
#include "screens/ScreensRoutes.h"

namespace yizhan::screens {

using http::Call;
using http::Json;
using http::Needs;
using http::Open;
using http::Reply;
using Shared = std::shared_ptr<Desk>;

namespace {

constexpr int readsPerSecond = 20;
/// Items that are looked at for one screen, and gaps between the orders that are given by themselves.
constexpr int mostItems = 500;
constexpr int orderStep = 10;
constexpr int mostOrder = 9999;
constexpr const char* languagePattern = "^[A-Za-z0-9-]*$";

AttractItem theItem(Call& call, ReadTx& tx) {
    auto item = store::findItem(tx, call.centreId(), call.id<AttractId>("id"));
    if (!item) throw notFound();
    return *item;
}

Json shown(const Call& call, const AttractItem& item) {
    return toJson(*call.centre, item, isDue(item, call.centre->zone, call.now));
}

Reply list(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    const bool archived = call.queryText("archived") == "true";
    auto found = store::items(tx, call.centreId(), archived, page.after, page.limit + 1);
    return http::pageOf(
        page, std::move(found), [&](const AttractItem& item) { return shown(call, item); },
        [](const AttractItem& item) {
            return http::SortKey{std::to_string(item.order), item.id.text()};
        });
}

Reply post(const Desk& desk, Call& call, WriteTx& tx) {
    AttractItem item;
    item.id = call.ids.next<AttractId>();
    item.order = std::min(mostOrder, store::lastOrder(tx, call.centreId()) / orderStep * orderStep + orderStep);
    applyPatch(item, call.body);
    item = addItem(tx, by(call), desk.services.files, item);
    return Reply::created(shown(call, item)).version(item.version);
}

Reply patch(const Desk& desk, Call& call, WriteTx& tx) {
    const AttractItem before = theItem(call, tx);
    call.requireVersion(before.version);
    AttractItem changed = before;
    applyPatch(changed, call.body);
    changed = saveItem(tx, by(call), desk.services.files, before, changed);
    return Reply::json(shown(call, changed)).version(changed.version);
}

/// Put away, not removed: it can be brought back by PATCH. A second time changes nothing.
Reply archive(const Desk& desk, Call& call, WriteTx& tx) {
    const AttractItem before = theItem(call, tx);
    if (before.archived) return Reply::noContent();
    AttractItem changed = before;
    changed.archived = true;
    saveItem(tx, by(call), desk.services.files, before, changed);
    return Reply::noContent();
}

/// The address changes with the bytes behind it, so that a screen may keep them for ever.
std::string fileAddress(const CentreInfo& centre, const AttractItem& item, const FileInfo& file) {
    return "/api/v1/kiosk/attract/" + item.id.text() + "/file?centre=" + centre.id.text() +
           "&v=" + file.sha256.substr(0, 16);
}

Json mediumJson(const CentreInfo& centre, const AttractItem& item, const FileInfo& file, const Call& call) {
    const Caption caption = captionIn(call.queryText("lang"), item, centre.firstLanguage);
    const auto until = dueUntil(item, centre.zone, call.now);
    return {{"id", item.id.text()},
            {"caption", caption.text},
            {"lang", caption.language},
            {"seconds", item.seconds},
            {"type", file.type},
            {"file", fileAddress(centre, item, file)},
            {"until", until ? Json(centre.zone.format(*until)) : Json(nullptr)}};
}

Reply dueNow(const Desk& desk, Call& call, ReadTx& tx) {
    const CentreInfo centre = http::centreOf(desk.services.centres, tx, call);
    Json items = Json::array();
    for (const AttractItem& item : store::items(tx, centre.id, false, {}, mostItems)) {
        if (!isDue(item, centre.zone, call.now)) continue;
        const auto file = desk.services.files.find(tx, centre.id, item.file);
        if (file && file->picture) items.push_back(mediumJson(centre, item, *file, call));
    }
    return Reply::json({{"items", items}, {"next_cursor", nullptr}}).header("Cache-Control", "no-cache");
}

struct DueFile {
    CentreId centre;
    FileInfo file;
};

/// Throws 404 for what is not due: whatever else the centre keeps is nobody's business here.
DueFile theDueFile(const Desk& desk, const Call& call, ReadTx& tx) {
    const CentreInfo centre = http::centreOf(desk.services.centres, tx, call);
    const auto item = store::findItem(tx, centre.id, call.id<AttractId>("id"));
    if (!item || !isDue(*item, centre.zone, call.now)) throw notFound();
    const auto file = desk.services.files.find(tx, centre.id, item->file);
    if (!file || !file->picture) throw notFound();
    return {centre.id, *file};
}

Reply dueFile(const Desk& desk, Call& call) {
    const DueFile due = desk.services.database.read([&](ReadTx& tx) { return theDueFile(desk, call, tx); });
    const std::string tag = '"' + due.file.sha256 + '"';
    Reply reply;
    reply.type = due.file.type;
    reply.header("ETag", tag).header("Cache-Control", "private, max-age=31536000, immutable");
    if (call.request.header("if-none-match").find(tag) != std::string::npos) {
        reply.status = 304;
        reply.type.clear();
        return reply;
    }
    reply.body = desk.services.files.bytesOf(due.centre, due.file);
    return reply;
}

const Json slug = http::schema::text(32);
const Json language = http::schema::matching(languagePattern, 35);
const Json mark = http::schema::text(64);
const Json trueOrFalse = http::schema::oneOf({"true", "false"});

std::vector<http::Route> ofStaff(const Shared& desk) {
    const std::string all = "/centres/{centre}/attract";
    return {
        {.method = "GET",
         .path = all,
         .guard = Needs{"screens.read"},
         .summary = "Media of the waiting picture, in their order",
         .handler = list,
         .response = http::listOf("AttractItem"),
         .query = {{"archived", trueOrFalse, "Those put away instead"}}},
        {.method = "POST",
         .path = all,
         .guard = Needs{"screens.write"},
         .summary = "Let the waiting picture play a file, behind the others where no order is named",
         .handler = [desk](Call& call, WriteTx& tx) { return post(*desk, call, tx); },
         .request = http::ref("NewAttractItem"),
         .response = http::ref("AttractItem"),
         .success = 201},
        {.method = "PATCH",
         .path = all + "/{id}",
         .guard = Needs{"screens.write"},
         .summary = "Change an item, put it away or bring it back",
         .handler = [desk](Call& call, WriteTx& tx) { return patch(*desk, call, tx); },
         .request = http::ref("AttractPatch"),
         .response = http::ref("AttractItem"),
         .ifMatch = true},
        {.method = "DELETE",
         .path = all + "/{id}",
         .guard = Needs{"screens.write"},
         .summary = "Put an item away",
         .handler = [desk](Call& call, WriteTx& tx) { return archive(*desk, call, tx); },
         .success = 204},
    };
}

}  // namespace

std::vector<http::Route> attractRoutes(const Shared& desk) {
    const Open visitors{"What the waiting picture plays is meant for everybody who comes by"};
    auto routes = ofStaff(desk);
    routes.push_back(
        {.method = "GET",
         .path = "/kiosk/attract",
         .guard = visitors,
         .summary = "What the waiting picture plays now, in order",
         .handler = [desk](Call& call, ReadTx& tx) { return dueNow(*desk, call, tx); },
         .response = http::listOf("AttractMedium"),
         .query = {{"lang", language, "The reader's language"}, {"centre", slug, "The centre, where it is not plain"}},
         .anonymousPerSecond = readsPerSecond});
    routes.push_back({.method = "GET",
                      .path = "/kiosk/attract/{id}/file",
                      .guard = visitors,
                      .summary = "The picture of an item that is due",
                      .handler = [desk](Call& call) { return dueFile(*desk, call); },
                      .query = {{"centre", slug, "The centre, where it is not plain"},
                                {"v", mark, "Any mark that tells one picture from the next"}},
                      .anonymousPerSecond = readsPerSecond,
                      .responseType = "image/*"});
    return routes;
}

}  // namespace yizhan::screens
