// The staff's side: which packs a centre has, bringing one in, and the questions that visitors left.
#include "core/http/Multipart.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "core/http/Text.h"
#include "kiosk/KioskActions.h"
#include "kiosk/KioskJson.h"
#include "kiosk/KioskRoutes.h"
#include "kiosk/KioskRules.h"
#include "kiosk/KioskStore.h"
#include "kiosk/KioskWithdrawals.h"

namespace yizhan::kiosk {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

Reply listPacks(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    auto packs = store::packs(tx, call.centreId(), http::afterOf(page), page.limit + 1);
    return http::pageOf(
        page, std::move(packs), [&](const StoredPack& pack) { return toJson(call, pack); },
        [](const StoredPack& pack) { return http::SortKey{pack.pack.name}; });
}

Json entryLine(const Call& call, const Entry& entry, const Withdrawal* withdrawal) {
    Json json = {{"entry_id", entry.id},
                 {"title", toldIn(call.centre->firstLanguage, entry.title).text},
                 {"topic", entry.topic},
                 {"provenance", nameOf(entry.provenance)},
                 {"withdrawn", nullptr}};
    if (withdrawal != nullptr)
        json["withdrawn"] = {
            {"at", call.time(withdrawal->at)}, {"by", withdrawal->by.text()}, {"reason", withdrawal->reason}};
    return json;
}

Reply listEntries(Call& call, ReadTx& tx) {
    if (!store::findPack(tx, call.centreId(), call.params.at("pack"))) throw notFound("pack_unknown");
    std::map<std::string, Withdrawal> withdrawn;
    for (Withdrawal& withdrawal : store::withdrawals(tx, call.centreId()))
        withdrawn.emplace(withdrawal.entryId, std::move(withdrawal));
    Json items = Json::array();
    for (const Entry& entry : store::entries(tx, call.centreId())) {
        if (entry.pack != call.params.at("pack")) continue;
        const auto found = withdrawn.find(entry.id);
        items.push_back(entryLine(call, entry, found == withdrawn.end() ? nullptr : &found->second));
    }
    return Reply::json({{"items", std::move(items)}, {"next_cursor", nullptr}});
}

std::string entryIdOf(const Call& call) { return call.params.at("pack") + ':' + call.params.at("entry"); }

Reply withdraw(Call& call, WriteTx& tx) {
    withdrawEntry(tx, {call.actor, call.origin(), call.now}, call.centreId(), entryIdOf(call), call.body["reason"]);
    return Reply::noContent();
}

Reply restore(Call& call, WriteTx& tx) {
    restoreEntry(tx, {call.actor, call.origin(), call.now}, call.centreId(), entryIdOf(call));
    return Reply::noContent();
}

/// The pack in a request: a form with `file` (and `pack`, `timeline` for its other files), or the bare entries with
/// ?name=.
PackSource sourceOf(const Call& call) {
    const std::string given = packNameOf(call.queryText("name", "imported") + ".");
    if (!http::lowered(call.request.header("content-type")).starts_with("multipart/"))
        return {given, "", call.request.body};
    const auto parts = http::readMultipart(call.request);
    const http::Part& file = http::partNamed(parts, "file");
    PackSource source{call.queryText("name").empty() ? packNameOf(file.filename) : given, "", std::string(file.data)};
    if (source.name.empty()) source.name = given;
    for (const http::Part& part : parts) {
        if (part.name == "pack")
            source.manifest = std::string(part.data);
        else if (part.name == "timeline")
            source.timeline = std::string(part.data);
    }
    return source;
}

Reply import(Desk& desk, Call& call) {
    PackReport report = readPack(sourceOf(call));
    if (report.pack.name == ownPack) throw conflict("pack_reserved");
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
    const Json name = http::schema::text(64, 1);
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
        {"GET", "/centres/{centre}/packs/{pack}/entries", Needs{"kiosk.read"}, "The entries of a pack, in its order",
         listEntries, nullptr, http::listOf("KioskEntryLine")},
        {"POST", "/centres/{centre}/packs/{pack}/entries/{entry}/withdraw", Needs{"kiosk.withdraw"},
         "Take an entry from every screen at once", withdraw, http::ref("KioskReason"), nullptr, 204},
        {"POST", "/centres/{centre}/packs/{pack}/entries/{entry}/restore", Needs{"kiosk.restore"},
         "Show a withdrawn entry again", restore, nullptr, nullptr, 204},
    };
}

}  // namespace yizhan::kiosk
