#include "roster/PresenceRules.h"

#include <algorithm>
#include <map>

namespace yizhan::roster {

namespace {

constexpr int levels = 3;

/// The records that count, with the times that corrections gave them, in the order of time.
std::vector<PresenceRecord> effective(const std::vector<PresenceRecord>& records) {
    std::map<RecordId, std::optional<Instant>> corrected;
    for (const PresenceRecord& record : records)
        if (record.corrects) corrected[*record.corrects] = record.at;
    std::vector<PresenceRecord> out;
    for (PresenceRecord record : records) {
        if (record.kind == PresenceKind::correction) continue;
        if (const auto found = corrected.find(record.id); found != corrected.end()) record.at = found->second;
        if (record.at) out.push_back(std::move(record));
    }
    return out;
}

[[noreturn]] void outOfOrder() { throw invalidField("/at", "presence_order"); }

}  // namespace

std::optional<Session> sessionOf(const std::vector<PresenceRecord>& records) {
    const auto all = effective(records);
    const bool began = std::any_of(all.begin(), all.end(),
                                   [](const PresenceRecord& record) { return record.kind == PresenceKind::clockIn; });
    if (!began) return std::nullopt;
    Session session;
    Instant last{};
    for (const PresenceRecord& record : all) {
        const Instant at = *record.at;
        if (record.kind != PresenceKind::clockIn && (at < last || session.to)) outOfOrder();
        last = at;
        if (record.kind == PresenceKind::clockIn) {
            session = {record.session, record.staff, record.post.value_or(PostId{}), at, {}, {}};
        } else if (record.kind == PresenceKind::stepOut) {
            if (session.out()) outOfOrder();
            session.away.push_back({at, {}, record.cover, record.expectedBack});
        } else {
            if (record.kind == PresenceKind::stepIn && !session.out()) outOfOrder();
            if (session.out()) session.away.back().to = at;
            if (record.kind == PresenceKind::stepIn) continue;
            session.to = at;
            session.forgotten = record.source == PresenceSource::system;
        }
    }
    return session;
}

std::optional<Instant> timeNow(const PresenceRecord& record, const std::vector<PresenceRecord>& records) {
    std::optional<Instant> at = record.at;
    for (const PresenceRecord& one : records)
        if (one.corrects == record.id) at = one.at;
    return at;
}

bool signedByLead(const std::vector<PresenceRecord>& records) {
    const auto all = effective(records);
    return std::any_of(all.begin(), all.end(), [](const PresenceRecord& record) {
        const bool signing = record.kind == PresenceKind::clockIn || record.kind == PresenceKind::clockOut;
        return signing && record.source == PresenceSource::lead;
    });
}

bool meet(const Session& a, const Session& b) { return (!b.to || a.from < *b.to) && (!a.to || b.from < *a.to); }

bool tooLong(const Session& session, Instant now) {
    return session.to.value_or(now).millis - session.from.millis > longestPresenceMillis;
}

Instant lastOf(const Session& session) {
    Instant last = session.to.value_or(session.from);
    for (const StepOut& away : session.away) last = std::max(last, away.to.value_or(away.from));
    return last;
}

Instant forgottenEnd(const Session& session, const OpeningDay& day, const std::vector<Piece>& shifts,
                     const Zone& zone) {
    Instant end = day.windows.empty() ? session.from : zone.instantOf(day.date, day.windows.back().to);
    for (const Piece& piece : shifts)
        if (piece.staff == session.staff && zone.dateOf(piece.shift->span.from) == day.date)
            end = std::max(end, piece.span.to);
    return end > lastOf(session) ? end : std::max(lastOf(session), zone.startOf(day.date.plusDays(1)));
}

int levelReached(std::int64_t lastedMillis, std::int64_t graceMinutes) {
    if (graceMinutes <= 0) return 0;
    return static_cast<int>(std::min<std::int64_t>(levels, lastedMillis / (graceMinutes * 60'000)));
}

std::optional<Segment> runningGap(const PostCoverage& coverage, Instant* since) {
    const auto& all = coverage.segments;
    if (all.empty() || all.back().status != CoverStatus::gap) return std::nullopt;
    std::size_t first = all.size() - 1;
    while (first > 0 && all[first - 1].status == CoverStatus::gap) --first;
    *since = all[first].span.from;
    return all.back();
}

}  // namespace yizhan::roster
