#include "app/Sample.h"

#include <Poco/Environment.h>
#include <Poco/File.h>
#include <Poco/Glob.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "app/Packs.h"
#include "app/SampleRoster.h"
#include "app/SampleRota.h"
#include "centre/CentreActions.h"
#include "centre/CentreJson.h"
#include "centre/CentreStore.h"
#include "kiosk/map/MapActions.h"
#include "kiosk/map/MapJson.h"
#include "kiosk/map/MapStore.h"
#include "notices/NoticesActions.h"
#include "notices/NoticesJson.h"
#include "staff/StaffActions.h"
#include "staff/StaffJson.h"
#include "staff/StaffRules.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::json;

Json readJson(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read the sample centre's " + path);
    return Json::parse(file);
}

Json readSample(const App& app, const std::string& name) { return readJson(app.share().data + "/sample/" + name); }

void makeCentre(WriteTx& tx, const App& app, const Json& sample, Instant now) {
    const Actor system = Actor::system();
    const centre::By by{system, {}, now};
    centre::Centre made;
    made.id = CentreId(sample["centre"]["id"].get<std::string>());
    centre::applyPatch(made, sample["centre"]);
    centre::createCentre(tx, by, made);
    for (const Json& json : sample["places"]) {
        centre::Place place;
        place.id = app.services().ids.next<PlaceId>();
        centre::applyPatch(place, json);
        centre::createPlace(tx, by, made.id, place);
    }
    std::set<std::string> years;
    Poco::Glob::glob(app.share().data + "/calendars/cn-*.json", years);
    for (const std::string& year : years)
        centre::importOfficeYear(tx, by, made.id, centre::officeYearFrom(readJson(year)));
}

struct Staffed {
    Actor manager = Actor::system();     ///< in whose name the rest of the sample is written
    std::vector<StaffId> onShifts = {};  ///< those who stand at posts in turns
};

Staffed makePeople(WriteTx& tx, const App& app, const Json& sample, const std::string& passwordHash, Instant now) {
    Staffed made;
    const Actor system = Actor::system();
    const staff::By by{system, {}, now};
    const CentreId id(sample["centre"]["id"].get<std::string>());
    const Date today = app.services().centres.find(tx, id)->zone.dateOf(now);
    for (const Json& json : sample["people"]) {
        staff::Person person;
        person.id = app.services().ids.next<StaffId>();
        person.name = json["name"].get<std::string>();
        person.nameEn = json["name_en"].get<std::string>();
        person.title = json["title"].get<std::string>();
        if (json.value("shown_publicly", false)) person.shownSince = today;
        staff::createPerson(tx, by, id, person);
        if (json.value("on_shifts", false)) made.onShifts.push_back(person.id);
        if (!json.contains("username")) continue;
        staff::Account account;
        account.id = app.services().ids.next<AccountId>();
        account.centre = id;
        account.staff = person.id;
        account.username = json["username"].get<std::string>();
        account.roles = staff::rolesFrom(json["roles"]);
        account.passwordHash = passwordHash;
        staff::createAccount(tx, by, account);
        if (account.username != "manager") continue;
        made.manager.staff = person.id;
        made.manager.name = person.name;
    }
    return made;
}

/// The board's eight items and a word on safety, where they are shipped, from today on for as many days as they say.
void makeNotices(WriteTx& tx, const App& app, const CentreId& centre, const Actor& manager, Instant now) {
    const Date today = app.services().centres.find(tx, centre)->zone.dateOf(now);
    const notices::By by{manager, {}, now, centre};
    if (!Poco::File(app.share().data + "/sample/notices.json").exists()) return;
    const Json shipped = readSample(app, "notices.json");
    for (Json json : shipped["notices"]) {
        notices::Notice notice;
        notice.id = app.services().ids.next<notices::NoticeId>();
        notice.content.validFrom = today;
        notice.content.validTo = today.plusDays(json["valid_days"].get<int>());
        notice.content.nextReview = today.plusDays(json["review_days"].get<int>());
        json.erase("valid_days");
        json.erase("review_days");
        notices::applyPatch(notice, json);
        notices::publish(tx, by, notices::write(tx, by, notice), today);
    }
}

/// The plans of the sample centre, where they are shipped and it has none: what people changed since is theirs.
void loadSampleMap(App& app, const CentreId& id) {
    const std::string path = app.share().data + "/sample/chibi-map.json";
    if (!Poco::File(path).exists()) return;
    const Actor system = Actor::system();
    try {
        const kiosk::CentreMap map = kiosk::mapFrom(readJson(path));
        app.database().write([&](WriteTx& tx) {
            const auto centre = app.services().centres.find(tx, id);
            if (!centre || kiosk::store::findMap(tx, id)) return;
            kiosk::putMap(tx, {system, {}, app.clock().now()}, app.services().centres, *centre, map);
        });
    } catch (const Error& error) {
        std::string words = path + " cannot be used:";
        for (const Violation& violation : error.violations())
            words += ' ' + violation.pointer + ": " +
                     app.texts().get("field." + violation.code, Language::en, violation.args);
        throw std::runtime_error(words);
    } catch (const Json::exception& error) {
        throw std::runtime_error(path + " cannot be used: " + error.what());
    }
}

}  // namespace

void makeSample(App& app, std::ostream& out) {
    const Json sample = readSample(app, "chibi.json");
    const CentreId id(sample["centre"]["id"].get<std::string>());
    const bool there =
        app.database().read([&](ReadTx& tx) { return centre::store::findEssentials(tx, id).has_value(); });
    if (!there) {
        const std::string given = Poco::Environment::get("YIZHAN_SAMPLE_PASSWORD", "");
        const std::string password = given.empty() ? staff::oneTimePassword(app.services().random) : given;
        const std::string hash = app.staff().sessions.passwords().hash(password);
        app.database().write([&](WriteTx& tx) {
            const Instant now = app.clock().now();
            makeCentre(tx, app, sample, now);
            const Staffed staffed = makePeople(tx, app, sample, hash, now);
            makeNotices(tx, app, id, staffed.manager, now);
            if (!sample.contains("posts")) return;
            makeRoster(tx, app, sample, staffed.manager, staffed.onShifts, now);
            makeRota(tx, app, sample, staffed.manager, now);
        });
        out << "The sample centre chibi is ready. Its accounts admin manager deputy lead duty duty2 auditor";
        if (given.empty()) out << " have the password " << password << " (shown this once)";
        out << '\n';
    }
    loadShippedPacks(app, id);
    loadSampleMap(app, id);
}

}  // namespace yizhan::app
