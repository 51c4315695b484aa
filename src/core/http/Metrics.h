// Counts and times of calls for Prometheus, and figures that other parts of the server offer.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace yizhan::http {

class Metrics {
public:
    /// A figure asked for at each scrape: open connections, committed batches.
    struct Figure {
        enum class Kind { gauge, counter };

        std::string name;  ///< "yizhan_open_connections"; several of one name differ in their labels
        std::string help;
        Kind kind = Kind::gauge;
        std::function<double()> value;  ///< safe from any thread; outlives this
        std::map<std::string, std::string> labels = {};
    };

    struct RouteName {
        std::string method;
        std::string path;  ///< the pattern, never an actual path: the number of series stays bounded
    };

    explicit Metrics(const std::vector<RouteName>& routes);
    ~Metrics();

    /// One call of route number `route` (the number of routes: none matched) was answered.
    void answered(std::size_t route, int status, double seconds);
    /// Offers a figure. Before the first scrape or after; safe from any thread.
    void offer(Figure figure);
    /// The text format of Prometheus, version 0.0.4.
    std::string text() const;

private:
    struct Impl;
    std::unique_ptr<Impl> _impl;
};

}  // namespace yizhan::http
