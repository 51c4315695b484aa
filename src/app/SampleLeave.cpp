#include "app/SampleLeave.h"

#include "roster/ShiftStore.h"
#include "roster/leave/LeaveActions.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::json;

class Leaves {
public:
    Leaves(WriteTx& tx, App& app, const CentreInfo& centre, Instant now)
        : _tx(tx), _services(app.services()), _centre(centre), _now(now) {
        for (const Colleague& one : _services.people.colleagues(tx, centre.id)) _ids[one.name] = one.id;
    }

    /// What `fn` gives when that person does it.
    template <class Fn>
    auto as(const StaffId& staff, Fn&& fn) {
        Actor actor = Actor::system();
        actor.kind = Actor::Kind::session;
        actor.staff = staff;
        actor.name = _services.people.nameOf(_tx, _centre.id, staff).value_or("");
        actor.roles = _services.people.rolesOf(_tx, _centre.id, staff);
        return fn(By{_services, _centre, actor, {}, _now});
    }

    void make(const Json& json, const Date& first) {
        const StaffId staff = _ids.at(json["name"].get<std::string>());
        roster::LeaveWish wish;
        wish.staff = staff;
        wish.kind = roster::named<roster::LeaveKind>(roster::leaveKindNames, json["kind"].get<std::string>()).value();
        wish.reason = json["reason"].get<std::string>();
        std::optional<roster::Leave> leave;
        auto day = shiftDay(staff, first.plusDays(json["day"].get<int>()));
        for (; day && !leave; day = shiftDay(staff, day->plusDays(1))) {
            wish.span = spanOf(json, *day);
            leave = asked(wish, json.value("substitutes", Json::array()));
        }
        if (!leave) return;
        if (json.value("agreed", false))
            leave = as(*leave->substitute, [&](const By& by) { return agreeToLeave(_tx, by, *leave, ""); });
        for (const Json& name : json.value("approved_by", Json::array()))
            leave =
                as(_ids.at(name.get<std::string>()), [&](const By& by) { return approveLeave(_tx, by, *leave, ""); });
    }

private:
    /// The date of the person's first shift on or after the date.
    std::optional<Date> shiftDay(const StaffId& staff, const Date& date) {
        constexpr int daysLooked = 10;
        const roster::Span span{_centre.zone.startOf(date), _centre.zone.startOf(date.plusDays(daysLooked))};
        for (const roster::Shift& shift : roster::store::shiftsAround(_tx, _centre.id, staff, span))
            if (shift.staff == staff && span.from <= shift.span.from) return _centre.zone.dateOf(shift.span.from);
        return std::nullopt;
    }

    roster::Span spanOf(const Json& json, const Date& day) const {
        const Zone& zone = _centre.zone;
        if (json.contains("days")) return {zone.startOf(day), zone.startOf(day.plusDays(json["days"].get<int>()))};
        const auto at = [&](const char* name) {
            return zone.instantOf(day, TimeOfDay::parse(json[name].get<std::string>()).value());
        };
        return {at("from"), at("to")};
    }

    /// With the first of these against whom nothing speaks; nothing where there is none.
    std::optional<roster::Leave> asked(roster::LeaveWish wish, const Json& substitutes) {
        return as(wish.staff, [&](const By& by) -> std::optional<roster::Leave> {
            auto draft = roster::previewLeave(_tx, by, wish);
            for (const Json& name : substitutes) {
                wish.substitute = _ids.at(name.get<std::string>());
                draft = roster::previewLeave(_tx, by, wish);
                if (draft.faults.empty()) break;
            }
            if (!draft.faults.empty()) return std::nullopt;
            return roster::askLeave(_tx, by, by.services.ids.next<roster::LeaveId>(), wish);
        });
    }

    WriteTx& _tx;
    const Services& _services;
    const CentreInfo& _centre;
    Instant _now;
    std::map<std::string, StaffId> _ids;
};

}  // namespace

void makeLeaves(WriteTx& tx, App& app, const CentreInfo& centre, const Json& sample, const Date& first, Instant now) {
    Leaves leaves(tx, app, centre, now);
    for (const Json& json : sample.value("leaves", Json::array())) leaves.make(json, first);
}

}  // namespace yizhan::app
