// `yizhan backup FILE` and `yizhan restore FILE`.
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/Backup.h"
#include "app/Cli.h"
#include "app/Restore.h"
#include "app/VerifyWords.h"
#include "core/Error.h"
#include "core/Hash.h"
#include "core/OrNull.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr int unsoundExit = 1;

std::string counted(std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

std::size_t filesIn(const BackupManifest& manifest) {
    std::size_t count = 0;
    for (const BackupMember& member : manifest.members) count += member.name.starts_with("files/") ? 1 : 0;
    return count;
}

Json sealsJson(const BackupManifest& manifest) {
    Json seals = Json::array();
    for (const BackupCentre& centre : manifest.centres)
        seals.push_back({{"centre", centre.id},
                         {"rows", centre.rows},
                         {"head", hex(centre.head)},
                         {"sealed", centre.seal ? Json(centre.seal->date.text()) : Json(nullptr)},
                         {"short_code", centre.seal ? Json(centre.seal->shortCode) : Json(nullptr)}});
    return seals;
}

Json madeJson(const BackupMade& made) {
    return {{"ok", made.altered.empty()},
            {"file", made.file},
            {"bytes", made.bytes},
            {"made_at", made.manifest.madeAt.text()},
            {"database", made.manifest.withDatabase},
            {"files", filesIn(made.manifest)},
            {"centres", sealsJson(made.manifest)},
            {"altered", made.altered}};
}

void print(const BackupMade& made) {
    std::cout << "Wrote " << made.file << ", " << made.bytes << " bytes: "
              << (made.manifest.withDatabase ? counted(made.manifest.centres.size(), "centre") : "no database") << ", "
              << counted(filesIn(made.manifest), "file");
    for (const BackupCentre& centre : made.manifest.centres)
        if (centre.seal)
            std::cout << "; " << centre.id << " sealed through " << centre.seal->date.text() << " "
                      << centre.seal->shortCode;
    std::cout << ".\n";
    for (const std::string& name : made.altered) std::cout << "ALTERED since it was kept: " << name << '\n';
}

Json restoredJson(const Restored& restored, const Texts& texts, const std::string& dataDir) {
    Json logs = Json::array(), problems = Json::array();
    for (const auto& log : restored.logs) logs.push_back(reportJson(texts, log));
    for (const auto& problem : restored.fileProblems)
        problems.push_back({{"centre", problem.centre.text()}, {"id", problem.id.text()}, {"cause", problem.cause}});
    return {{"ok", restored.holds()},
            {"data", dataDir},
            {"made_at", restored.manifest.madeAt.text()},
            {"program_version", restored.manifest.programVersion},
            {"database", restored.manifest.withDatabase},
            {"files", filesIn(restored.manifest)},
            {"centres", logs},
            {"file_problems", problems},
            {"kept", nullIfEmpty(restored.kept)}};
}

/// One line: what came back, of when, and whether it holds.
void print(const Restored& restored, const std::string& dataDir) {
    std::int64_t rows = 0;
    for (const auto& log : restored.logs) rows += log.report.rows;
    std::cout << "Restored " << dataDir << " as of " << restored.manifest.madeAt.text() << ": "
              << counted(filesIn(restored.manifest), "file") << ", ";
    if (!restored.manifest.withDatabase)
        std::cout << "no database (that is pg_restore's, then yizhan check)";
    else if (restored.holds())
        std::cout << counted(restored.logs.size(), "centre") << ", the log holds with " << rows << " rows";
    else
        std::cout << "but NOT ALL IS SOUND (yizhan verify and yizhan check tell what)";
    std::cout << (restored.kept.empty() ? "" : "; what was there is in " + restored.kept) << ".\n";
}

}  // namespace

int backupCommand(const Arguments& arguments) {
    App app(existing(arguments, true));
    const BackupWishes wishes{.replace = arguments.has("force"), .filesOnly = arguments.has("files-only")};
    if (app.database().dialect() == Dialect::postgres && !wishes.filesOnly)
        throw std::runtime_error(
            "the database is PostgreSQL: copy it with pg_dump, and pack files and keys with --files-only");
    const BackupSource source{app.database(), app.services().centres, app.services().dataDir, app.clock().now()};
    const BackupMade made = makeBackup(source, arguments.operands.front(), wishes);
    if (arguments.has("json"))
        std::cout << madeJson(made).dump() << '\n';
    else
        print(made);
    return made.altered.empty() ? 0 : unsoundExit;
}

int restoreCommand(const Arguments& arguments) {
    const AppOptions options = appOptions(arguments);
    const Restored restored =
        restoreBackup(arguments.operands.front(), options, arguments.has("force"), SystemClock().now());
    if (arguments.has("json"))
        std::cout << restoredJson(restored, App(unstored()).texts(), options.dataDir).dump() << '\n';
    else
        print(restored, options.dataDir);
    return restored.holds() ? 0 : unsoundExit;
}

}  // namespace yizhan::app
