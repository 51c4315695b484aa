// The command line: `yizhan <command> …`.
#pragma once

#include <string>
#include <vector>

#include "app/App.h"
#include "app/Arguments.h"

namespace yizhan::app {

struct Command {
    std::string name;      ///< "serve", "user add"
    std::string operands;  ///< "FILE", "" for none
    std::string summary;
    std::vector<Option> options;
    int (*run)(const Arguments& arguments);
    std::string more = {};  ///< of its own help
};

/// Runs the command and returns its exit code: 0 well, 64 wrong use, others as the command says.
/// Every failure is one clear line on standard error.
int runCommand(const std::vector<std::string>& words);

/// All commands, in the order of the help.
std::vector<Command> commands();

/// What --data, --config and --share say.
AppOptions appOptions(const Arguments& arguments);

/// An App over an empty database in memory, for what the program says of itself.
AppOptions unstored();

int serveCommand(const Arguments& arguments);
int initCommand(const Arguments& arguments);
int checkCommand(const Arguments& arguments);
int userAddCommand(const Arguments& arguments);
int packCheckCommand(const Arguments& arguments);
int packImportCommand(const Arguments& arguments);
int verifyCommand(const Arguments& arguments);
int backupCommand(const Arguments& arguments);
int restoreCommand(const Arguments& arguments);
int exportCommand(const Arguments& arguments);
int settingsCommand(const Arguments& arguments);
int openApiCommand(const Arguments& arguments);

/// What --data, --config and --share say, of data that must be there.
AppOptions existing(const Arguments& arguments, bool readOnly);

/// The centre of --centre, or the only one. Throws UsageError.
CentreInfo centreAsked(App& app, const Arguments& arguments);

}  // namespace yizhan::app
