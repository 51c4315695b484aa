#include "roster/RosterDemandRules.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace yizhan::roster {

namespace {

constexpr std::size_t mostSkillsOfPost = 64;
constexpr int leapYear = 2000, minutesOfDay = 1440;

/// Months and days as one rising number.
int placeOf(int month, int day) { return month * 32 + day; }

bool countsOn(const DemandWindow& window, const Date& date) {
    return std::find(window.days.begin(), window.days.end(), date.weekday()) != window.days.end();
}

void checkWindow(const DemandWindow& window, const std::string& at, std::vector<Violation>& found) {
    if (window.to <= window.from) found.push_back({at + "/to", "ends_before_it_begins"});
    if (window.date && window.season) found.push_back({at + "/season", "demand_date_and_season"});
    if (!window.date && window.days.empty()) found.push_back({at + "/days", "too_few", {{"least", "1"}}});
    if (window.target && *window.target < window.least)
        found.push_back({at + "/target", "demand_target_below_least", {{"least", std::to_string(window.least)}}});
    if (window.most && *window.most < window.target.value_or(window.least))
        found.push_back({at + "/max", "demand_most_below_target"});
    if (static_cast<int>(window.skills.size()) > window.least)
        found.push_back({at + "/skills", "demand_skills_exceed_least", {{"least", std::to_string(window.least)}}});
    for (std::size_t i = 0; i < window.skills.size(); ++i)
        if (window.skills[i].empty()) found.push_back({at + "/skills/" + std::to_string(i), "roster_blank"});
}

std::optional<std::pair<int, int>> monthAndDay(std::string_view text) {
    const auto date = Date::parse(std::to_string(leapYear) + "-" + std::string(text));
    if (!date) return std::nullopt;
    return std::pair(date->month, date->day);
}

/// Of one post's versions those that count on any day before `to`, each from its day on until the next one's.
std::vector<Post> inForce(const std::vector<Post>& versions, const Date& to) {
    std::vector<Post> out;
    for (const Post& one : versions) {
        while (!out.empty() && one.since <= out.back().since) out.pop_back();
        if (one.since < to) out.push_back(one);
    }
    return out;
}

std::optional<Post> postOver(const std::vector<Post>& versions, const Date& from, const Date& to) {
    std::optional<Post> out;
    std::vector<FormerDemand> former;
    const auto forced = inForce(versions, to);
    for (std::size_t i = 0; i < forced.size(); ++i) {
        const bool last = i + 1 == forced.size();
        const Post& post = forced[i];
        if (i == 0 && from < post.since) former.push_back({post.since, {}});
        if (!last && forced[i + 1].since <= from) continue;
        if (!post.archived) out = post;
        if (!last) former.push_back({forced[i + 1].since, post.archived ? std::vector<DemandWindow>{} : post.demand});
    }
    if (!out) return out;
    out->former = std::move(former);
    out->archived = forced.back().archived;
    if (out->archived) out->demand.clear();
    return out;
}

}  // namespace

std::optional<Season> seasonOf(std::string_view from, std::string_view to) {
    const auto first = monthAndDay(from), last = monthAndDay(to);
    if (!first || !last) return std::nullopt;
    return Season{first->first, first->second, last->first, last->second};
}

std::string textOf(int month, int day) { return Date{leapYear, month, day}.text().substr(5); }

bool holds(const Season& season, const Date& date) {
    const int from = placeOf(season.fromMonth, season.fromDay), to = placeOf(season.toMonth, season.toDay);
    const int at = placeOf(date.month, date.day);
    return from <= to ? from <= at && at <= to : from <= at || at <= to;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

std::vector<Violation> postViolations(const Post& post) {
    std::vector<Violation> found;
    if (post.name.empty()) found.push_back({"/name", "roster_blank"});
    std::set<std::string> skills;
    for (std::size_t i = 0; i < post.demand.size(); ++i) {
        checkWindow(post.demand[i], "/demand/" + std::to_string(i), found);
        skills.insert(post.demand[i].skills.begin(), post.demand[i].skills.end());
    }
    if (skills.size() > mostSkillsOfPost)
        found.push_back({"/demand", "demand_too_many_skills", {{"most", std::to_string(mostSkillsOfPost)}}});
    return found;
}

std::vector<const DemandWindow*> windowsOn(const std::vector<DemandWindow>& demand, const Date& date) {
    std::vector<const DemandWindow*> ofDate, ofSeason, ofWeek;
    for (const DemandWindow& window : demand) {
        if (window.date) {
            if (*window.date == date) ofDate.push_back(&window);
        } else if (countsOn(window, date)) {
            if (!window.season)
                ofWeek.push_back(&window);
            else if (holds(*window.season, date))
                ofSeason.push_back(&window);
        }
    }
    if (!ofDate.empty()) return ofDate;
    return ofSeason.empty() ? ofWeek : ofSeason;
}

std::vector<const DemandWindow*> windowsOn(const Post& post, const Date& date) {
    for (const FormerDemand& one : post.former)
        if (date < one.until) return windowsOn(one.demand, date);
    return windowsOn(post.demand, date);
}

std::vector<Post> postsOver(const std::vector<Post>& versions, const Date& from, const Date& to) {
    std::vector<Post> out;
    for (auto begin = versions.begin(); begin != versions.end();) {
        const auto end = std::find_if(begin, versions.end(), [&](const Post& one) { return one.id != begin->id; });
        if (auto post = postOver({begin, end}, from, to)) out.push_back(std::move(*post));
        begin = end;
    }
    std::sort(out.begin(), out.end(),
              [](const Post& a, const Post& b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
    return out;
}

std::vector<Window> openParts(const DemandWindow& window, const OpeningDay& day) {
    std::vector<Window> parts;
    for (const Window& open : day.windows) {
        const Window part{std::max(open.from, window.from), std::min(open.to, window.to)};
        if (part.from < part.to) parts.push_back(part);
    }
    return parts;
}

std::vector<Outside> demandOutside(const std::vector<DemandWindow>& demand, const std::vector<OpeningDay>& week,
                                   const std::vector<OpeningDay>& dates) {
    std::vector<Outside> found;
    const auto sticksOut = [](const DemandWindow& window, const OpeningDay& day) {
        int inside = 0;
        for (const Window& part : openParts(window, day)) inside += part.to.minutes - part.from.minutes;
        return inside < window.to.minutes - window.from.minutes;
    };
    for (std::size_t i = 0; i < demand.size(); ++i) {
        const auto& days = demand[i].date ? dates : week;
        const auto first = std::find_if(days.begin(), days.end(), [&](const OpeningDay& day) {
            const bool meant = demand[i].date ? *demand[i].date == day.date : countsOn(demand[i], day.date);
            return meant && sticksOut(demand[i], day);
        });
        if (first != days.end()) found.push_back({i, first->date.weekday()});
    }
    return found;
}

LocalDay::LocalDay(const Zone& zone, const Date& date)
    : _zone(zone), _date(date), _start(zone.startOf(date)), _end(zone.startOf(date.plusDays(1))) {
    const std::string first = zone.format(_start), last = zone.format(_end.plusMillis(-1));
    constexpr std::size_t offsetLength = 6;
    _offset = first.substr(first.size() - offsetLength);
    // A day of 24 hours with the same offset at both ends has no change that comes and goes in between.
    _plain = _end.millis - _start.millis == std::int64_t{minutesOfDay} * 60'000 && last.ends_with(_offset);
}

std::string LocalDay::format(Instant instant) const {
    if (!_plain) return _zone.format(instant);
    const std::int64_t millis = instant.millis - _start.millis;
    std::string text = Instant{_date.daysSinceEpoch() * minutesOfDay * 60'000 + millis}.text();
    text.pop_back();
    return text += _offset;
}

}  // namespace yizhan::roster
