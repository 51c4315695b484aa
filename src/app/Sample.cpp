#include "app/Sample.h"

#include <Poco/Environment.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "app/Packs.h"
#include "centre/CentreActions.h"
#include "centre/CentreJson.h"
#include "centre/CentreStore.h"
#include "staff/StaffActions.h"
#include "staff/StaffJson.h"
#include "staff/StaffRules.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::json;

Json readSample(const App& app, const std::string& name) {
    const std::string path = app.share().data + "/sample/" + name;
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read the sample centre " + path);
    return Json::parse(file);
}

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
    centre::importOfficeYear(tx, by, made.id, centre::officeYearFrom(readSample(app, "office-CN-2026.json")));
}

void makePeople(WriteTx& tx, const App& app, const Json& sample, const std::string& passwordHash, Instant now) {
    const Actor system = Actor::system();
    const staff::By by{system, {}, now};
    const CentreId id(sample["centre"]["id"].get<std::string>());
    for (const Json& json : sample["people"]) {
        staff::Person person;
        person.id = app.services().ids.next<StaffId>();
        person.name = json["name"].get<std::string>();
        person.nameEn = json["name_en"].get<std::string>();
        person.title = json["title"].get<std::string>();
        staff::createPerson(tx, by, id, person);
        staff::Account account;
        account.id = app.services().ids.next<AccountId>();
        account.centre = id;
        account.staff = person.id;
        account.username = json["username"].get<std::string>();
        account.roles = staff::rolesFrom(json["roles"]);
        account.passwordHash = passwordHash;
        staff::createAccount(tx, by, account);
    }
}

}  // namespace

void makeSample(App& app, std::ostream& out) {
    const Json sample = readSample(app, "chibi.json");
    const CentreId id(sample["centre"]["id"].get<std::string>());
    const bool there =
        app.database().read([&](ReadTx& tx) { return centre::store::findWithoutHours(tx, id).has_value(); });
    if (!there) {
        const std::string given = Poco::Environment::get("YIZHAN_SAMPLE_PASSWORD", "");
        const std::string password = given.empty() ? staff::oneTimePassword(app.services().random) : given;
        const std::string hash = app.staff().sessions.passwords().hash(password);
        app.database().write([&](WriteTx& tx) {
            makeCentre(tx, app, sample, app.clock().now());
            makePeople(tx, app, sample, hash, app.clock().now());
        });
        out << "The sample centre chibi is ready. Its accounts admin manager deputy lead duty duty2 auditor";
        if (given.empty()) out << " have the password " << password << " (shown this once)";
        out << '\n';
    }
    loadShippedPacks(app, id);
}

}  // namespace yizhan::app
