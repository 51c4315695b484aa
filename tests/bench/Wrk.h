// Load by wrk: many keep-alive connections from few threads, with latencies.
#pragma once

#include <string>
#include <vector>

#include "Figures.h"
#include "Server.h"

namespace yizhan::bench {

struct WrkLoad {
    std::string path = "/";
    std::string fields = {};    ///< header lines for every request, each with its CRLF
    std::string requests = {};  ///< a file for requests.lua; "": GET of the path alone
    int connections = 64;
    int seconds = 3;
};

struct WrkResult {
    double perSecond = 0;
    double p50 = 0;  ///< milliseconds
    double p99 = 0;
    double cpuMicros = 0;  ///< that the server took for a request; foreign load hardly shows in it
};

/// Throws std::runtime_error when wrk is missing or an answer was no success.
WrkResult wrk(const Server& server, const WrkLoad& load);

/// Results of several rounds.
struct WrkSeries {
    Series perSecond, p50, p99, cpuMicros;

    void add(const WrkResult& result);
    /// Requests a second, latencies, CPU time of the server.
    void print(const std::string& what) const;
};

}  // namespace yizhan::bench
