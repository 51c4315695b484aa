// Brings a backup back into a data folder, and proves what came back.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/AppOptions.h"
#include "app/BackupManifest.h"
#include "centre/FileActions.h"
#include "journal/JournalVerify.h"

namespace yizhan::app {

struct Restored {
    BackupManifest manifest;
    std::string kept;  ///< where what was there before is now; "" where there was nothing
    std::vector<journal::CentreReport> logs;
    std::vector<centre::FileProblem> fileProblems;

    bool holds() const;
};

/// Unpacks and checks the whole backup inside the data folder of `options`, brings its database to this program's
/// schema, verifies it, and only then puts it in place. Until then nothing that was there is touched.
/// What was there is kept in DIR/before-restore-<time>, which `force` asks for. Throws std::runtime_error or Error
/// with one sentence: a server is running, the folder is not empty, the backup is damaged (at which member),
/// of a newer schema, or holds names that no backup has.
Restored restoreBackup(const std::string& file, const AppOptions& options, bool force, Instant now);

/// Unpacks into the empty folder `into` what the manifest names, no more and no less, each with its SHA-256 checked.
/// `accept` sees the manifest first and throws to refuse it.
BackupManifest unpackBackup(const std::string& file, const std::string& into,
                            const std::function<void(const BackupManifest&)>& accept);

}  // namespace yizhan::app
