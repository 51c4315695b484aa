#include "kiosk/KioskActions.h"

#include "core/Audit.h"
#include "core/Events.h"
#include "kiosk/KioskRules.h"
#include "kiosk/KioskStore.h"

namespace yizhan::kiosk {

void requireSound(const PackReport& report) {
    if (report.ok()) return;
    Error error(Status::invalid, "pack_invalid", {{"count", std::to_string(report.errors.size())}});
    error.at(report.errors);
    throw error;
}

StoredPack importPack(WriteTx& tx, const By& by, const CentreId& centre, const PackReport& report) {
    requireSound(report);
    const auto before = store::findPack(tx, centre, report.pack.name);
    store::replacePack(tx, centre, by, report.pack, report.entries);
    const auto count = static_cast<std::int64_t>(report.entries.size());
    const std::optional<std::string> versionBefore = before ? std::optional(before->pack.version) : std::nullopt;
    const std::optional<std::string> countBefore =
        before ? std::optional(std::to_string(before->entries)) : std::nullopt;
    audit(tx, by.actor, by.origin, by.now,
          {centre,
           "kiosk.import",
           "pack",
           report.pack.name,
           {{"version", versionBefore, report.pack.version}, {"entries", countBefore, std::to_string(count)}}});
    tx.record({centre, "kiosk.content", by.now, {{"pack", report.pack.name}, {"version", report.pack.version}}});
    return {report.pack, count, by.now};
}

std::optional<StoredPack> loadPack(Database& database, const By& by, const CentreId& centre, const std::string& path,
                                   Loading loading) {
    const PackSource source = packAt(path);
    const auto isWanted = [&](const Pack& pack) {
        const auto present = database.read([&](ReadTx& tx) { return store::findPack(tx, centre, pack.name); });
        return loading == Loading::always || !present || isNewer(pack.version, present->pack.version);
    };
    // The name and version come first: a start with content that is there already reads no more of it.
    if (const auto said = identityOf(source); said && !isWanted(*said)) return std::nullopt;
    PackReport report = readPack(source);
    requireSound(report);
    if (!isWanted(report.pack)) return std::nullopt;
    addReadings(report);
    return database.write([&](WriteTx& tx) { return importPack(tx, by, centre, report); });
}

HelpCalled callForHelp(WriteTx& tx, const By& by, const CentreInfo& centre, const std::string& kiosk,
                       const std::string& language, IdSource& ids) {
    const auto last = store::lastHelpCall(tx, centre.id, by.actor.device);
    if (last && last->at <= by.now && by.now < last->at.plusSeconds(helpJoinSeconds))
        return {last->id, last->at, false};
    const store::HelpCall call{ids.next<HelpCallId>(), by.now};
    store::insertHelpCall(tx, centre.id, call, by.actor.device, language);
    tx.record(
        asEvent(LogLine{centre.id, centre.zone.dateOf(by.now), "line.help_called", {{"kiosk", kiosk}}, ""}, by.now));
    tx.record({centre.id,
               "kiosk.help",
               by.now,
               {{"id", call.id.text()},
                {"kiosk", kiosk},
                {"device", by.actor.device.text()},
                {"place", by.actor.place.text()},
                {"language", language}}});
    return {call.id, call.at, true};
}

}  // namespace yizhan::kiosk
