// Where a run finds its data, its settings and its shipped files.
#pragma once

#include <map>
#include <string>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::app {

struct AppOptions {
    std::string dataDir;                               ///< DIR: yizhan.db, files/, keys/, backups/
    std::string configFile = {};                       ///< "" for defaults alone
    std::string shareDir = {};                         ///< "" for the installed path, else the source tree
    std::map<std::string, std::string> settings = {};  ///< by name, stronger than the file
    bool mayCreate = true;                             ///< make the folder and the database where there are none
    bool readOnly = false;                             ///< open without the right to write, migrate nothing
    bool jobsByThemselves = true;                      ///< false: they run only when App::jobs() is told to
    const IClock* clock = nullptr;                     ///< null: the machine's
    IRandom* random = nullptr;                         ///< null: the machine's
};

/// The shipped files: `data` (seed, sample, packs) and `ui` (the built front ends).
struct Share {
    std::string data;
    std::string ui;

    /// --share DIR, else the installed path, else the source tree noted at build time; never by the
    /// working directory.
    static Share find(const std::string& asked);
};

}  // namespace yizhan::app
