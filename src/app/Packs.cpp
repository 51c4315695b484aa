#include "app/Packs.h"

#include <Poco/Logger.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/Cli.h"
#include "core/Error.h"
#include "kiosk/KioskActions.h"
#include "kiosk/KioskPackReader.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr int unsoundExit = 1;

std::vector<std::string> shippedPacks(const App& app) {
    std::vector<std::string> paths;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(app.share().data + "/packs", error))
        if (entry.is_directory() || entry.path().extension() == ".ndjson") paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// The report's lines, one an error: "/line/12/title/en: is required".
void printErrors(const App& app, const kiosk::PackReport& report) {
    for (const Violation& violation : report.errors)
        std::cout << violation.pointer << ": "
                  << app.texts().get("field." + violation.code, Language::en, violation.args) << '\n';
}

Json errorsJson(const App& app, const kiosk::PackReport& report) {
    Json errors = Json::array();
    for (const Violation& violation : report.errors)
        errors.push_back({{"pointer", violation.pointer},
                          {"code", violation.code},
                          {"message", app.texts().get("field." + violation.code, Language::en, violation.args)}});
    return errors;
}

}  // namespace

void loadShippedPacks(App& app, const CentreId& centre) {
    const Actor system = Actor::system();
    for (const std::string& path : shippedPacks(app)) {
        const auto loaded =
            kiosk::loadPack(app.database(), {system, {}, app.clock().now()}, centre, path, kiosk::Loading::ifNewer);
        if (loaded)
            Poco::Logger::get("kiosk").information("loaded the pack %s %s", loaded->pack.name, loaded->pack.version);
    }
}

int packCheckCommand(const Arguments& arguments) {
    const App app(unstored());
    const kiosk::PackReport report = kiosk::checkPack(arguments.operands.front());
    if (arguments.has("json")) {
        std::cout << Json{{"ok", report.ok()},
                          {"pack", report.pack.name},
                          {"version", report.pack.version},
                          {"entries", report.entries.size()},
                          {"errors", errorsJson(app, report)}}
                         .dump()
                  << '\n';
    } else {
        printErrors(app, report);
        std::cout << report.pack.name << " " << report.pack.version << ": " << report.entries.size() << " entries, "
                  << report.errors.size() << (report.errors.size() == 1 ? " error\n" : " errors\n");
    }
    return report.ok() ? 0 : unsoundExit;
}

int packImportCommand(const Arguments& arguments) {
    AppOptions options = appOptions(arguments);
    options.mayCreate = false;
    App app(options);
    const CentreInfo centre = centreAsked(app, arguments);
    const std::string& path = arguments.operands.front();
    const kiosk::PackReport report = kiosk::checkPack(path);
    if (!report.ok()) {
        printErrors(app, report);
        throw std::runtime_error("the pack has " + std::to_string(report.errors.size()) +
                                 " errors; nothing was imported");
    }
    const Actor system = Actor::system();
    const auto stored =
        kiosk::loadPack(app.database(), {system, {}, app.clock().now()}, centre.id, path, kiosk::Loading::always);
    std::cout << "Imported " << stored->pack.name << " " << stored->pack.version << " into " << centre.id.text() << ": "
              << report.entries.size() << " entries.\n";
    return 0;
}

}  // namespace yizhan::app
