#include "core/http/WireFigures.h"

#include <array>
#include <utility>

namespace yizhan::http {

namespace {

using Figure = Metrics::Figure;
using Kind = Figure::Kind;
using Phase = Watchdog::Phase;
using Labels = std::map<std::string, std::string>;

/// What the client did not do in time.
constexpr std::array<std::pair<Phase, const char*>, 5> phases = {{{Phase::fresh, "first_request"},
                                                                  {Phase::idle, "next_request"},
                                                                  {Phase::head, "head"},
                                                                  {Phase::body, "body"},
                                                                  {Phase::writing, "reading_answer"}}};

void offerCount(Metrics& metrics, const char* name, const char* help, const std::atomic<std::uint64_t>& count,
                Labels labels = {}) {
    metrics.offer({name, help, Kind::counter, [&count] { return static_cast<double>(count); }, std::move(labels)});
}

void offerRefusals(Metrics& metrics, const WireCounters& counters) {
    const char* away = "yizhan_connections_refused_total";
    const char* awayHelp = "Connections told to come back, by why.";
    offerCount(metrics, away, awayHelp, counters.busy, {{"reason", "busy"}});
    offerCount(metrics, away, awayHelp, counters.overAddress, {{"reason", "address_limit"}});
    for (std::size_t i = 0; i < framingRefusals.size(); ++i)
        offerCount(metrics, "yizhan_requests_refused_total",
                   "Requests refused before any handler, by the code of the answer.", counters.refused[i],
                   {{"code", std::string(framingRefusals[i])}});
}

void offerStreams(Metrics& metrics, const EventHub& hub) {
    metrics.offer({"yizhan_event_streams", "Open event streams.", Kind::gauge,
                   [&hub] { return static_cast<double>(hub.clients()); }});
    metrics.offer({"yizhan_event_streams_stalled_total", "Event streams ended because their client did not read.",
                   Kind::counter, [&hub] { return static_cast<double>(hub.stalled()); }});
}

}  // namespace

void offerWireFigures(Metrics& metrics, const Server& server, const EventHub& hub) {
    const WireCounters& counters = server.counters();
    metrics.offer({"yizhan_open_connections", "Connections served or waiting for a thread.", Kind::gauge,
                   [&server] { return static_cast<double>(server.open()); }});
    metrics.offer({"yizhan_waiting_connections", "Connections waiting for a thread.", Kind::gauge,
                   [&server] { return static_cast<double>(server.waiting()); }});
    offerCount(metrics, "yizhan_connections_total", "Connections accepted.", counters.connections);
    offerCount(metrics, "yizhan_wire_requests_total", "Requests begun, refused ones among them.", counters.requests);
    offerCount(metrics, "yizhan_received_bytes_total", "Bytes received, event streams aside.", counters.received);
    offerCount(metrics, "yizhan_sent_bytes_total", "Bytes sent, event streams aside.", counters.sent);
    offerRefusals(metrics, counters);
    for (const auto& [phase, name] : phases)
        metrics.offer({"yizhan_timeouts_total",
                       "Connections ended for being late, by what was waited for.",
                       Kind::counter,
                       [&server, phase = phase] { return static_cast<double>(server.timeouts(phase)); },
                       {{"waiting_for", name}}});
    offerStreams(metrics, hub);
}

}  // namespace yizhan::http
