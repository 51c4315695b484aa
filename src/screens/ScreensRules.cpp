#include "screens/ScreensRules.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yizhan::screens {

namespace {

constexpr std::array<std::string_view, 3> stateNames = {"never_seen", "alive", "silent"};

std::string textOf(const std::vector<Window>& windows) {
    std::string out;
    for (const Window& window : windows) out += (out.empty() ? "" : ",") + window.from.text() + "-" + window.to.text();
    return out;
}

/// "09:00-12:00,13:00-17:30".
std::vector<Window> windowsOf(std::string_view text) {
    constexpr std::size_t length = 11;
    std::vector<Window> out;
    for (; text.size() >= length; text.remove_prefix(std::min(length + 1, text.size()))) {
        const auto from = TimeOfDay::parse(text.substr(0, 5));
        const auto to = TimeOfDay::parse(text.substr(6, 5));
        if (from && to) out.push_back({*from, *to});
    }
    return out;
}

}  // namespace

std::string_view nameOf(State state) { return stateNames.at(static_cast<std::size_t>(state)); }

State stateOf(const Screen& screen, Instant now, const Patience& patience) {
    if (!screen.lastBeatAt) return State::neverSeen;
    return now.millis - screen.lastBeatAt->millis > patience.millis() ? State::silent : State::alive;
}

std::vector<Violation> violations(const Screen& screen) {
    std::vector<Violation> out;
    if (!screen.hours) return out;
    for (const auto& [day, windows] : *screen.hours)
        for (std::size_t i = 0; i < windows.size(); ++i) {
            const std::string place = "/hours/" + std::to_string(day - 1) + "/windows/" + std::to_string(i);
            if (windows[i].to <= windows[i].from)
                out.push_back({place + "/to", "ends_before_it_begins"});
            else if (i > 0 && windows[i].from < windows[i - 1].to)
                out.push_back({place + "/from", "windows_overlap"});
        }
    return out;
}

std::string textOf(const ScreenHours& hours) {
    std::string out;
    for (const auto& [day, windows] : hours)
        out += (out.empty() ? "" : ";") + std::to_string(day) + "=" + textOf(windows);
    return out;
}

ScreenHours hoursOf(std::string_view text) {
    ScreenHours hours;
    while (!text.empty()) {
        const std::string_view day = text.substr(0, text.find(';'));
        int number = 0;
        const auto [end, failure] = std::from_chars(day.data(), day.data() + day.size(), number);
        const auto read = static_cast<std::size_t>(end - day.data());
        if (failure == std::errc() && read < day.size()) hours[number] = windowsOf(day.substr(read + 1));
        text.remove_prefix(std::min(day.size() + 1, text.size()));
    }
    return hours;
}

std::vector<Window> windowsOn(const std::optional<ScreenHours>& own, const OpeningDay& day) {
    const bool closedOutOfTurn = !day.open && !day.reason.empty();
    if (!own) return day.windows;
    if (closedOutOfTurn) return {};
    const auto found = own->find(day.date.weekday());
    return found == own->end() ? std::vector<Window>{} : found->second;
}

void append(std::vector<Span>& spans, const Zone& zone, const Date& date, const std::vector<Window>& windows) {
    for (const Window& window : windows) {
        const Span span{zone.instantOf(date, window.from), zone.instantOf(date, window.to)};
        if (span.to <= span.from) continue;
        if (!spans.empty() && spans.back().to == span.from)
            spans.back().to = span.to;
        else
            spans.push_back(span);
    }
}

std::optional<Instant> firstWithin(const std::vector<Span>& spans, Instant from) {
    for (const Span& span : spans)
        if (span.to > from) return std::max(span.from, from);
    return std::nullopt;
}

std::optional<Span> spanAt(const std::vector<Span>& spans, Instant at) {
    for (const Span& span : spans)
        if (span.from <= at && at < span.to) return span;
    return std::nullopt;
}

std::vector<Span> within(const std::vector<Span>& spans, const Span& frame) {
    std::vector<Span> out;
    for (const Span& one : spans) {
        const Instant from = std::max(one.from, frame.from), to = std::min(one.to, frame.to);
        if (from < to) out.push_back({from, to});
    }
    return out;
}

std::int64_t overlapMillis(const std::vector<Span>& spans, const Span& span) {
    std::int64_t sum = 0;
    for (const Span& one : within(spans, span)) sum += one.to.millis - one.from.millis;
    return sum;
}

bool isFault(const std::vector<Span>& due, Instant lastBeat, Instant listeningSince, Instant now,
             const Patience& patience) {
    const auto span = spanAt(due, now);
    if (!span) return false;
    const Instant waitedSince = std::max({lastBeat, span->from, listeningSince});
    return now.millis - waitedSince.millis > patience.millis();
}

std::optional<double> Uptime::share() const {
    if (dueMillis == 0) return std::nullopt;
    return static_cast<double>(aliveMillis) / static_cast<double>(dueMillis);
}

Uptime uptimeOf(const std::vector<Span>& due, const std::vector<Gap>& gaps, Instant now) {
    Uptime uptime;
    for (const Span& span : due) uptime.dueMillis += span.to.millis - span.from.millis;
    uptime.aliveMillis = uptime.dueMillis;
    for (const Gap& gap : gaps) {
        const Instant to = gap.to.value_or(now);
        const std::int64_t missed = overlapMillis(due, {gap.from, to});
        if (missed == 0) continue;
        uptime.aliveMillis -= missed;
        if (gap.offlineFrom) uptime.offlineMillis += overlapMillis(due, {std::max(gap.from, *gap.offlineFrom), to});
        uptime.gaps.push_back({gap, missed});
    }
    return uptime;
}

std::optional<std::string> commonContent(const std::vector<std::string>& marks) {
    std::map<std::string, int> counts;
    for (const std::string& mark : marks)
        if (!mark.empty()) ++counts[mark];
    const std::pair<const std::string, int>* first = nullptr;
    bool tied = false;
    for (const auto& entry : counts) {
        tied = first != nullptr && (entry.second == first->second || (tied && entry.second < first->second));
        if (first == nullptr || entry.second > first->second) first = &entry;
    }
    if (first == nullptr || tied) return std::nullopt;
    return first->first;
}

}  // namespace yizhan::screens
