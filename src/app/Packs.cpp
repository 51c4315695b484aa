#include "app/Packs.h"

#include <Poco/Logger.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/Cli.h"
#include "core/Error.h"
#include "kiosk/KioskActions.h"
#include "kiosk/pack/PackAdvice.h"
#include "kiosk/pack/PackReader.h"

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

constexpr const char* errorWords = "field.";
constexpr const char* warningWords = "advice.";

/// One a line: "/line/12/title/en: is required". `words`: where their texts stand.
void print(const App& app, const std::vector<Violation>& list, const std::string& words) {
    for (const Violation& one : list)
        std::cout << one.pointer << ": " << app.texts().get(words + one.code, Language::en, one.args) << '\n';
}

Json listJson(const App& app, const std::vector<Violation>& list, const std::string& words) {
    Json items = Json::array();
    for (const Violation& one : list)
        items.push_back({{"pointer", one.pointer},
                         {"code", one.code},
                         {"message", app.texts().get(words + one.code, Language::en, one.args)}});
    return items;
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
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
    const std::vector<Violation> warnings = report.ok() ? kiosk::adviceOn(report) : std::vector<Violation>{};
    if (arguments.has("json")) {
        std::cout << Json{{"ok", report.ok()},
                          {"pack", report.pack.name},
                          {"version", report.pack.version},
                          {"entries", report.entries.size()},
                          {"errors", listJson(app, report.errors, errorWords)},
                          {"warnings", listJson(app, warnings, warningWords)}}
                         .dump()
                  << '\n';
    } else {
        print(app, report.errors, errorWords);
        print(app, warnings, warningWords);
        std::cout << report.pack.name << " " << report.pack.version << ": " << report.entries.size() << " entries, "
                  << counted(report.errors.size(), "error") << ", " << counted(warnings.size(), "warning") << '\n';
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
        print(app, report.errors, errorWords);
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
