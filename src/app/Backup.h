// All that a centre cannot lose in one file: the database as it is at one moment, uploaded files, keys.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/BackupManifest.h"
#include "core/Centres.h"
#include "core/db/Database.h"

namespace yizhan::app {

/// What is backed up; the server may be running on it.
struct BackupSource {
    Database& database;
    const ICentres& centres;
    std::string dataDir;
    Instant now;
};

struct BackupWishes {
    bool replace = false;    ///< take the place of a file that is there
    bool filesOnly = false;  ///< leave the database out
};

struct BackupMade {
    std::string file;
    std::uint64_t bytes = 0;
    BackupManifest manifest;
    std::vector<std::string> altered;  ///< kept files that are no longer what their names say; packed all the same
};

/// Writes the backup beside its place and renames it there when it is whole and on the disk: whatever happens, there
/// is never half a file under its name. Readable by its owner only, because the keys are in it. Throws
/// std::runtime_error or Error 503 whose cause says in one sentence why not.
BackupMade makeBackup(const BackupSource& source, const std::string& file, const BackupWishes& wishes = {});

/// A folder of a backup's own, beside where its result goes; gone with the object.
class WorkFolder {
public:
    /// DIR/.<purpose>-XXXXXX; also removes those of more than a day ago, which a power cut left.
    WorkFolder(const std::string& beside, const std::string& purpose);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::string& path() const { return _path; }

private:
    std::string _path;
};

/// What was renamed in this folder is renamed for good.
void flushFolder(const std::string& path);

}  // namespace yizhan::app
