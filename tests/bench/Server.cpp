#include "Server.h"

#include <Poco/Environment.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "Figures.h"
#include "Stopwatch.h"
#include "app/App.h"
#include "journal/JournalVerify.h"

namespace yizhan::bench {

namespace {

std::string lastLineOf(const std::string& path) {
    std::ifstream file(path);
    std::string line, last = "it said nothing";
    while (std::getline(file, line))
        if (!line.empty()) last = line;
    return last;
}

std::vector<std::string> serveCommand(const std::string& dataDir) {
    setenv("YIZHAN_SAMPLE_PASSWORD", samplePassword, 1);
    const std::string program = Poco::Environment::get("YIZHAN_PROGRAM", YIZHAN_BUILT_PROGRAM);
    return {program, "serve", "--sample", "--data", dataDir, "--port", "0", "--share", YIZHAN_SOURCE_DIR};
}

}  // namespace

Server::Server(const std::vector<std::string>& command, const std::string& logFile) {
    int out[2];
    if (pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const Stopwatch watch;
    const int failed = posix_spawn(&_pid, words[0], &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    if (failed == 0) readLine(out[0], logFile);
    _startMillis = watch.millis();
    close(out[0]);
    if (failed != 0) throw std::runtime_error("cannot start " + command.front());
    if (_port == 0) {
        waitpid(_pid, nullptr, 0);
        throw std::runtime_error(command.front() + " did not start: " + lastLineOf(logFile));
    }
}

Server::~Server() {
    kill(_pid, SIGTERM);
    waitpid(_pid, nullptr, 0);
}

void Server::readLine(int descriptor, const std::string& logFile) {
    std::string line;
    char c = 0;
    while (read(descriptor, &c, 1) == 1 && c != '\n') line += c;
    const std::size_t colon = line.rfind(':');
    if (line.starts_with("listening on ") && colon != std::string::npos)
        _port = static_cast<std::uint16_t>(std::stoi(line.substr(colon + 1)));
    else if (!line.empty())
        std::ofstream(logFile, std::ios::app) << line << '\n';
}

std::string Server::url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(_port) + path; }

double Server::cpuSeconds() const {
    std::ifstream file("/proc/" + std::to_string(_pid) + "/stat");
    std::string line;
    std::getline(file, line);
    // The program's name in brackets may hold blanks; utime and stime are the 12th and 13th word behind it.
    std::istringstream rest(line.substr(line.rfind(')') + 2));
    std::string word;
    for (int i = 0; i < 11; ++i) rest >> word;
    double user = 0;
    double system = 0;
    rest >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double Server::memory(const std::string& field) const {
    std::ifstream file("/proc/" + std::to_string(_pid) + "/smaps_rollup");
    std::string word;
    while (file >> word)
        if (word == field + ":") {
            double kilobytes = 0;
            file >> kilobytes;
            return kilobytes * 1024 / 1e6;
        }
    throw std::runtime_error("no " + field + " of process " + std::to_string(_pid));
}

Product::Product(const std::string& dataDir) : Server(serveCommand(dataDir), dataDir + ".log") {}

void requireChain(const std::string& dataDir, std::int64_t least) {
    app::AppOptions options;
    options.dataDir = dataDir;
    options.mayCreate = false;
    options.readOnly = true;
    app::App app(options);
    const auto reports = app.database().read(
        [&](ReadTx& tx) { return journal::verifyAll(tx, app.services().centres, app.services().dataDir); });
    std::int64_t rows = 0;
    for (const journal::CentreReport& entry : reports) {
        if (!entry.report.ok()) throw std::runtime_error("the chain of " + entry.centre.text() + " does not hold");
        rows += entry.report.rows;
    }
    if (rows < least)
        throw std::runtime_error(number(static_cast<double>(least)) + " rows were taken, " +
                                 number(static_cast<double>(rows)) + " are there");
    remark("the chain holds: " + number(static_cast<double>(rows)) + " rows, " + number(static_cast<double>(least)) +
           " of them taken here");
}

}  // namespace yizhan::bench
