#include "roster/RosterCoverage.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "roster/RosterMatching.h"
#include "roster/RosterPlacement.h"

namespace yizhan::roster {

namespace {

constexpr std::size_t mostSkills = 64;

/// A head on a post with what it can do there, for as long as that stays the same.
struct Head {
    Span span;
    std::uint64_t skills = 0;
};

/// The skills that each post asks for, as the numbers of bits.
using SkillBits = std::map<int, int>;

std::vector<SkillBits> skillBitsOf(const CoverageInput& input) {
    std::vector<SkillBits> bits(static_cast<std::size_t>(input.posts));
    for (const Need& need : input.needs)
        for (const int skill : need.skills) {
            SkillBits& own = bits[static_cast<std::size_t>(need.post)];
            own.emplace(skill, static_cast<int>(own.size()));
            if (own.size() > mostSkills) throw std::length_error("a post asks for more than 64 skills");
        }
    return bits;
}

std::vector<std::vector<SkillGrant>> byPerson(const CoverageInput& input) {
    std::vector<std::vector<SkillGrant>> out(static_cast<std::size_t>(input.people));
    for (const SkillGrant& grant : input.grants)
        if (!grant.span.empty()) out[static_cast<std::size_t>(grant.person)].push_back(grant);
    return out;
}

/// Cuts the placement where a skill that its post asks for begins or ends to hold.
void addHeads(const Placement& placement, const SkillBits& bits, const std::vector<SkillGrant>& grants,
              std::vector<Head>& out) {
    if (bits.empty()) {
        out.push_back({placement.span, 0});
        return;
    }
    std::vector<Instant> cuts = {placement.span.from, placement.span.to};
    for (const SkillGrant& grant : grants)
        for (const Instant at : {grant.span.from, grant.span.to})
            if (placement.span.from < at && at < placement.span.to) cuts.push_back(at);
    std::sort(cuts.begin(), cuts.end());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        if (cuts[i] == cuts[i + 1]) continue;
        Head head{{cuts[i], cuts[i + 1]}};
        for (const SkillGrant& grant : grants)
            if (const auto bit = bits.find(grant.skill); bit != bits.end() && grant.span.holds(head.span))
                head.skills |= std::uint64_t{1} << bit->second;
        out.push_back(head);
    }
}

/// What one post has: its needs and the heads of both kinds.
struct PostRows {
    std::vector<const Need*> needs;
    std::vector<Head> planned, present;
};

std::vector<PostRows> rowsOf(const CoverageInput& input, const std::vector<SkillBits>& bits) {
    std::vector<PostRows> rows(static_cast<std::size_t>(input.posts));
    for (const Need& need : input.needs)
        if (need.span.meets(input.range) && !need.span.empty())
            rows[static_cast<std::size_t>(need.post)].needs.push_back(&need);
    const auto grants = byPerson(input);
    const auto share = [&](const std::vector<Placement>& placements, std::vector<Head> PostRows::*heads) {
        for (const Placement& placement : placements) {
            const auto post = static_cast<std::size_t>(placement.post);
            addHeads(placement, bits[post], grants[static_cast<std::size_t>(placement.person)], rows[post].*heads);
        }
    };
    share(placementsOf(input.range, input.people, input.planned, input.absences), &PostRows::planned);
    share(placementsOf(input.range, input.people, input.present, {}), &PostRows::present);
    return rows;
}

/// The heads that stand at the sweep's moment.
class Standing {
public:
    int count() const { return static_cast<int>(_skills.size()); }
    const std::vector<std::uint64_t>& skills() const { return _skills; }
    void add(std::uint64_t skills) { _skills.push_back(skills); }
    void remove(std::uint64_t skills) {
        const auto found = std::find(_skills.begin(), _skills.end(), skills);
        *found = _skills.back();
        _skills.pop_back();
    }

private:
    std::vector<std::uint64_t> _skills;
};

/// What all needs that hold at a moment ask for together.
struct Asked {
    int least = 0;
    int target = 0;
    std::optional<int> most = {};
    std::vector<int> slots = {};
};

Asked together(const std::vector<const Need*>& needs, const SkillBits& bits) {
    Asked asked;
    std::map<int, std::size_t> wanted;
    for (const Need* need : needs) {
        asked.least = std::max(asked.least, need->least);
        asked.target = std::max(asked.target, need->target);
        if (need->most) asked.most = asked.most ? std::min(*asked.most, *need->most) : need->most;
        std::map<int, std::size_t> own;
        for (const int skill : need->skills) ++own[bits.at(skill)];
        for (const auto& [bit, times] : own) wanted[bit] = std::max(wanted[bit], times);
    }
    for (const auto& [bit, times] : wanted) asked.slots.insert(asked.slots.end(), times, bit);
    return asked;
}

CoverStatus statusOf(const Asked& asked, const Standing& standing) {
    const int heads = standing.count();
    if (heads < asked.least) return CoverStatus::gap;
    if (!skillsSuffice(standing.skills(), asked.slots)) return CoverStatus::unqualified;
    if (asked.most && heads > *asked.most) return CoverStatus::over;
    return heads < asked.target ? CoverStatus::thin : CoverStatus::ok;
}

/// One post's way through the range.
class PostSweep {
public:
    PostSweep(const CoverageInput& input, const PostRows& rows, const SkillBits& bits)
        : _input(input), _rows(rows), _bits(bits) {
        for (std::size_t i = 0; i < rows.needs.size(); ++i) add(rows.needs[i]->span, Kind::need, i);
        for (std::size_t i = 0; i < rows.planned.size(); ++i) add(rows.planned[i].span, Kind::planned, i);
        for (std::size_t i = 0; i < rows.present.size(); ++i) add(rows.present[i].span, Kind::present, i);
        std::sort(_turns.begin(), _turns.end(), [](const Turn& a, const Turn& b) { return a.at < b.at; });
    }

    PostCoverage run() {
        Instant at = _input.range.from;
        std::size_t i = 0;
        while (at < _input.range.to) {
            for (; i < _turns.size() && _turns[i].at <= at; ++i) apply(_turns[i]);
            const Instant next = i < _turns.size() ? std::min(_turns[i].at, _input.range.to) : _input.range.to;
            tell({at, next});
            at = next;
        }
        score();
        return std::move(_out);
    }

private:
    enum class Kind { need, planned, present };
    struct Turn {
        Instant at;
        Kind kind = Kind::need;
        bool begins = false;
        std::size_t index = 0;
    };

    void add(const Span& span, Kind kind, std::size_t index) {
        _turns.push_back({span.from, kind, true, index});
        _turns.push_back({span.to, kind, false, index});
    }

    void apply(const Turn& turn) {
        if (turn.kind == Kind::need) {
            const Need* need = _rows.needs[turn.index];
            if (turn.begins)
                _open.push_back(need);
            else
                _open.erase(std::find(_open.begin(), _open.end(), need));
            _asked = together(_open, _bits);
            return;
        }
        const bool planned = turn.kind == Kind::planned;
        const std::uint64_t skills = (planned ? _rows.planned : _rows.present)[turn.index].skills;
        Standing& standing = planned ? _planned : _present;
        turn.begins ? standing.add(skills) : standing.remove(skills);
    }

    void tell(const Span& span) {
        const Standing& judged = _input.basis == Basis::planned ? _planned : _present;
        const Segment next{span, _asked.least, _planned.count(), _present.count(), statusOf(_asked, judged)};
        auto& all = _out.segments;
        const auto same = [&](const Segment& last) {
            return last.required == next.required && last.planned == next.planned && last.present == next.present &&
                   last.status == next.status;
        };
        if (!all.empty() && same(all.back()))
            all.back().span.to = span.to;
        else
            all.push_back(next);
    }

    void score() {
        std::int64_t gap = 0;
        for (const Segment& segment : _out.segments) {
            const std::int64_t millis = segment.span.millis();
            const int heads = _input.basis == Basis::planned ? segment.planned : segment.present;
            const bool isGap = segment.status == CoverStatus::gap;
            gap = isGap ? gap + millis : 0;
            _out.worstGapMillis = std::max(_out.worstGapMillis, gap);
            if (segment.required == 0) continue;
            _out.demandMillis += millis;
            if (isGap) _out.shortPersonMillis += (segment.required - heads) * millis;
            if (!isGap && segment.status != CoverStatus::unqualified) _out.coveredMillis += millis;
        }
    }

    const CoverageInput& _input;
    const PostRows& _rows;
    const SkillBits& _bits;
    std::vector<Turn> _turns;
    std::vector<const Need*> _open;
    Asked _asked;
    Standing _planned, _present;
    PostCoverage _out;
};

}  // namespace

std::vector<PostCoverage> coverageOf(const CoverageInput& input) {
    const auto bits = skillBitsOf(input);
    const auto rows = rowsOf(input, bits);
    std::vector<PostCoverage> out;
    out.reserve(rows.size());
    for (std::size_t post = 0; post < rows.size(); ++post)
        out.push_back(PostSweep(input, rows[post], bits[post]).run());
    return out;
}

}  // namespace yizhan::roster
