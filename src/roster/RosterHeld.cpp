#include "roster/RosterHeld.h"

#include "roster/PostStore.h"
#include "roster/PresenceStore.h"
#include "roster/RosterShiftRules.h"
#include "roster/ShiftStore.h"
#include "roster/ShiftTrail.h"
#include "roster/Swaps.h"
#include "roster/leave/LeaveStore.h"

namespace yizhan::roster {

namespace {

constexpr std::int64_t millisPerDay = 86'400'000, daysAhead = 370;
constexpr std::size_t mostShifts = 50;
constexpr int mostSwaps = 200;

using Items = std::vector<Blocker>;

Items shiftsHeld(ReadTx& tx, const By& by, const StaffId& staff) {
    const Span ahead{by.now, by.now.plusMillis(daysAhead * millisPerDay)};
    const auto holdings = store::holdings(tx, by.centre.id, ahead);
    Items out;
    for (const Shift& shift : store::shiftsAround(tx, by.centre.id, staff, ahead))
        for (const Piece& piece : piecesOf(shift, holdings))
            if (piece.staff == staff && by.now < piece.span.to && out.size() < mostShifts)
                out.push_back({"held_shift",
                               {{"when", whenText(by.centre.zone, piece.span)}, {"post", postName(tx, by, shift.post)}},
                               "/console/roster?shift=" + shift.id.text()});
    return out;
}

Items presenceHeld(ReadTx& tx, const By& by, const StaffId& staff) {
    const auto session = store::openSession(tx, by.centre.id, staff);
    if (!session) return {};
    const std::string since =
        by.centre.zone.dateOf(session->from).text() + " " + by.centre.zone.timeOf(session->from).text();
    return {{"held_presence",
             {{"when", since}, {"post", postName(tx, by, session->post)}},
             "/console/roster/day?presence=" + session->id.text()}};
}

Items leaveHeld(ReadTx& tx, const By& by, const StaffId& staff) {
    const Language language = languageOf(by.centre.firstLanguage);
    Items out;
    for (const Leave& leave : store::openLeaves(tx, by.centre.id, staff))
        out.push_back({leave.staff == staff ? "held_leave" : "held_substitute",
                       {{"kind", by.services.texts.get("leave_kind." + std::string(nameOf(leave.kind)), language)},
                        {"name", nameOf(tx, by, leave.staff)},
                        {"when", whenText(by.centre.zone, leave.span)}},
                       "/console/leaves?id=" + leave.id.text()});
    return out;
}

Items swapsHeld(ReadTx& tx, const By& by, const StaffId& staff) {
    Items out;
    for (const SwapState state : {SwapState::asked, SwapState::accepted})
        for (const Swap& swap : store::swaps(tx, by.centre.id, {state, {}, staff}, "", mostSwaps))
            if (by.now < swap.span.to)
                out.push_back({"held_swap",
                               {{"when", whenText(by.centre.zone, swap.span)}},
                               "/console/roster?shift=" + swap.shift.text()});
    return out;
}

Items postsHeld(ReadTx& tx, const By& by, const StaffId& staff) {
    Items out;
    for (const Post& post : store::activePosts(tx, by.centre.id))
        if (post.holder == staff)
            out.push_back({"held_post", {{"post", post.name}}, "/console/roster/posts/" + post.id.text()});
    return out;
}

using Ask = Items (*)(ReadTx&, const By&, const StaffId&);

HeldBy held(const Services& services, const char* id, Ask ask) {
    return {id, [&services, ask](ReadTx& tx, const CentreId& centre, const StaffId& staff) -> Items {
                const auto info = services.centres.find(tx, centre);
                if (!info) return {};
                const Actor system = Actor::system();
                return ask(tx, By{services, *info, system, {}, services.clock.now()}, staff);
            }};
}

}  // namespace

std::vector<HeldBy> heldOfRoster(const Services& services) {
    return {held(services, "roster.shifts", shiftsHeld), held(services, "roster.presence", presenceHeld),
            held(services, "roster.leave", leaveHeld), held(services, "roster.swaps", swapsHeld),
            held(services, "roster.posts", postsHeld)};
}

}  // namespace yizhan::roster
