// What a backup says of itself: its first member, before anything is unpacked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/db/Migrator.h"
#include "journal/Journal.h"

namespace yizhan::app {

constexpr const char* manifestName = "manifest.json";
constexpr const char* manifestSumName = "manifest.sha256";
constexpr const char* databaseName = "yizhan.db";
constexpr int backupFormat = 1;

struct BackupMember {
    std::string name;  ///< below the data folder: "yizhan.db", "files/chibi/ab/ab…", "keys/chibi.ed25519"
    std::uint64_t size = 0;
    std::string sha256;  ///< lower-case hexadecimal
};

/// A centre's log as the backup holds it, to be compared with seals kept elsewhere.
struct BackupCentre {
    std::string id, name;
    std::int64_t rows = 0;
    std::string head = {};                   ///< 32 bytes; "" before the first row
    std::optional<journal::Seal> seal = {};  ///< of the day closed last
};

struct BackupManifest {
    std::string programVersion;
    Instant madeAt;
    bool withDatabase = true;              ///< false: files and keys alone
    std::vector<std::string> schema = {};  ///< ids of the migrations that made the database, in order
    std::vector<BackupCentre> centres = {};
    std::vector<BackupMember> members = {};  ///< in the order of the archive
};

std::string manifestText(const BackupManifest& manifest);
/// Throws std::runtime_error in one sentence for what is no manifest of this format, for a newer format and for a
/// member that no backup has.
BackupManifest readManifest(std::string_view text);

/// Whether a data folder's own file may be called so. Nothing else is ever unpacked: no "..", no absolute path.
bool isBackupMember(std::string_view name);

}  // namespace yizhan::app
