// A year of coverage for 50 posts and 200 people in one request, and the check before a month is published: what they
// take at p95, and how that grows when the rows grow tenfold.
#include <algorithm>
#include <memory>

#include "Benchmarks.h"
#include "Figures.h"
#include "Server.h"
#include "Stopwatch.h"
#include "app/App.h"
#include "app/Sample.h"
#include "roster/CoverageJson.h"
#include "roster/PostStore.h"
#include "roster/RosterPlan.h"
#include "roster/ShiftStore.h"
#include "staff/StaffActions.h"
#include "support/TestDatabase.h"

namespace yizhan::bench {

namespace {

using namespace roster;

constexpr int shiftsPerTransaction = 2000;
constexpr int timesPerRound = 7;

/// Posts that need two from nine to half past five and three over noon; two shifts a day on each, with breaks that a
/// colleague relieves, on every day of the year.
class Year {
public:
    Year(int posts, int people) {
        app::AppOptions options;
        options.dataDir = _folder / "data";
        options.shareDir = YIZHAN_SOURCE_DIR;
        _app = std::make_unique<app::App>(options);
        setenv("YIZHAN_SAMPLE_PASSWORD", samplePassword, 1);
        std::ostringstream told;
        app::makeSample(*_app, told);
        _centre = database().read([&](ReadTx& tx) { return _app->services().centres.find(tx, CentreId("chibi")); });
        for (int i = 0; i < people; ++i) _people.push_back(_app->services().ids.next<StaffId>());
        database().write([&](WriteTx& tx) {
            for (int i = 0; i < posts; ++i) makePost(tx, i);
        });
        for (Date date = first(); date < first().plusDays(365); date = date.plusDays(1)) addDay(date);
        flush();
    }

    static Date first() { return {2026, 1, 1}; }
    Span days(int count) const {
        return {_centre->zone.startOf(first()), _centre->zone.startOf(first().plusDays(count))};
    }
    std::int64_t shifts() const { return _count; }

    /// Everything that the request does after its head was read and before its answer is sent.
    std::size_t answer(const Span& span) {
        return database().read([&](ReadTx& tx) {
            const PlanRecords records = readPlan(tx, _app->services(), *_centre, span, true, span.from);
            return coverageJson(_centre->zone, span, records.posts, coverageOf(records, _centre->zone, records.posts),
                                Basis::planned)
                .size();
        });
    }
    /// What publishing asks before it writes, but the work rules.
    std::int64_t check(const Span& span) {
        return database().read([&](ReadTx& tx) {
            const PlanRecords records = readPlan(tx, _app->services(), *_centre, span, true, span.from);
            std::int64_t missing = 0;
            for (const PostCoverage& post : coverageOf(records, _centre->zone, records.posts))
                missing += post.demandMillis - post.coveredMillis;
            return missing;
        });
    }
    /// The engine alone.
    void engine(const PlanRecords& records) { coverageOf(records, _centre->zone, records.posts); }
    PlanRecords records(const Span& span) {
        return database().read(
            [&](ReadTx& tx) { return readPlan(tx, _app->services(), *_centre, span, true, span.from); });
    }

private:
    Database& database() { return _app->database(); }

    void makePost(WriteTx& tx, int number) {
        Post post;
        post.id = _app->services().ids.next<PostId>();
        post.name = "post " + std::to_string(number);
        const std::vector<int> all{1, 2, 3, 4, 5, 6, 7};
        post.demand = {{all, {540}, {1050}, 2, {}, {}, {}, {}, {}}, {all, {660}, {840}, 2, 3, 4, {}, {}, {}}};
        store::insertPost(tx, _centre->id, post);
        _posts.push_back(post.id);
    }

    void addDay(const Date& date) {
        const Instant start = _centre->zone.startOf(date);
        for (std::size_t i = 0; i < _posts.size(); ++i) {
            const ShiftId a = _app->services().ids.next<ShiftId>(), b = _app->services().ids.next<ShiftId>();
            const auto person = [&](std::size_t n) { return _people[(2 * i + n + 7 * _days) % _people.size()]; };
            add(a, _posts[i], person(0), {start.plusMinutes(540), start.plusMinutes(1050)}, 720, b);
            add(b, _posts[i], person(1), {start.plusMinutes(540), start.plusMinutes(1050)}, 750, a);
        }
        ++_days;
    }

    void add(const ShiftId& id, const PostId& post, const StaffId& staff, const Span& span, int pause,
             const ShiftId& cover) {
        Shift shift;
        shift.id = id;
        shift.post = post;
        shift.staff = staff;
        shift.span = span;
        const Instant noon = span.from.plusMinutes(pause - 540);
        shift.breaks = {{{noon, noon.plusMinutes(30)}, cover}};
        _waiting.push_back(shift);
        ++_count;
        if (_waiting.size() >= shiftsPerTransaction) flush();
    }

    void flush() {
        database().write([&](WriteTx& tx) {
            for (const Shift& shift : _waiting) store::insertShift(tx, _centre->id, shift);
        });
        _waiting.clear();
    }

    test::TempFolder _folder;
    std::unique_ptr<app::App> _app;
    std::optional<CentreInfo> _centre;
    std::vector<StaffId> _people;
    std::vector<PostId> _posts;
    std::vector<Shift> _waiting;
    std::size_t _days = 0;
    std::int64_t _count = 0;
};

/// Milliseconds of each run, sorted.
template <class Fn>
std::vector<double> timed(int times, Fn&& run) {
    std::vector<double> out;
    for (int i = 0; i < times; ++i) {
        const Stopwatch watch;
        run();
        out.push_back(watch.millis());
    }
    std::sort(out.begin(), out.end());
    return out;
}

double at(const std::vector<double>& sorted, double share) {
    return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(static_cast<double>(sorted.size()) * share))];
}

void tell(const std::string& what, const std::vector<double>& sorted, const std::string& wanted) {
    figure(what, number(at(sorted, 0.5), 1) + " p50, " + number(at(sorted, 0.95), 1) + " p95", "ms" + wanted);
}

}  // namespace

void coverage(const Effort& effort) {
    constexpr int wholeYear = 365, month = 31;
    const int times = effort.rounds * timesPerRound;
    heading("Coverage");
    Year small(5, 20), large(50, 200);
    const auto ofSmall = timed(times, [&] { small.answer(small.days(wholeYear)); });
    const auto ofLarge = timed(times, [&] { large.answer(large.days(wholeYear)); });
    remark(number(static_cast<double>(large.shifts())) + " shifts, an answer of " +
           number(static_cast<double>(large.answer(large.days(wholeYear))) / 1e6, 1) + " MB");
    tell("a year, 50 posts, 200 people, with its JSON", ofLarge, " (wanted p95 < 300)");
    const PlanRecords records = large.records(large.days(wholeYear));
    tell("of it the engine alone", timed(times, [&] { large.engine(records); }), "");
    tell("check before publishing a month", timed(times, [&] { large.check(large.days(month)); }),
         " (wanted p95 < 100)");
    tell("a year, 5 posts, 20 people", ofSmall, "");
    figure("ten times the rows take", number(at(ofLarge, 0.5) / at(ofSmall, 0.5), 1), "times as long (linear: 10)");
}

}  // namespace yizhan::bench
