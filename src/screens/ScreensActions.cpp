#include "screens/ScreensActions.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "core/AuditStore.h"
#include "screens/ScreensRules.h"
#include "screens/ScreensStore.h"

namespace yizhan::screens {

namespace {

/// A page that beats faster than this is answered and not written down.
constexpr std::int64_t leastMillis = 1000;
/// How far back the beginning of a silence, or its time on duty, is looked for.
constexpr std::int64_t mostDays = 100;
constexpr const char* page = "/console/screens";

/// Dates whose windows can touch the time from `from` to `to`.
std::vector<Span> dueBetween(ReadTx& tx, const ICentres& centres, const CentreInfo& centre, const Screen& screen,
                             Instant from, Instant to) {
    const Date last = centre.zone.dateOf(to);
    const Date first = std::max(centre.zone.dateOf(from), last.plusDays(-mostDays));
    return dueSpans(tx, centres, centre, screen.hours, first, last.plusDays(1));
}

std::string minutesOf(std::int64_t millis) { return std::to_string((millis + 59'999) / 60'000); }

/// "16:00" today, "2026-11-20 16:00" on another day.
std::string clockOf(const CentreInfo& centre, Instant at, Instant now) {
    const Date date = centre.zone.dateOf(at);
    const std::string time = centre.zone.timeOf(at).text();
    return date == centre.zone.dateOf(now) ? time : date.text() + " " + time;
}

void tell(WriteTx& tx, const CentreInfo& centre, const Screen& screen, Instant now, const std::string& what,
          TextArgs facts) {
    facts.insert(facts.begin(), {"name", screen.name});
    tx.record(asEvent(LogLine{centre.id, centre.zone.dateOf(now), "line.screen_" + what, facts, page}, now));
    facts.insert(facts.begin(), {"device", screen.id.text()});
    tx.record({centre.id, "screens." + what, now, facts});
}

void endSilence(WriteTx& tx, const Services& services, const CentreInfo& centre, Screen& screen, Instant now) {
    const auto due = dueBetween(tx, services.centres, centre, screen, *screen.lastBeatAt, now);
    const std::int64_t missed = overlapMillis(due, {*screen.lastBeatAt, now});
    const std::string since = clockOf(centre, *screen.faultSince, now);
    screen.faultSince.reset();
    tell(tx, centre, screen, now, "back", {{"since", since}, {"minutes", minutesOf(missed)}});
}

void keepChange(WriteTx& tx, const CentreId& centre, const Screen& screen, Instant now, const std::string& what,
                const std::string& was, const std::string& became) {
    if (was != became) store::insertHistory(tx, centre, screen.id, {now, what, was, became});
}

void keepChanges(WriteTx& tx, const CentreId& centre, const Screen& screen, const Shown& shown, Instant now) {
    keepChange(tx, centre, screen, now, "content", screen.shown.content, shown.content);
    keepChange(tx, centre, screen, now, "app", screen.shown.app, shown.app);
    keepChange(tx, centre, screen, now, "orientation", screen.shown.orientation, shown.orientation);
}

/// The page's word of when it lost the server, as far as it can be true.
std::optional<Instant> offlineWithin(const Gap& gap, const std::optional<Instant>& told) {
    if (!told || *told >= *gap.to) return std::nullopt;
    return std::max(*told, gap.from);
}

Screen newScreen(const DeviceId& id, const std::string& name, const PlaceId& place, Instant now) {
    Screen screen;
    screen.id = id;
    screen.name = name;
    screen.place = place;
    screen.createdAt = screen.updatedAt = now;
    return screen;
}

void noteChange(std::vector<Change>& changes, const std::string& field, const std::string& before,
                const std::string& after) {
    if (before != after) changes.push_back({field, before, after});
}

std::string hoursText(const Screen& screen) { return screen.hours ? textOf(*screen.hours) : "centre"; }
std::string heightText(const Screen& screen) { return screen.heightMm ? std::to_string(*screen.heightMm) : ""; }

struct Fault {
    CentreInfo centre;
    Screen screen;
    Instant since;
};

std::vector<Fault> faultsNow(ReadTx& tx, const Services& services, Instant listeningSince, Instant now) {
    const Patience patience = patienceOf(services.settings);
    std::vector<Fault> faults;
    for (const store::Unheard& unheard : store::unheardSince(tx, now.plusMillis(-patience.millis()))) {
        const auto centre = services.centres.find(tx, unheard.centre);
        if (!centre) continue;
        const Instant lastBeat = *unheard.screen.lastBeatAt;
        // Most of the silent are switched off for the night: yesterday and today decide that.
        const Instant dayBefore = std::max(lastBeat, now.plusMinutes(-24 * 60));
        const auto due = dueBetween(tx, services.centres, *centre, unheard.screen, dayBefore, now);
        if (!isFault(due, lastBeat, listeningSince, now, patience)) continue;
        const auto all = dueBetween(tx, services.centres, *centre, unheard.screen, lastBeat, now);
        faults.push_back({*centre, unheard.screen, firstWithin(all, lastBeat).value_or(now)});
    }
    return faults;
}

}  // namespace

void hear(WriteTx& tx, const Services& services, const CentreInfo& centre, const Actor& device, const Shown& shown,
          Instant now) {
    const auto known = store::find(tx, centre.id, device.device);
    Screen screen = known.value_or(newScreen(device.device, device.name, device.place, now));
    if (!known) store::insert(tx, centre.id, screen);
    if (screen.lastBeatAt) {
        const std::int64_t quiet = now.millis - screen.lastBeatAt->millis;
        if (quiet >= 0 && quiet < leastMillis) return;
        if (quiet > patienceOf(services.settings).millis()) {
            Gap gap{*screen.lastBeatAt, now, {}};
            gap.offlineFrom = offlineWithin(gap, shown.offlineSince);
            store::insertGap(tx, centre.id, screen.id, gap);
        }
        if (screen.faultSince) endSilence(tx, services, centre, screen, now);
        keepChanges(tx, centre.id, screen, shown, now);
    }
    if (!screen.firstBeatAt) screen.firstBeatAt = now;
    screen.lastBeatAt = now;
    screen.name = device.name;
    screen.place = device.place;
    screen.shown = shown;
    store::updateTold(tx, centre.id, screen);
}

void raiseSilences(Database& database, const Services& services, Listening& listening, Instant now) {
    const Instant listeningSince = listening.since(now, patienceOf(services.settings));
    const auto faults = database.read([&](ReadTx& tx) { return faultsNow(tx, services, listeningSince, now); });
    for (const Fault& fault : faults)
        database.write([&](WriteTx& tx) {
            // A beat may have come meanwhile, and another server may have been faster.
            if (!store::raise(tx, fault.centre.id, fault.screen.id, *fault.screen.lastBeatAt, fault.since)) return;
            tell(tx, fault.centre, fault.screen, now, "silent", {{"since", clockOf(fault.centre, fault.since, now)}});
        });
}

Screen save(WriteTx& tx, const By& by, const Screen& before, Screen changed) {
    refuseInvalid(violations(changed));
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::updateSet(tx, by.centre, changed);
    std::vector<Change> changes;
    noteChange(changes, "orientation", before.orientation, changed.orientation);
    noteChange(changes, "hours", hoursText(before), hoursText(changed));
    noteChange(changes, "height_mm", heightText(before), heightText(changed));
    noteChange(changes, "note", before.note, changed.note);
    audit(tx, by.actor, by.origin, by.now, {by.centre, "screen.update", "screen", changed.id.text(), changes});
    tx.record({by.centre, "screens.changed", by.now, {{"subject", "screen"}, {"id", changed.id.text()}}});
    return changed;
}

void setPin(WriteTx& tx, const By& by, const std::string& hash) {
    store::putPin(tx, by.centre, {hash, by.now});
    audit(tx, by.actor, by.origin, by.now, {by.centre, "screen.pin", "centre", by.centre.text(), {Change{"pin"}}});
}

void noteStaffPage(WriteTx& tx, const By& by) {
    audit(tx, by.actor, by.origin, by.now, {by.centre, "screen.staff_page", "screen", by.actor.device.text()});
}

void followDevices(WriteTx& tx, const Event& event) {
    std::string subject, id;
    for (const auto& [name, value] : event.facts) {
        if (name == "subject") subject = value;
        if (name == "id") id = value;
    }
    if (subject != "device") return;
    // The event names the device alone; what was done to it is the newest line of the trail, in this transaction.
    const auto rows = auditRows(tx, event.centre, {.action = {}, .subjectKind = "device", .actor = {}},
                                std::numeric_limits<std::int64_t>::max(), 1);
    if (rows.empty() || rows.front().subjectId != id) return;
    if (rows.front().action == "device.revoke") store::revoke(tx, event.centre, DeviceId(id), event.at);
    if (rows.front().action != "device.create") return;
    const auto after = nlohmann::json::parse(rows.front().changes)["after"];
    if (after.value("kind", "") != "kiosk") return;
    store::insert(tx, event.centre, newScreen(DeviceId(id), after.value("name", ""), PlaceId(), event.at));
}

}  // namespace yizhan::screens
