// A server as a process of its own: the product as it runs in production, or a bare limit beside it.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace yizhan::bench {

/// The password of the sample centre's people, in the environment of every product started here.
constexpr const char* samplePassword = "the sample password";

class Server {
public:
    /// Starts the program and waits for its line "listening on http://127.0.0.1:PORT". What it logs goes to
    /// the file. Throws std::runtime_error with the log's last line when it ends instead.
    Server(const std::vector<std::string>& command, const std::string& logFile);
    /// SIGTERM, and waits.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const { return _port; }
    std::string url(const std::string& path) const;
    /// From exec to the line.
    double startMillis() const { return _startMillis; }
    /// CPU time of all its threads so far, in the kernel too.
    double cpuSeconds() const;
    /// A field of /proc/PID/smaps_rollup in megabytes of 1,000,000 bytes: "Pss", "Rss", "Private_Dirty".
    double memory(const std::string& field) const;

private:
    void readLine(int descriptor, const std::string& logFile);

    pid_t _pid = 0;
    std::uint16_t _port = 0;
    double _startMillis = 0;
};

/// `yizhan serve` on the data folder, the sample centre in it, the access log on. The program is the one of
/// YIZHAN_PROGRAM, else the one built beside the benchmarks.
struct Product : Server {
    explicit Product(const std::string& dataDir);
};

/// Runs `yizhan verify` on the data folder. Throws std::runtime_error when it does not hold, or holds fewer
/// rows than `least`.
void requireChain(const std::string& dataDir, std::int64_t least);

}  // namespace yizhan::bench
