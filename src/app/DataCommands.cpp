// Commands that make or look at data: init, check, user add, verify, export; and the two that only print.
#include <Poco/Environment.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/Cli.h"
#include "app/CoreFeature.h"
#include "app/VerifyWords.h"
#include "centre/CentreActions.h"
#include "centre/FileActions.h"
#include "core/Error.h"
#include "journal/JournalBook.h"
#include "journal/JournalPayload.h"
#include "journal/JournalVerify.h"
#include "staff/StaffActions.h"
#include "staff/StaffRules.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr int alteredExit = 1;

std::string required(const Arguments& arguments, const std::string& name) {
    if (!arguments.has(name)) throw UsageError("--" + name + " is needed");
    return arguments.get(name);
}

/// The words of an Error for a terminal: its public text and what is wrong with each field.
std::runtime_error inWords(const App& app, const Error& error) {
    std::string words = app.texts().get("error." + error.code(), Language::en, error.args());
    for (const Violation& violation : error.violations())
        words +=
            " " + violation.pointer + ": " + app.texts().get("field." + violation.code, Language::en, violation.args);
    return std::runtime_error(error.cause().empty() ? words : words + " (" + error.cause() + ")");
}

/// The password comes from the environment or one line of standard input, never from the command line.
std::string passwordFromOutside() {
    std::string password = Poco::Environment::get("YIZHAN_PASSWORD", "");
    if (password.empty()) std::getline(std::cin, password);
    return password;
}

Roles rolesAsked(const std::string& list) {
    const Roles roles = staff::rolesOf(list);
    if (roles.empty() || staff::textOf(roles).size() != list.size())
        throw UsageError("--roles is a list of admin, manager, deputy, lead, duty, auditor");
    return roles;
}

journal::Seal sealIn(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read the seal " + path);
    return journal::readSeal(std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace

AppOptions existing(const Arguments& arguments, bool readOnly) {
    AppOptions options = appOptions(arguments);
    options.mayCreate = false;
    options.readOnly = readOnly;
    return options;
}

AppOptions unstored() {
    AppOptions options;
    options.dataDir = Poco::Environment::get("TMPDIR", "/tmp");
    options.settings["database"] = ":memory:";
    return options;
}

CentreInfo centreAsked(App& app, const Arguments& arguments) {
    return app.database().read([&](ReadTx& tx) {
        const auto all = app.services().centres.all(tx);
        if (!arguments.has("centre")) {
            if (all.size() == 1) return all.front();
            throw UsageError(all.empty() ? "there is no centre yet: yizhan init makes one"
                                         : "there are several centres: say which with --centre");
        }
        const auto found = app.services().centres.find(tx, CentreId(arguments.get("centre")));
        if (!found) throw UsageError("there is no centre " + arguments.get("centre"));
        return *found;
    });
}

int initCommand(const Arguments& arguments) {
    centre::Centre centre;
    centre.id = CentreId(required(arguments, "centre"));
    centre.name = required(arguments, "name");
    centre.zone = arguments.get("zone", "Asia/Shanghai");
    App app(appOptions(arguments));
    const Actor system = Actor::system();
    try {
        app.database().write([&](WriteTx& tx) { centre::createCentre(tx, {system, {}, app.clock().now()}, centre); });
    } catch (const Error& error) {
        throw inWords(app, error);
    }
    std::cout << "The centre " << centre.id.text() << " is ready. Next: yizhan user add\n";
    return 0;
}

int checkCommand(const Arguments& arguments) {
    App app(existing(arguments, true));
    app.database().ping();
    const auto [centres, problems] = app.database().read([&](ReadTx& tx) {
        return std::pair(app.services().centres.all(tx).size(), centre::filesProblems(tx, app.services().dataDir));
    });
    if (arguments.has("json")) {
        Json files = Json::array();
        for (const auto& problem : problems)
            files.push_back({{"centre", problem.centre.text()}, {"id", problem.id.text()}, {"cause", problem.cause}});
        std::cout << Json{{"ok", problems.empty()}, {"centres", centres}, {"file_problems", files}}.dump() << '\n';
    } else {
        for (const auto& problem : problems) std::cout << problem.centre.text() << ": " << problem.cause << '\n';
        std::cout << (problems.empty() ? "Settings, database and files are in order; "
                                       : "Settings and database are in order, but not all files; ")
                  << centres << (centres == 1 ? " centre" : " centres") << ".\n";
    }
    return problems.empty() ? 0 : alteredExit;
}

int userAddCommand(const Arguments& arguments) {
    App app(existing(arguments, false));
    const CentreInfo centre = centreAsked(app, arguments);
    staff::Account account;
    account.id = app.services().ids.next<AccountId>();
    account.centre = centre.id;
    account.username = required(arguments, "username");
    account.roles = rolesAsked(required(arguments, "roles"));
    staff::Person person;
    person.id = account.staff = app.services().ids.next<StaffId>();
    person.name = required(arguments, "name");
    const std::string password = passwordFromOutside();
    const Actor system = Actor::system();
    try {
        refuseInvalid(staff::passwordViolations(password, account.username, "password"));
        account.passwordHash = app.staff().sessions.passwords().hash(password);
        app.database().write([&](WriteTx& tx) {
            staff::createPerson(tx, {system, {}, app.clock().now()}, centre.id, person);
            staff::createAccount(tx, {system, {}, app.clock().now()}, account);
        });
    } catch (const Error& error) {
        throw inWords(app, error);
    }
    std::cout << "The account " << account.username << " of " << centre.id.text() << " is ready.\n";
    return 0;
}

int verifyCommand(const Arguments& arguments) {
    std::optional<journal::Seal> outside;
    if (arguments.has("seal")) outside = sealIn(arguments.get("seal"));
    App app(existing(arguments, true));
    const auto reports = app.database().read(
        [&](ReadTx& tx) { return journal::verifyAll(tx, app.services().centres, app.services().dataDir, outside); });
    bool ok = true;
    Json all = Json::array();
    for (const auto& entry : reports) {
        ok = ok && !entry.report.firstBad;
        if (arguments.has("json"))
            all.push_back(reportJson(app.texts(), entry));
        else
            printReport(std::cout, app.texts(), entry);
    }
    if (arguments.has("json")) std::cout << Json{{"ok", ok}, {"centres", all}}.dump() << '\n';
    return ok ? 0 : alteredExit;
}

int exportCommand(const Arguments& arguments) {
    const auto date = Date::parse(arguments.operands.front());
    if (!date) throw UsageError("DATE is written like 2026-11-21");
    App app(existing(arguments, true));
    const CentreInfo centre = centreAsked(app, arguments);
    const journal::Context context{app.services(), centre, journal::policyOf(app.settings()), app.clock().now()};
    try {
        const auto page = app.database().read([&](ReadTx& tx) { return journal::bookPage(tx, context, *date); });
        std::cout << (arguments.has("json") ? journal::bookJson(page, context) + "\n"
                                            : journal::bookText(page, context));
    } catch (const Error& error) {
        throw inWords(app, error);
    }
    return 0;
}

int settingsCommand(const Arguments&) {
    const App app(unstored());
    std::cout << app.settings().sampleFile();
    return 0;
}

int openApiCommand(const Arguments&) {
    App app(unstored());
    std::cout << app.router().document() << '\n';
    return 0;
}

}  // namespace yizhan::app
