#include "roster/RosterPlacement.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace yizhan::roster {

namespace {

/// That a person is wanted on a post; the lowest order wins, reliefs before work.
struct Claim {
    Span span;
    std::int64_t order = 0;
    int post = 0;
};

/// What is left of `whole` without the pauses.
template <class Fn>
void eachRunningPart(const Span& whole, const std::vector<Pause>& pauses, Fn&& tell) {
    if (pauses.empty()) return tell(whole);
    std::vector<Span> cuts;
    cuts.reserve(pauses.size());
    for (const Pause& pause : pauses)
        if (!pause.span.empty() && pause.span.meets(whole)) cuts.push_back(pause.span);
    std::sort(cuts.begin(), cuts.end(), [](const Span& a, const Span& b) { return a.from < b.from; });
    Instant from = whole.from;
    for (const Span& cut : cuts) {
        if (from < cut.from) tell(Span{from, cut.from});
        from = std::max(from, cut.to);
    }
    if (from < whole.to) tell(Span{from, whole.to});
}

/// Finds the stints of a group that run at some time of a span.
class Groups {
public:
    explicit Groups(const std::vector<Stint>& stints) : _stints(stints) {
        std::set<int> wanted;
        for (const Stint& stint : stints)
            for (const Pause& pause : stint.pauses)
                if (pause.cover) wanted.insert(*pause.cover);
        if (wanted.empty()) return;
        for (std::size_t i = 0; i < stints.size(); ++i)
            if (wanted.count(stints[i].group) != 0) add(i);
        for (auto& [group, members] : _members)
            std::sort(members.indices.begin(), members.indices.end(),
                      [&](std::size_t a, std::size_t b) { return stints[a].span.from < stints[b].span.from; });
    }

    template <class Fn>
    void eachMeeting(int group, const Span& span, Fn&& tell) const {
        const auto found = _members.find(group);
        if (found == _members.end()) return;
        const auto& [indices, longest] = found->second;
        auto at = std::partition_point(indices.begin(), indices.end(), [&, most = longest](std::size_t i) {
            return _stints[i].span.from.millis + most <= span.from.millis;
        });
        for (; at != indices.end() && _stints[*at].span.from < span.to; ++at)
            if (_stints[*at].span.meets(span)) tell(_stints[*at]);
    }

private:
    struct Members {
        std::vector<std::size_t> indices;
        std::int64_t longest = 0;
    };

    void add(std::size_t i) {
        Members& members = _members[_stints[i].group];
        members.indices.push_back(i);
        members.longest = std::max(members.longest, _stints[i].span.millis());
    }

    const std::vector<Stint>& _stints;
    std::unordered_map<int, Members> _members;
};

std::vector<std::vector<Claim>> claimsOf(const Span& range, int people, const std::vector<Stint>& stints) {
    std::vector<std::vector<Claim>> claims(static_cast<std::size_t>(people));
    const Groups groups(stints);
    const auto count = static_cast<std::int64_t>(stints.size());
    const auto claim = [&](int person, const Span& span, std::int64_t order, int post) {
        const Span inside = span.within(range);
        if (!inside.empty()) claims[static_cast<std::size_t>(person)].push_back({inside, order, post});
    };
    for (std::int64_t i = 0; i < count; ++i) {
        const Stint& stint = stints[static_cast<std::size_t>(i)];
        if (stint.span.empty()) continue;
        eachRunningPart(stint.span, stint.pauses,
                        [&](const Span& part) { claim(stint.person, part, count + i, stint.post); });
        for (const Pause& pause : stint.pauses) {
            const Span relieved = pause.span.within(stint.span);
            if (!pause.cover || relieved.empty()) continue;
            groups.eachMeeting(*pause.cover, relieved, [&](const Stint& relief) {
                eachRunningPart(relief.span.within(relieved), relief.pauses,
                                [&](const Span& part) { claim(relief.person, part, i, stint.post); });
            });
        }
    }
    return claims;
}

/// The stretches of one person, by a sweep over the boundaries of claims and absences.
class PersonSweep {
public:
    PersonSweep(int person, const std::vector<Claim>& claims, const std::vector<Span>& absences)
        : _person(person), _claims(claims) {
        _turns.reserve(2 * (claims.size() + absences.size()));
        for (std::size_t i = 0; i < claims.size(); ++i) {
            _turns.push_back({claims[i].span.from, static_cast<int>(i), true});
            _turns.push_back({claims[i].span.to, static_cast<int>(i), false});
        }
        for (const Span& absence : absences) {
            _turns.push_back({absence.from, absent, true});
            _turns.push_back({absence.to, absent, false});
        }
        std::sort(_turns.begin(), _turns.end(), [](const Turn& a, const Turn& b) { return a.at < b.at; });
    }

    void into(std::vector<Placement>& out) {
        const std::size_t first = out.size();
        for (std::size_t i = 0; i < _turns.size();) {
            const Instant at = _turns[i].at;
            for (; i < _turns.size() && _turns[i].at == at; ++i) apply(_turns[i]);
            if (i == _turns.size() || _away > 0 || _active.empty()) continue;
            const int post = _claims[static_cast<std::size_t>(_active.begin()->second)].post;
            const Span span{at, _turns[i].at};
            if (out.size() > first && out.back().post == post && out.back().span.to == at)
                out.back().span.to = span.to;
            else
                out.push_back({_person, post, span});
        }
    }

private:
    static constexpr int absent = -1;
    struct Turn {
        Instant at;
        int claim = 0;
        bool begins = false;
    };

    void apply(const Turn& turn) {
        if (turn.claim == absent) {
            _away += turn.begins ? 1 : -1;
            return;
        }
        const std::pair key(_claims[static_cast<std::size_t>(turn.claim)].order, turn.claim);
        if (turn.begins)
            _active.insert(key);
        else
            _active.erase(key);
    }

    int _person;
    const std::vector<Claim>& _claims;
    std::vector<Turn> _turns;
    std::set<std::pair<std::int64_t, int>> _active;
    int _away = 0;
};

}  // namespace

std::vector<Placement> placementsOf(const Span& range, int people, const std::vector<Stint>& stints,
                                    const std::vector<Absence>& absences) {
    const auto claims = claimsOf(range, people, stints);
    std::vector<std::vector<Span>> away(static_cast<std::size_t>(people));
    for (const Absence& absence : absences)
        if (const Span inside = absence.span.within(range); !inside.empty())
            away[static_cast<std::size_t>(absence.person)].push_back(inside);
    std::vector<Placement> out;
    out.reserve(stints.size());
    for (int person = 0; person < people; ++person) {
        const auto i = static_cast<std::size_t>(person);
        if (!claims[i].empty()) PersonSweep(person, claims[i], away[i]).into(out);
    }
    return out;
}

}  // namespace yizhan::roster
