#include "centre/CentreRules.h"

#include <algorithm>
#include <set>

namespace yizhan::centre {

std::vector<Violation> windowViolations(const std::vector<Window>& windows, const std::string& at) {
    std::vector<Violation> out;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const std::string place = at + "/" + std::to_string(i);
        if (windows[i].to <= windows[i].from)
            out.push_back({place + "/to", "ends_before_it_begins"});
        else if (i > 0 && windows[i].from < windows[i - 1].to)
            out.push_back({place + "/from", "windows_overlap"});
    }
    return out;
}

WeeklyHours defaultHours() {
    WeeklyHours hours;
    for (int day = 1; day <= 7; ++day) hours[day] = {{TimeOfDay{9 * 60}, TimeOfDay{17 * 60 + 30}}};
    return hours;
}

std::string textOf(const std::vector<Window>& windows) {
    std::string out;
    for (const Window& window : windows) out += (out.empty() ? "" : ",") + window.from.text() + "-" + window.to.text();
    return out;
}

std::vector<Window> windowsOf(std::string_view text) {
    std::vector<Window> out;
    for (; text.size() >= 11; text.remove_prefix(std::min<std::size_t>(12, text.size()))) {
        const auto from = TimeOfDay::parse(text.substr(0, 5));
        const auto to = TimeOfDay::parse(text.substr(6, 5));
        if (from && to) out.push_back({*from, *to});
    }
    return out;
}

WeeklyHours weekOn(const std::vector<Week>& weeks, const Date& date) {
    const auto last = std::find_if(weeks.rbegin(), weeks.rend(), [&](const Week& week) { return week.since <= date; });
    if (last != weeks.rend()) return last->hours;
    return weeks.empty() ? WeeklyHours{} : weeks.front().hours;
}

OpeningDay regularDay(const WeeklyHours& hours, const Date& date) {
    OpeningDay day;
    day.date = date;
    if (const auto found = hours.find(date.weekday()); found != hours.end()) day.windows = found->second;
    day.open = !day.windows.empty();
    day.officeDay = date.weekday() <= 5;
    return day;
}

std::vector<Violation> officeViolations(const OfficeYear& year, const std::vector<OfficeDay>& others) {
    const Date first{year.year - 1, 12, 1}, last{year.year + 1, 1, 31};
    std::vector<Violation> found;
    std::set<Date> seen;
    for (std::size_t i = 0; i < year.days.size(); ++i) {
        const OfficeDay& day = year.days[i];
        const std::string at = "/days/" + std::to_string(i);
        if (day.date < first || day.date > last)
            found.push_back({at + "/date", "office_other_year", {{"year", std::to_string(year.year)}}});
        if (!seen.insert(day.date).second) found.push_back({at + "/date", "office_date_twice"});
        if (day.working && day.date.weekday() <= 5) found.push_back({at + "/kind", "office_workday_anyway"});
        if (day.name.empty()) found.push_back({at + "/name", "required"});
        const bool denied = std::any_of(others.begin(), others.end(), [&](const OfficeDay& other) {
            return other.date == day.date && other.working != day.working;
        });
        if (denied) found.push_back({at + "/kind", "office_other_file"});
    }
    return found;
}

void applyOffice(OpeningDay& day, const OfficeDay* said, bool known) {
    day.officeKnown = known || said != nullptr;
    day.officeDay = said != nullptr ? said->working : day.date.weekday() <= 5;
}

OpeningDay exceptionalDay(const CalendarException& exception) {
    return {exception.date, exception.open, exception.windows, exception.officeDay, exception.reason};
}

}  // namespace yizhan::centre
