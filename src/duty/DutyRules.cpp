#include "duty/DutyRules.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yizhan::duty {

namespace {

bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// How much each person had to do, by everything that decides whose turn it is.
class Tally {
public:
    void count(const Turn& turn) {
        ++_onDate[{turn.date, turn.staff}];
        auto& own = _ofDuty[{turn.duty, turn.staff}];
        ++own.times;
        own.last = std::max(own.last, turn.date);
        ++_all[turn.staff];
    }

    /// The smallest comes next.
    auto rank(const Date& date, const DutyId& duty, const StaffId& staff) const {
        const auto onDate = _onDate.find({date, staff});
        const auto own = _ofDuty.find({duty, staff});
        const auto all = _all.find(staff);
        const Past past = own == _ofDuty.end() ? Past{} : own->second;
        return std::tuple(onDate == _onDate.end() ? 0 : onDate->second, past.times, past.last,
                          all == _all.end() ? 0 : all->second, staff);
    }

private:
    struct Past {
        int times = 0;
        Date last{1900, 1, 1};
    };

    std::map<std::pair<Date, StaffId>, int> _onDate;
    std::map<std::pair<DutyId, StaffId>, Past> _ofDuty;
    std::map<StaffId, int> _all;
};

}  // namespace

std::optional<DutyKind> dutyKindNamed(std::string_view name) {
    for (std::size_t i = 0; i < dutyKindNames.size(); ++i)
        if (dutyKindNames.at(i) == name) return static_cast<DutyKind>(i);
    return std::nullopt;
}

std::vector<Violation> dutyViolations(const Duty& duty) {
    std::vector<Violation> found;
    if (blank(duty.name)) found.push_back({"/name/zh-CN", "duty_blank"});
    if (duty.weekdays.empty()) found.push_back({"/weekdays", "duty_no_weekday"});
    return found;
}

std::vector<DutyTerm> termsOf(const Duty& duty, const Zone& zone) {
    if (!duty.terms.empty()) return duty.terms;
    std::vector<DutyTerm> terms = {{zone.dateOf(duty.createdAt), duty.weekdays}};
    if (duty.putAwayAt) terms.push_back({zone.dateOf(*duty.putAwayAt), {}});
    return terms;
}

Date sinceOf(const Duty& duty, const Zone& zone) { return termsOf(duty, zone).back().from; }

bool isDue(const Duty& duty, const OpeningDay& day, const Zone& zone) {
    if (!day.open) return false;
    const auto terms = termsOf(duty, zone);
    const auto term =
        std::find_if(terms.rbegin(), terms.rend(), [&](const DutyTerm& one) { return one.from <= day.date; });
    return term != terms.rend() &&
           std::find(term->weekdays.begin(), term->weekdays.end(), day.date.weekday()) != term->weekdays.end();
}

FillOutcome filled(const FillInput& input, const Zone& zone) {
    Tally tally;
    std::set<std::pair<Date, DutyId>> taken;
    for (const Turn& turn : input.turns) {
        tally.count(turn);
        taken.emplace(turn.date, turn.duty);
    }
    FillOutcome out;
    for (const FillDay& day : input.days)
        for (const Duty& duty : input.duties) {
            const Date& date = day.day.date;
            if (!isDue(duty, day.day, zone) || taken.count({date, duty.id}) != 0) continue;
            const StaffId* next = nullptr;
            for (const StaffId& staff : day.people) {
                if (duty.kind == DutyKind::lead && input.mayLead.count(staff) == 0) continue;
                if (next == nullptr || tally.rank(date, duty.id, staff) < tally.rank(date, duty.id, *next))
                    next = &staff;
            }
            if (next == nullptr) {
                out.unfilled.push_back({date, duty.id, day.people.empty() ? Unfilled::nobody : Unfilled::noLead});
                continue;
            }
            out.turns.push_back({date, duty.id, *next});
            tally.count(out.turns.back());
        }
    return out;
}

}  // namespace yizhan::duty
