// The engine against the oracle on thousands of rosters that nobody would write: overlaps, chains of reliefs, leave in
// the middle, skills that end, people on two posts at once.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

#include "roster/CoverageOracle.h"

using namespace yizhan;
using namespace yizhan::roster;
using namespace yizhan::roster::test;

namespace {

constexpr int rosters = 3000;
constexpr int minutes = 90;
constexpr std::int64_t start = 1'795'000'020'000;

Instant minute(int n) { return Instant{start}.plusMinutes(n); }

/// Draws small rosters; the same seed draws the same ones on every machine (no std distribution is used).
class Draw {
public:
    explicit Draw(unsigned seed) : _engine(seed) {}

    int below(int n) { return static_cast<int>(_engine() % static_cast<unsigned>(n)); }
    bool oneIn(int n) { return below(n) == 0; }

    /// Anywhere from a little before the range to a little after it.
    Span span(int longest) {
        const int from = below(minutes + 20) - 10;
        return {minute(from), minute(from + 1 + below(longest))};
    }

    CoverageInput roster() {
        CoverageInput input;
        input.range = {minute(0), minute(minutes)};
        input.posts = 1 + below(3);
        input.people = 1 + below(6);
        input.basis = oneIn(3) ? Basis::present : Basis::planned;
        for (int n = below(6); n > 0; --n) input.needs.push_back(need(input.posts));
        input.planned = stints(input, 10);
        input.present = stints(input, 6);
        for (int n = below(4); n > 0; --n) input.absences.push_back({below(input.people), span(40)});
        for (int n = below(10); n > 0; --n) input.grants.push_back({below(input.people), below(4), span(120)});
        return input;
    }

private:
    Need need(int posts) {
        Need need;
        need.post = below(posts);
        need.span = span(70);
        need.least = below(4);
        need.target = need.least + below(2);
        if (oneIn(2)) need.most = need.target + below(2);
        while (static_cast<int>(need.skills.size()) < need.least && !oneIn(2)) need.skills.push_back(below(4));
        return need;
    }

    std::vector<Stint> stints(const CoverageInput& input, int most) {
        std::vector<Stint> out;
        const int count = below(most + 1), groups = 1 + below(most);
        for (int n = 0; n < count; ++n) {
            Stint stint{below(input.people), below(input.posts), below(groups), span(80)};
            while (stint.pauses.size() < 3 && oneIn(2)) {
                Pause pause{span(25)};
                if (!oneIn(3)) pause.cover = below(groups);
                stint.pauses.push_back(pause);
            }
            out.push_back(stint);
        }
        return out;
    }

    std::mt19937 _engine;
};

Minute minuteOf(const PostCoverage& coverage, Instant at) {
    const auto found = std::find_if(coverage.segments.begin(), coverage.segments.end(),
                                    [&](const Segment& segment) { return at < segment.span.to; });
    return {found->required, found->planned, found->present, found->status};
}

bool isWhole(const PostCoverage& coverage, const Span& range) {
    const auto& all = coverage.segments;
    if (all.empty() || all.front().span.from != range.from || all.back().span.to != range.to) return false;
    for (std::size_t i = 1; i < all.size(); ++i) {
        Segment like = all[i];
        like.span = all[i - 1].span;
        if (all[i - 1].span.to != all[i].span.from || all[i].span.empty() || like == all[i - 1]) return false;
    }
    return true;
}

/// The first minute in which they differ, in words; "" where they agree.
std::string difference(const CoverageInput& input) {
    const auto coverage = coverageOf(input);
    for (int post = 0; post < input.posts; ++post) {
        const PostCoverage& own = coverage[static_cast<std::size_t>(post)];
        if (!isWhole(own, input.range)) return "post " + std::to_string(post) + " is not whole or not merged";
        std::int64_t demand = 0, covered = 0, missing = 0;
        for (int n = 0; n < minutes; ++n) {
            const Minute wanted = oracleAt(input, post, minute(n));
            if (minuteOf(own, minute(n)) != wanted)
                return "post " + std::to_string(post) + " differs in minute " + std::to_string(n);
            const int heads = input.basis == Basis::planned ? wanted.planned : wanted.present;
            demand += wanted.required > 0 ? 1 : 0;
            missing += std::max(0, wanted.required - heads);
            const bool covers = wanted.status != CoverStatus::gap && wanted.status != CoverStatus::unqualified;
            covered += wanted.required > 0 && covers ? 1 : 0;
        }
        if (own.demandMillis != demand * 60'000 || own.coveredMillis != covered * 60'000 ||
            own.shortPersonMillis != missing * 60'000)
            return "post " + std::to_string(post) + " counts its minutes differently";
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(RulesCoverageOracle)

BOOST_AUTO_TEST_CASE(the_engine_agrees_with_the_oracle_on_random_rosters) {
    for (unsigned seed = 1; seed <= rosters; ++seed) {
        const std::string found = difference(Draw(seed).roster());
        BOOST_REQUIRE_MESSAGE(found.empty(), "seed " << seed << ": " << found);
    }
}

BOOST_AUTO_TEST_CASE(the_random_rosters_reach_every_status_and_a_relief_that_matters) {
    std::vector<int> seen(5);
    int reliefs = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CoverageInput input = Draw(seed).roster();
        const auto with = coverageOf(input);
        for (const PostCoverage& post : with)
            for (const Segment& segment : post.segments) ++seen[static_cast<std::size_t>(segment.status)];
        for (Stint& stint : input.planned)
            for (Pause& pause : stint.pauses) pause.cover.reset();
        const auto without = coverageOf(input);
        for (std::size_t i = 0; i < with.size(); ++i) reliefs += with[i].segments != without[i].segments ? 1 : 0;
    }
    for (const int count : seen) BOOST_TEST(count > 20);
    BOOST_TEST(reliefs > 20);
}

BOOST_AUTO_TEST_SUITE_END()
