#include "roster/PresenceActions.h"

#include <algorithm>

#include "roster/AttendanceLock.h"
#include "roster/PostStore.h"
#include "roster/PresenceRules.h"
#include "roster/PresenceStore.h"
#include "roster/RosterDemandRules.h"
#include "roster/ShiftTrail.h"
#include "roster/leave/LeaveActions.h"

namespace yizhan::roster {

namespace {

PresenceRecord recordFor(const By& by, const Proof& proof, PresenceKind kind, const SessionId& session) {
    PresenceRecord record;
    record.id = by.services.ids.next<RecordId>();
    record.session = session;
    record.staff = proof.staff;
    record.kind = kind;
    record.at = by.now;
    record.source = proof.source;
    if (!by.actor.device.empty()) record.device = by.actor.device;
    if (!by.actor.staff.empty()) record.recordedBy = by.actor.staff;
    record.recordedAt = by.now;
    return record;
}

/// Stores the record, with its row in the trail; `was`: the time that a correction takes the place of.
void recorded(WriteTx& tx, const By& by, const PresenceRecord& record, const std::optional<Instant>& was = {}) {
    store::insertRecord(tx, by.centre.id, record);
    std::vector<Change> changes = {{"staff_id", {}, record.staff.text()}};
    if (record.corrects) changes.push_back({"record_id", {}, record.corrects->text()});
    changes.push_back({"at", was ? std::optional(was->text()) : std::nullopt, record.at ? record.at->text() : ""});
    changes.push_back({"reason", {}, record.reason});
    audit(tx, by.actor, by.origin, by.now,
          {by.centre.id, "presence." + std::string(nameOf(record.kind)), "presence", record.session.text(),
           std::move(changes)});
}

/// Stores the record and what its session becomes by it.
std::optional<Session> kept(WriteTx& tx, const By& by, const PresenceRecord& record,
                            const std::optional<Instant>& was = {}) {
    recorded(tx, by, record, was);
    const auto session = sessionOf(store::recordsOf(tx, by.centre.id, record.session));
    store::putSession(tx, by.centre.id, record.session, session);
    tx.record({by.centre.id,
               "roster.presence",
               by.now,
               {{"staff", record.staff.text()},
                {"session", record.session.text()},
                {"kind", std::string(nameOf(record.kind))}}});
    return session;
}

/// Throws where the machine's clock stands before what it recorded already: nothing can be told in order then.
void requireForward(const By& by, Instant last) {
    if (by.now < last) throw conflict("clock_went_back", {{"time", by.centre.zone.timeOf(last).text()}});
}

Session theOpenSession(ReadTx& tx, const By& by, const StaffId& staff) {
    const auto session = store::openSession(tx, by.centre.id, staff);
    if (!session) throw conflict("presence_none");
    requireForward(by, lastOf(*session));
    return *session;
}

void requirePost(ReadTx& tx, const By& by, const PostId& id) {
    const auto post = store::findPost(tx, by.centre.id, id);
    if (!post || post->archived) throw invalidField("/post_id", "post_unknown");
}

void requireStaff(ReadTx& tx, const By& by, const StaffId& staff) {
    if (!by.services.people.works(tx, by.centre.id, staff)) throw invalidField("/staff_id", "staff_unknown");
}

/// Throws 422 where the session meets another of the same person.
void requireAlone(ReadTx& tx, const By& by, const Session& session, const std::string& pointer) {
    const Span span{session.from, session.to.value_or(by.now.plusMillis(1))};
    for (const Session& other : store::sessions(tx, by.centre.id, span, session.staff))
        if (other.id != session.id && meet(other, session)) throw invalidField(pointer, "presence_overlap");
}

/// The time that a correction may change: all of the session as it is, and the instant that is put in the record's
/// place.
Span touchedBy(ReadTx& tx, const By& by, const PresenceRecord& wrong, const std::optional<Instant>& at) {
    Span span{*wrong.at, *wrong.at};
    if (const auto session = sessionOf(store::recordsOf(tx, by.centre.id, wrong.session)))
        span = {std::min(span.from, session->from), std::max(span.to, session->to.value_or(by.now))};
    if (at) span = {std::min(span.from, *at), std::max(span.to, *at)};
    return span;
}

std::string reasonGiven(const std::string& reason) {
    std::string tidy = trimmed(reason);
    if (tidy.empty()) throw invalidField("/reason", "roster_blank");
    return tidy;
}

}  // namespace

Session clockIn(WriteTx& tx, const By& by, const Proof& proof, const PostId& post) {
    requireStaff(tx, by, proof.staff);
    requirePost(tx, by, post);
    if (store::openSession(tx, by.centre.id, proof.staff)) throw conflict("presence_open");
    if (const auto last = store::lastSession(tx, by.centre.id, proof.staff)) requireForward(by, lastOf(*last));
    PresenceRecord record = recordFor(by, proof, PresenceKind::clockIn, by.services.ids.next<SessionId>());
    record.post = post;
    returnByClockIn(tx, by, proof.staff);
    return kept(tx, by, record).value();
}

Session clockOut(WriteTx& tx, const By& by, const Proof& proof) {
    const Session session = theOpenSession(tx, by, proof.staff);
    return kept(tx, by, recordFor(by, proof, PresenceKind::clockOut, session.id)).value();
}

Session stepOut(WriteTx& tx, const By& by, const Proof& proof, Instant expectedBack,
                const std::optional<StaffId>& cover) {
    const Session session = theOpenSession(tx, by, proof.staff);
    if (session.out()) throw conflict("presence_out");
    if (expectedBack <= by.now) throw invalidField("/expected_back", "presence_back_in_past");
    if (cover) {
        const auto theirs = store::openSession(tx, by.centre.id, *cover);
        if (!theirs || theirs->out() || *cover == proof.staff)
            throw invalidField("/cover_staff_id", "presence_cover_absent");
    }
    PresenceRecord record = recordFor(by, proof, PresenceKind::stepOut, session.id);
    record.cover = cover;
    record.expectedBack = expectedBack;
    return kept(tx, by, record).value();
}

Session stepIn(WriteTx& tx, const By& by, const Proof& proof) {
    const Session session = theOpenSession(tx, by, proof.staff);
    if (!session.out()) throw conflict("presence_not_out");
    return kept(tx, by, recordFor(by, proof, PresenceKind::stepIn, session.id)).value();
}

std::optional<Session> correct(WriteTx& tx, const By& by, const RecordId& id, const std::optional<Instant>& at,
                               const std::string& reason) {
    const auto wrong = store::findRecord(tx, by.centre.id, id);
    if (!wrong) throw invalidField("/record_id", "presence_record_unknown");
    if (wrong->kind == PresenceKind::correction) throw invalidField("/record_id", "presence_correct_original");
    if (at && *at > by.now) throw invalidField("/at", "presence_in_future");
    requireOpenMonths(tx, by, touchedBy(tx, by, *wrong, at));
    PresenceRecord record =
        recordFor(by, {wrong->staff, PresenceSource::lead}, PresenceKind::correction, wrong->session);
    record.at = at;
    record.corrects = id;
    record.reason = reasonGiven(reason);
    auto records = store::recordsOf(tx, by.centre.id, wrong->session);
    const auto was = timeNow(*wrong, records);
    records.push_back(record);
    if (const auto then = sessionOf(records)) {
        if (tooLong(*then, by.now)) throw invalidField("/at", "presence_too_long");
        // Before anything is written: the database itself keeps a person from two open sessions.
        requireAlone(tx, by, *then, "/at");
    }
    return kept(tx, by, record, was);
}

Session addPresence(WriteTx& tx, const By& by, const StaffId& staff, const PostId& post, const Span& span,
                    const std::string& reason) {
    requireStaff(tx, by, staff);
    requirePost(tx, by, post);
    if (span.empty()) throw invalidField("/to", "ends_before_it_begins");
    if (span.to > by.now) throw invalidField("/to", "presence_in_future");
    requireOpenMonths(tx, by, span);
    const SessionId id = by.services.ids.next<SessionId>();
    const Proof proof{staff, PresenceSource::lead};
    const Session whole{id, staff, post, span.from, span.to, {}};
    if (tooLong(whole, by.now)) throw invalidField("/to", "presence_too_long");
    requireAlone(tx, by, whole, "/from");
    PresenceRecord in = recordFor(by, proof, PresenceKind::clockIn, id);
    in.at = span.from;
    in.post = post;
    in.reason = reasonGiven(reason);
    PresenceRecord out = recordFor(by, proof, PresenceKind::clockOut, id);
    out.at = span.to;
    out.reason = in.reason;
    recorded(tx, by, in);
    return kept(tx, by, out).value();
}

Session closeForgotten(WriteTx& tx, const By& by, const Session& session, Instant end) {
    PresenceRecord record = recordFor(by, {session.staff, PresenceSource::system}, PresenceKind::clockOut, session.id);
    record.at = end;
    const Session closed = kept(tx, by, record).value();
    log(tx, by, "line.presence_forgotten",
        {{"name", nameOf(tx, by, session.staff)},
         {"post", postName(tx, by, session.post)},
         {"when", whenText(by.centre.zone, {session.from, end})}});
    return closed;
}

void setPin(WriteTx& tx, const By& by, const StaffId& staff, const std::string& hash) {
    store::putPin(tx, by.centre.id, staff, hash, by.now);
    audit(tx, by.actor, by.origin, by.now, {by.centre.id, "presence.set_pin", "staff", staff.text(), {{"pin"}}});
}

void setBadge(WriteTx& tx, const By& by, const StaffId& staff, const std::string& sha256) {
    store::putBadge(tx, by.centre.id, staff, sha256, by.now);
    audit(tx, by.actor, by.origin, by.now, {by.centre.id, "presence.set_badge", "staff", staff.text(), {{"badge"}}});
}

void dropCredentials(WriteTx& tx, const Event& left) {
    for (const auto& [name, value] : left.facts)
        if (name == "id" && store::dropCredentials(tx, left.centre, StaffId(value)))
            audit(tx, Actor::system(), {}, left.at,
                  {left.centre, "presence.drop_credentials", "staff", value, {{"pin"}, {"badge"}}});
}

}  // namespace yizhan::roster
