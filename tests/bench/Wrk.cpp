#include "Wrk.h"

#include <Poco/Pipe.h>
#include <Poco/PipeStream.h>
#include <Poco/Process.h>
#include <Poco/StreamCopier.h>

#include <sstream>
#include <stdexcept>

namespace yizhan::bench {

namespace {

Poco::Process::Args argumentsOf(const Server& server, const WrkLoad& load) {
    Poco::Process::Args args = {
        "--threads",  load.connections > 1 ? "2" : "1",   "--connections", std::to_string(load.connections),
        "--duration", std::to_string(load.seconds) + "s", "--latency"};
    std::istringstream fields(load.fields);
    for (std::string line; std::getline(fields, line);) {
        args.emplace_back("--header");
        args.push_back(line.substr(0, line.find('\r')));
    }
    if (!load.requests.empty()) {
        args.emplace_back("--script");
        args.emplace_back(YIZHAN_BENCH_FOLDER "/requests.lua");
    }
    args.push_back(server.url(load.path));
    if (!load.requests.empty()) {
        args.emplace_back("--");
        args.push_back(load.requests);
    }
    return args;
}

/// "635.91us", "1.25ms", "2.00s" in milliseconds.
double millisOf(const std::string& text) {
    std::size_t digits = 0;
    const double value = std::stod(text, &digits);
    const std::string unit = text.substr(digits);
    return unit == "us" ? value / 1000 : unit == "s" ? value * 1000 : value;
}

/// The word behind the first `name`, "" where wrk did not say it.
std::string wordAfter(const std::string& report, const std::string& name) {
    const std::size_t at = report.find(name);
    if (at == std::string::npos) return {};
    std::istringstream rest(report.substr(at + name.size()));
    std::string word;
    rest >> word;
    return word;
}

/// The word that ends before `name`.
std::string wordBefore(const std::string& report, const std::string& name) {
    const std::size_t end = report.find(name);
    if (end == std::string::npos) return "0";
    return report.substr(report.find_last_of(" \n", end - 1) + 1, end - report.find_last_of(" \n", end - 1) - 1);
}

}  // namespace

WrkResult wrk(const Server& server, const WrkLoad& load) {
    const double cpuBefore = server.cpuSeconds();
    Poco::Pipe out;
    const Poco::ProcessHandle handle = Poco::Process::launch("wrk", argumentsOf(server, load), nullptr, &out, &out);
    Poco::PipeInputStream in(out);
    std::string report;
    Poco::StreamCopier::copyToString(in, report);
    if (handle.wait() != 0) throw std::runtime_error("wrk failed: " + report);
    if (const std::string bad = wordAfter(report, "Non-2xx or 3xx responses:"); !bad.empty())
        throw std::runtime_error(load.path + ": " + bad + " answers were no success");
    // Two seconds without an answer, on a machine that others load: worth knowing, no reason to stop.
    if (const std::size_t at = report.find("Socket errors:"); at != std::string::npos)
        remark(load.path + ": " + report.substr(at, report.find('\n', at) - at));
    const double requests = std::stod(wordBefore(report, " requests in"));
    return {std::stod(wordAfter(report, "Requests/sec:")), millisOf(wordAfter(report, " 50%")),
            millisOf(wordAfter(report, " 99%")), (server.cpuSeconds() - cpuBefore) * 1e6 / requests};
}

void WrkSeries::add(const WrkResult& result) {
    perSecond.add(result.perSecond);
    p50.add(result.p50);
    p99.add(result.p99);
    cpuMicros.add(result.cpuMicros);
}

void WrkSeries::print(const std::string& what) const {
    figure(what, perSecond.text(), "a second");
    remark("    p50 " + p50.text(2) + " ms, p99 " + p99.text(2) + " ms, server CPU " + cpuMicros.text() +
           " µs a request");
}

}  // namespace yizhan::bench
