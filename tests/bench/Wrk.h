// Load by wrk: many keep-alive connections from few threads, with latencies.
#pragma once

#include <string>
#include <vector>

#include "Figures.h"

namespace yizhan::bench {

struct WrkLoad {
    std::string url;            ///< "http://127.0.0.1:8080/path"
    std::string fields = {};    ///< header lines for every request, each with its CRLF
    std::string requests = {};  ///< a file for requests.lua; "": GET of the url alone
    int connections = 64;
    int seconds = 3;
};

struct WrkResult {
    double perSecond = 0;
    double p50 = 0;  ///< milliseconds
    double p99 = 0;
};

/// Throws std::runtime_error when wrk is missing or an answer was no success.
WrkResult wrk(const WrkLoad& load);

/// Results of several rounds.
struct WrkSeries {
    Series perSecond, p50, p99;

    void add(const WrkResult& result);
    /// One line: requests a second, p50, p99.
    void print(const std::string& what) const;
};

}  // namespace yizhan::bench
