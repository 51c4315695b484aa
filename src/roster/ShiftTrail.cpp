#include "roster/ShiftTrail.h"

#include "roster/PostStore.h"
#include "roster/ShiftStore.h"

namespace yizhan::roster {

namespace {

std::string textOf(const std::vector<ShiftBreak>& breaks) {
    std::string out;
    for (const ShiftBreak& pause : breaks)
        out += (out.empty() ? "" : "; ") + pause.span.from.text() + "/" + pause.span.to.text() +
               (pause.cover ? " " + pause.cover->text() : "");
    return out;
}

std::vector<std::pair<std::string, std::string>> valuesOf(const Shift& shift) {
    return {{"post_id", shift.post.text()},
            {"staff_id", shift.staff.text()},
            {"role", std::string(nameOf(shift.role))},
            {"backs_up", shift.backsUp ? shift.backsUp->text() : ""},
            {"start", shift.span.from.text()},
            {"end", shift.span.to.text()},
            {"breaks", textOf(shift.breaks)}};
}

}  // namespace

std::vector<Change> fieldsOf(const Shift& shift) {
    std::vector<Change> changes;
    for (auto& [field, value] : valuesOf(shift))
        if (!value.empty()) changes.push_back({field, {}, value});
    return changes;
}

std::vector<Change> changesBetween(const Shift& before, const Shift& after) {
    std::vector<Change> changes;
    const auto old = valuesOf(before), fresh = valuesOf(after);
    for (std::size_t i = 0; i < fresh.size(); ++i)
        if (old[i].second != fresh[i].second) changes.push_back({fresh[i].first, old[i].second, fresh[i].second});
    return changes;
}

void told(WriteTx& tx, const By& by, const std::string& verb, const Shift& shift, std::vector<Change> changes,
          const std::optional<Span>& was) {
    audit(tx, by.actor, by.origin, by.now,
          {by.centre.id, "shift." + verb, "shift", shift.id.text(), std::move(changes)});
    const std::optional<StaffId> staff = by.actor.staff.empty() ? std::nullopt : std::optional(by.actor.staff);
    std::vector<store::Change> moves;
    if (was) moves.push_back({0, shift.id, verb, *was, staff, by.actor.name, by.now});
    moves.push_back({0, shift.id, verb, shift.span, staff, by.actor.name, by.now});
    store::noteChanges(tx, by.centre.id, moves);
    tx.record({by.centre.id,
               "roster.changed",
               by.now,
               {{"subject", "shift"},
                {"id", shift.id.text()},
                {"from", shift.span.from.text()},
                {"to", shift.span.to.text()}}});
}

std::string whenText(const Zone& zone, const Span& span) {
    const Date from = zone.dateOf(span.from), to = zone.dateOf(span.to);
    const bool midnight = zone.startOf(to) == span.to && to == from.plusDays(1);
    const std::string end = midnight ? "24:00" : zone.timeOf(span.to).text();
    return from.text() + " " + zone.timeOf(span.from).text() + "–" + (from == to || midnight ? "" : to.text() + " ") +
           end;
}

std::string nameOf(ReadTx& tx, const By& by, const StaffId& staff) {
    return by.services.people.nameOf(tx, by.centre.id, staff).value_or("");
}

std::string postName(ReadTx& tx, const By& by, const PostId& post) {
    const auto found = store::findPost(tx, by.centre.id, post);
    return found ? found->name : "";
}

void log(WriteTx& tx, const By& by, const std::string& key, const TextArgs& args) {
    const Date today = by.centre.zone.dateOf(by.now);
    tx.record(asEvent(LogLine{by.centre.id, today, key, args, "/console/roster"}, by.now));
}

void logCancelled(WriteTx& tx, const By& by, const Shift& shift, std::int64_t gapMinutes) {
    log(tx, by, gapMinutes > 0 ? "line.shift_cancelled_gap" : "line.shift_cancelled",
        {{"by", by.actor.name},
         {"name", nameOf(tx, by, shift.staff)},
         {"post", postName(tx, by, shift.post)},
         {"when", whenText(by.centre.zone, shift.span)},
         {"reason", shift.cancelReason},
         {"minutes", std::to_string(gapMinutes)}});
}

}  // namespace yizhan::roster
