#include "app/Restore.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <stdexcept>
#include <system_error>

#include "app/App.h"
#include "app/Backup.h"
#include "app/Cli.h"
#include "app/CoreFeature.h"

namespace yizhan::app {

namespace {

namespace fs = std::filesystem;

/// May lie in the folder of a server that has not started yet.
const std::set<std::string> ownOfFolder = {"lock", "backups", "lost+found"};

std::vector<fs::path> contentOf(const std::string& folder) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!ownOfFolder.contains(name) && !name.starts_with(".restore-") && !name.starts_with("before-restore-"))
            found.push_back(entry.path());
    }
    return found;
}

void refuseNewerSchema(const BackupManifest& manifest) {
    std::set<std::string> known;
    for (const Migration& migration : App(unstored()).migrations()) known.insert(migration.id);
    for (const std::string& id : manifest.schema)
        if (!known.contains(id))
            throw std::runtime_error("the backup was made by the newer program " + manifest.programVersion +
                                     ": this one does not know its schema");
}

void refuseOtherEngine(const BackupManifest& manifest, const AppOptions& options) {
    Settings settings;
    settings.declare(coreSettings());
    if (!options.configFile.empty()) settings.load(options.configFile);
    if (manifest.withDatabase && !settings.text("database").empty())
        throw std::runtime_error("the backup holds an SQLite database, but the settings name another database");
}

/// In the database that was unpacked, which is brought to this program's schema on the way.
void examine(Restored& restored, AppOptions options, const std::string& staged) {
    options.dataDir = staged;
    options.settings["database"] = "";
    options.mayCreate = false;
    App app(options);
    app.database().read([&](ReadTx& tx) {
        restored.logs = journal::verifyAll(tx, app.services().centres, staged);
        restored.fileProblems = centre::filesProblems(tx, staged);
    });
}

void move(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) throw std::runtime_error("cannot move " + from.string() + " to " + to.string() + ": " + error.message());
}

std::string keepAside(const std::string& folder, Instant now) {
    const auto old = contentOf(folder);
    if (old.empty()) return {};
    std::string stamp = now.text().substr(0, 19) + "Z";
    std::erase_if(stamp, [](char c) { return c == '-' || c == ':'; });
    std::string kept = folder + "/before-restore-" + stamp;
    if (::mkdir(kept.c_str(), S_IRWXU) != 0)
        throw std::runtime_error("cannot make " + kept + ": " + std::generic_category().message(errno));
    for (const fs::path& path : old) move(path, kept / path.filename());
    return kept;
}

/// What root brings back belongs to whom the folder belongs: the server runs as that user.
void giveToOwner(const std::string& folder, const std::vector<fs::path>& restored) {
    struct stat owner = {};
    if (::geteuid() != 0 || ::stat(folder.c_str(), &owner) != 0) return;
    const auto give = [&](const fs::path& path) {
        if (::lchown(path.c_str(), owner.st_uid, owner.st_gid) != 0)
            throw std::runtime_error("cannot give " + path.string() + " to the owner of " + folder);
    };
    for (const fs::path& path : restored) {
        give(path);
        if (!fs::is_directory(path)) continue;
        for (const auto& entry : fs::recursive_directory_iterator(path)) give(entry.path());
    }
}

/// The database last: while it is missing there is plainly no restored folder yet.
void putInPlace(const std::string& staged, const std::string& folder) {
    std::vector<fs::path> placed;
    for (const char* name : {"keys", "files", databaseName}) {
        if (!fs::exists(staged + "/" + name)) continue;
        placed.push_back(fs::path(folder) / name);
        move(fs::path(staged) / name, placed.back());
    }
    giveToOwner(folder, placed);
    flushFolder(folder);
}

}  // namespace

bool Restored::holds() const {
    return fileProblems.empty() &&
           std::none_of(logs.begin(), logs.end(), [](const auto& log) { return log.report.firstBad.has_value(); });
}

Restored restoreBackup(const std::string& file, const AppOptions& options, bool force, Instant now) {
    DataDir folder(options.dataDir, true);
    folder.hold();
    if (!force && !contentOf(folder.path()).empty())
        throw std::runtime_error("the data folder " + folder.path() +
                                 " is not empty; --force keeps what is there in a folder of its own");
    const WorkFolder work(folder.path(), "restore");
    Restored restored;
    restored.manifest = unpackBackup(file, work.path(), [&](const BackupManifest& manifest) {
        refuseNewerSchema(manifest);
        refuseOtherEngine(manifest, options);
    });
    if (restored.manifest.withDatabase) examine(restored, options, work.path());
    restored.kept = keepAside(folder.path(), now);
    putInPlace(work.path(), folder.path());
    return restored;
}

}  // namespace yizhan::app
