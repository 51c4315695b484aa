// prometheus-cpp, with each route's series found once so that a call costs two additions.
#include "core/http/Metrics.h"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

namespace yizhan::http {

namespace {

constexpr std::array<int, 22> statuses = {200, 201, 202, 204, 206, 304, 400, 401, 403, 404, 405,
                                          409, 411, 412, 413, 415, 422, 428, 429, 500, 503, 0};  // 0: any other

std::size_t placeOf(int status) {
    std::size_t i = 0;
    while (i + 1 < statuses.size() && statuses[i] != status) ++i;
    return i;
}

const prometheus::Histogram::BucketBoundaries seconds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                         0.05,   0.1,   0.25,   0.5,   1,    5};

/// Figures of one name stand together, as the text format wants them.
void addTo(std::vector<prometheus::MetricFamily>& families, const Metrics::Figure& figure) {
    const bool counts = figure.kind == Metrics::Figure::Kind::counter;
    prometheus::ClientMetric metric;
    for (const auto& [name, value] : figure.labels) metric.label.push_back({name, value});
    (counts ? metric.counter.value : metric.gauge.value) = figure.value();
    const auto known =
        std::find_if(families.begin(), families.end(), [&](const auto& family) { return family.name == figure.name; });
    if (known != families.end())
        known->metric.push_back(std::move(metric));
    else
        families.push_back({figure.name,
                            figure.help,
                            counts ? prometheus::MetricType::Counter : prometheus::MetricType::Gauge,
                            {std::move(metric)}});
}

}  // namespace

struct Metrics::Impl {
    struct Series {
        RouteName name;
        prometheus::Histogram* times = nullptr;
        std::array<std::atomic<prometheus::Counter*>, statuses.size()> counts{};
    };

    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter().Name("yizhan_requests_total").Help("Answered requests.").Register(registry);
    prometheus::Family<prometheus::Histogram>& durations = prometheus::BuildHistogram()
                                                               .Name("yizhan_request_seconds")
                                                               .Help("Time from a complete request to its answer.")
                                                               .Register(registry);
    std::vector<std::unique_ptr<Series>> series;
    mutable std::mutex mutex;
    std::vector<Figure> figures;

    prometheus::Counter& counter(Series& one, std::size_t place) {
        auto& slot = one.counts.at(place);
        if (prometheus::Counter* known = slot.load(std::memory_order_acquire)) return *known;
        const std::string status = statuses.at(place) == 0 ? "other" : std::to_string(statuses.at(place));
        // Adding the same labels twice gives the same series, so two threads may meet here.
        prometheus::Counter& made =
            requests.Add({{"method", one.name.method}, {"route", one.name.path}, {"status", status}});
        slot.store(&made, std::memory_order_release);
        return made;
    }
};

Metrics::Metrics(const std::vector<RouteName>& routes) : _impl(std::make_unique<Impl>()) {
    const auto add = [&](const RouteName& name) {
        auto one = std::make_unique<Impl::Series>();
        one->name = name;
        one->times = &_impl->durations.Add({{"method", name.method}, {"route", name.path}}, seconds);
        _impl->series.push_back(std::move(one));
    };
    for (const RouteName& name : routes) add(name);
    add({"any", "none"});
}

Metrics::~Metrics() = default;

void Metrics::answered(std::size_t route, int status, double took) {
    Impl::Series& one = *_impl->series[std::min(route, _impl->series.size() - 1)];
    one.times->Observe(took);
    _impl->counter(one, placeOf(status)).Increment();
}

void Metrics::offer(Figure figure) {
    const std::lock_guard lock(_impl->mutex);
    _impl->figures.push_back(std::move(figure));
}

std::string Metrics::text() const {
    auto families = _impl->registry.Collect();
    const std::lock_guard lock(_impl->mutex);
    for (const Figure& figure : _impl->figures) addTo(families, figure);
    return prometheus::TextSerializer().Serialize(families);
}

}  // namespace yizhan::http
