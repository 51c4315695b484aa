#include "roster/PresenceWatch.h"

#include <algorithm>
#include <map>
#include <set>

#include "roster/PresenceActions.h"
#include "roster/PresenceRules.h"
#include "roster/PresenceStore.h"
#include "roster/RosterPlan.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftTrail.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t everySeconds = 15;
constexpr std::int64_t forgottenEverySeconds = 300;

/// A post that is short of people now, with how far its ladder has been climbed.
struct ShortPost {
    Post post;
    Segment now;
    Instant since;
    int level = 0;
};

Span todaySoFar(const CentreInfo& centre, Instant now) {
    return {centre.zone.startOf(centre.zone.dateOf(now)), now.plusMillis(1)};
}

std::vector<ShortPost> shortPosts(const PlanRecords& records, const CentreInfo& centre, Instant now,
                                  std::int64_t grace) {
    std::vector<ShortPost> out;
    const auto coverage = coverageOf(records, centre.zone, records.posts, Basis::present);
    for (std::size_t i = 0; i < records.posts.size(); ++i) {
        Instant since;
        const auto gap = runningGap(coverage[i], &since);
        if (!gap) continue;
        const int level = levelReached(now.millis - since.millis, grace);
        if (level > 0) out.push_back({records.posts[i], *gap, since, level});
    }
    return out;
}

/// Who ought to be on the post now and is not; of one role where given.
std::vector<StaffId> missing(const PlanRecords& records, const PostId& post, Instant now,
                             const std::optional<ShiftRole>& role) {
    std::set<StaffId> there;
    for (const Attendance& one : records.presence)
        if (one.span.from <= now && now < one.span.to) there.insert(one.staff);
    for (const LeaveSpan& one : records.leave)
        if (one.span.from <= now && now < one.span.to) there.insert(one.staff);
    std::vector<StaffId> out;
    for (const Shift& shift : records.shifts) {
        if (shift.post != post || (role && shift.role != *role)) continue;
        for (const Piece& piece : piecesOf(shift, records.holdings))
            if (piece.span.from <= now && now < piece.span.to && (role || there.count(piece.staff) == 0))
                out.push_back(piece.staff);
    }
    return out;
}

std::string namesOf(ReadTx& tx, const By& by, const std::vector<StaffId>& people, const std::string& nobody) {
    std::string out;
    for (const StaffId& staff : people) {
        const std::string name = nameOf(tx, by, staff);
        if (out.find(name) == std::string::npos) out += (out.empty() ? "" : ", ") + name;
    }
    return out.empty() ? nobody : out;
}

void raise(WriteTx& tx, const By& by, const PlanRecords& records, const ShortPost& one, int level) {
    store::insertAlert(tx, by.centre.id, {one.post.id, one.since, level, one.now.required, one.now.present, by.now});
    const Language language = by.centre.firstLanguage.starts_with("zh") ? Language::zh : Language::en;
    const std::string nobody = by.services.texts.get("roster.nobody", language);
    log(tx, by, "line.post_empty_" + std::to_string(level),
        {{"post", one.post.name},
         {"from", by.centre.zone.timeOf(one.since).text()},
         {"minutes", std::to_string((by.now.millis - one.since.millis) / 60'000)},
         {"present", std::to_string(one.now.present)},
         {"required", std::to_string(one.now.required)},
         {"missing", namesOf(tx, by, missing(records, one.post.id, by.now, {}), nobody)},
         {"b", namesOf(tx, by, missing(records, one.post.id, by.now, ShiftRole::b), nobody)}});
    constexpr std::array<const char*, 3> told{"b", "lead", "manager"};
    tx.record({by.centre.id,
               "roster.alert",
               by.now,
               {{"post", one.post.id.text()},
                {"since", one.since.text()},
                {"level", std::to_string(level)},
                {"to", told.at(static_cast<std::size_t>(level - 1))}}});
}

void watchCentre(Database& database, const Services& services, const CentreInfo& centre, Instant now) {
    const std::int64_t grace = services.settings.integer("roster.grace_minutes");
    const Span span = todaySoFar(centre, now);
    const auto due = [&](ReadTx& tx) {
        const PlanRecords records = readPlan(tx, services, centre, span, false, now);
        auto all = shortPosts(records, centre, now, grace);
        all.erase(std::remove_if(all.begin(), all.end(),
                                 [&](const ShortPost& one) {
                                     return store::alertedLevel(tx, centre.id, one.post.id, one.since) >= one.level;
                                 }),
                  all.end());
        return std::pair(records, all);
    };
    if (database.read([&](ReadTx& tx) { return due(tx).second.empty(); })) return;
    database.write([&](WriteTx& tx) {
        const Actor system = Actor::system();
        const By by{services, centre, system, {}, now};
        const auto [records, all] = due(tx);
        for (const ShortPost& one : all)
            for (int level = store::alertedLevel(tx, centre.id, one.post.id, one.since) + 1; level <= one.level;
                 ++level)
                raise(tx, by, records, one, level);
    });
}

struct Forgotten {
    Session session;
    Instant end;
};

/// Open sessions whose end is long enough past; one plan for all of a date.
std::vector<Forgotten> forgottenNow(ReadTx& tx, const Services& services, const CentreInfo& centre, Instant now) {
    const std::int64_t wait = services.settings.integer("roster.forgotten_minutes");
    std::map<Date, PlanRecords> plans;
    std::vector<Forgotten> out;
    for (const Session& session : store::openSessions(tx, centre.id)) {
        const Date date = centre.zone.dateOf(session.from);
        const Span day{centre.zone.startOf(date), centre.zone.startOf(date.plusDays(1))};
        if (plans.count(date) == 0) plans.emplace(date, readPlan(tx, services, centre, day, false, now));
        const PlanRecords& records = plans.at(date);
        std::vector<Piece> pieces;
        for (const Shift& shift : records.shifts)
            for (const Piece& piece : piecesOf(shift, records.holdings)) pieces.push_back(piece);
        const Instant end = forgottenEnd(session, records.days.front(), pieces, centre.zone);
        if (end.plusMinutes(wait) <= now) out.push_back({session, end});
    }
    return out;
}

void closeAll(Database& database, const Services& services, const CentreInfo& centre, Instant now) {
    // On a snapshot first: most times nothing is due, and nobody's write waits for that.
    if (database.read([&](ReadTx& tx) { return forgottenNow(tx, services, centre, now).empty(); })) return;
    database.write([&](WriteTx& tx) {
        const Actor system = Actor::system();
        const By by{services, centre, system, {}, now};
        for (const Forgotten& one : forgottenNow(tx, services, centre, now))
            closeForgotten(tx, by, one.session, one.end);
    });
}

using Watch = void (*)(Database&, const Services&, const CentreInfo&, Instant);

Job watching(const Services& services, const char* name, std::int64_t seconds, bool kept, Watch watch) {
    Job job{name, seconds, [&services, watch](Database& database, Instant now) {
                for (const CentreInfo& centre : database.read([&](ReadTx& tx) { return services.centres.all(tx); }))
                    watch(database, services, centre, now);
            }};
    job.kept = kept;
    return job;
}

}  // namespace

Job emptyPostsJob(const Services& services) {
    return watching(services, "roster.empty_posts", everySeconds, false, watchCentre);
}

Job forgottenJob(const Services& services) {
    return watching(services, "roster.forgotten", forgottenEverySeconds, true, closeAll);
}

}  // namespace yizhan::roster
