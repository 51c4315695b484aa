#include "app/Cli.h"

#include <Poco/Exception.h>

#include <iostream>

#include "core/Error.h"

namespace yizhan::app {

namespace {

constexpr int usageExit = 64;
constexpr int failedExit = 2;

constexpr const char* backupWords =
    "FILE is a tar under zstd, such as yizhan.tar.zst. It holds the keys that sign the log, so only its\n"
    "owner may read it: keep it as you keep the data folder. It is complete or not there. A PostgreSQL\n"
    "database is not in it: use pg_dump, and --files-only for the rest.";

constexpr const char* restoreWords =
    "The server must not be running. Everything is unpacked and checked before anything that is there\n"
    "is touched. Exit code 0: restored and sound. 1: restored, but the log or a file is not as it was\n"
    "written. 2: nothing was changed.";

std::vector<Option> with(std::vector<Option> more) {
    std::vector<Option> options = {{"data", "DIR", "the data folder (default /var/lib/yizhan)"},
                                   {"config", "FILE", "the settings file (default: none)"},
                                   {"share", "DIR", "where the shipped files are"},
                                   {"json", "", "machine-readable output"},
                                   {"help", "", "this text"}};
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

int versionCommand(const Arguments& arguments) {
    std::cout << (arguments.has("json") ? "{\"version\":\"" YIZHAN_VERSION "\"}" : "yizhan " YIZHAN_VERSION) << '\n';
    return 0;
}

void printHelp(std::ostream& out) {
    out << "yizhan " YIZHAN_VERSION ", the operations system for visitor centres\n\n";
    for (const Command& command : commands()) {
        const std::string head = command.name + (command.operands.empty() ? "" : " " + command.operands);
        out << "  yizhan " << head << std::string(head.size() < 22 ? 22 - head.size() : 1, ' ') << command.summary
            << '\n';
    }
    out << "\nyizhan COMMAND --help tells more.\n";
}

void printHelp(std::ostream& out, const Command& command) {
    out << "yizhan " << command.name << (command.operands.empty() ? "" : " " + command.operands) << " [options]\n"
        << command.summary << "\n\n"
        << command.more << (command.more.empty() ? "" : "\n\n");
    for (const Option& option : command.options) {
        const std::string head = "--" + option.name + (option.value.empty() ? "" : " " + option.value);
        out << "  " << head << std::string(head.size() < 22 ? 22 - head.size() : 1, ' ') << option.help << '\n';
    }
}

int dispatch(const std::vector<std::string>& words) {
    if (words.empty() || words[0] == "--help" || words[0] == "help") {
        printHelp(words.empty() ? std::cerr : std::cout);
        return words.empty() ? usageExit : 0;
    }
    for (const Command& command : commands()) {
        const std::size_t length = command.name.find(' ') == std::string::npos ? 1 : 2;
        if (words.size() < length || (length == 2 ? words[0] + " " + words[1] : words[0]) != command.name) continue;
        const Arguments arguments =
            Arguments::parse({words.begin() + static_cast<std::ptrdiff_t>(length), words.end()}, command.options);
        if (arguments.has("help")) {
            printHelp(std::cout, command);
            return 0;
        }
        if (arguments.operands.size() != (command.operands.empty() ? 0U : 1U))
            throw UsageError("yizhan " + command.name +
                             (command.operands.empty() ? " takes no operand" : " takes " + command.operands));
        return command.run(arguments);
    }
    throw UsageError("there is no command \"" + words[0] + "\"; yizhan --help lists them");
}

int failed(const std::string& words) {
    std::cerr << "yizhan: " << words << '\n';
    return failedExit;
}

}  // namespace

std::vector<Command> commands() {
    const Option centre = {"centre", "ID", "the centre (may be left out when there is only one)"};
    return {
        {"serve", "", "Run the server",
         with({{"port", "N", "the port; 0 takes a free one"}, {"sample", "", "make the sample centre chibi"}}),
         serveCommand},
        {"init", "", "Make a data folder and a centre",
         with({{"centre", "ID", "short name, a-z 0-9 -"},
               {"name", "NAME", "the centre's name"},
               {"zone", "ZONE", "time zone (Asia/Shanghai)"}}),
         initCommand},
        {"check", "", "Check settings, database and files", with({}), checkCommand},
        {"user add", "", "Give a person an account",
         with({centre,
               {"username", "NAME", "to sign in with"},
               {"name", "NAME", "the person's name"},
               {"roles", "LIST", "such as manager,duty"}}),
         userAddCommand},
        {"pack check", "PATH", "Check a content pack", with({}), packCheckCommand},
        {"pack import", "PATH", "Load a content pack", with({centre}), packImportCommand},
        {"verify", "", "Prove that the log was not altered", with({{"seal", "FILE", "a seal that was kept outside"}}),
         verifyCommand},
        {"backup", "FILE", "Pack database, files and keys into one file; the server may run",
         with({{"force", "", "take the place of a FILE that is there"},
               {"files-only", "", "leave the database out: for PostgreSQL, which pg_dump copies"}}),
         backupCommand, backupWords},
        {"restore", "FILE", "Bring a backup back and check it",
         with({{"force", "", "the data folder is not empty: keep what is there in DIR/before-restore-TIME"}}),
         restoreCommand, restoreWords},
        {"export", "DATE", "Print one day of the log", with({centre}), exportCommand},
        {"settings", "", "Print the sample settings file", with({}), settingsCommand},
        {"openapi", "", "Print the description of the HTTP interface", with({}), openApiCommand},
        {"version", "", "Print the version", with({}), versionCommand},
    };
}

AppOptions appOptions(const Arguments& arguments) {
    AppOptions options;
    options.dataDir = arguments.get("data", "/var/lib/yizhan");
    options.configFile = arguments.get("config");
    options.shareDir = arguments.get("share");
    return options;
}

int runCommand(const std::vector<std::string>& words) {
    try {
        return dispatch(words);
    } catch (const UsageError& error) {
        std::cerr << "yizhan: " << error.what() << '\n';
        return usageExit;
    } catch (const Error& error) {
        return failed(error.cause().empty() ? error.code() : error.cause());
    } catch (const Poco::Exception& error) {
        return failed(error.displayText());
    } catch (const std::exception& error) {
        return failed(error.what());
    }
}

}  // namespace yizhan::app
