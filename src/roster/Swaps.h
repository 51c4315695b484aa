// Swaps and take-overs: how a shift, or a part of one, comes into other hands.
#pragma once

#include <array>

#include "roster/RosterActions.h"

namespace yizhan::roster {

enum class SwapKind { swap, takeOver };
enum class SwapState { asked, accepted, inForce, declined, rejected, withdrawn };
constexpr std::array<std::string_view, 2> swapKindNames{"swap", "take_over"};
constexpr std::array<std::string_view, 6> swapStateNames{"asked",    "accepted", "in_force",
                                                         "declined", "rejected", "withdrawn"};
inline std::string_view nameOf(SwapKind kind) { return swapKindNames.at(static_cast<std::size_t>(kind)); }
inline std::string_view nameOf(SwapState state) { return swapStateNames.at(static_cast<std::size_t>(state)); }
std::optional<SwapState> swapStateNamed(std::string_view name);

struct Swap {
    SwapId id;
    ShiftId shift;
    SwapKind kind = SwapKind::swap;
    Span span;
    StaffId giver;  ///< who held the part when it was asked for
    StaffId taker;
    std::string reason;
    SwapState state = SwapState::asked;
    std::optional<StaffId> requestedBy;
    std::optional<StaffId> decidedBy;
    std::optional<Instant> decidedAt;
    std::string decision;              ///< why it was rejected
    std::optional<Instant> confirmBy;  ///< of a take-over: by then the taker says yes
    std::optional<Instant> acceptedAt;
    Instant createdAt, updatedAt;
    std::int64_t version = 1;
};

struct SwapWish {
    StaffId taker;
    std::optional<Instant> from, to;  ///< of the shift where left out; a take-over begins now
    std::string reason;
};

/// A swap with the rules that the taker would break: none of them, and it is within the limits.
struct JudgedSwap {
    Swap swap;
    std::vector<Breach> breaches = {};
};

/// By the one who holds the part, or by a lead for them. Throws 409 `shift_not_published`, `swap_open` (another is
/// under way for that time), `shift_over`, `attendance_month_locked` (so all that puts a part into other hands), 403
/// `shift_not_yours`, 422: a part outside the shift or of several hands, a taker who
/// cannot.
JudgedSwap askSwap(WriteTx& tx, const By& by, const SwapId& id, const Shift& shift, const SwapWish& wish);
/// By the taker. A take-over in force is confirmed by it; a swap within the limits is in force at once where the
/// setting roster.swap_approval is "exceeded" and the post is covered no less. Throws 403 `swap_not_yours`, 409
/// `swap_settled`, `swap_stale` (the part has come into other hands).
JudgedSwap acceptSwap(WriteTx& tx, const By& by, Swap swap);
/// By the taker.
JudgedSwap declineSwap(WriteTx& tx, const By& by, Swap swap);
/// By whoever asked.
JudgedSwap withdrawSwap(WriteTx& tx, const By& by, Swap swap);
/// By a lead who is neither side (409 `same_side`): it is in force. Throws 409 `swap_not_accepted`, `swap_stale` (the
/// part has come into other hands), `coverage_gap` with blockers for hard breaches and for posts left unqualified,
/// unless forced by a manager.
JudgedSwap approveSwap(WriteTx& tx, const By& by, Swap swap, const std::optional<std::string>& force);
JudgedSwap rejectSwap(WriteTx& tx, const By& by, Swap swap, const std::string& reason);
/// Now, by a lead, for somebody who is not there: in force at once and in the day's log; the taker confirms after.
JudgedSwap takeOver(WriteTx& tx, const By& by, const SwapId& id, const Shift& shift, const SwapWish& wish);

/// Ends what is asked or agreed for a part that another takes now by other ways: rejected, with `why` (a key of the
/// texts, with the taker's name) as the decision.
void endOpenSwaps(WriteTx& tx, const By& by, const ShiftId& shift, const Span& span, const std::string& why,
                  const StaffId& taker);

/// The rules that the taker breaks with the part (once it is in force: as the roster stands).
std::vector<Breach> breachesOf(ReadTx& tx, const By& by, const Swap& swap);

namespace store {
std::optional<Swap> findSwap(ReadTx& tx, const CentreId& centre, const SwapId& id);
/// Newest first, behind `after`; of a state, a shift, and with a person on either side where given.
struct SwapFilter {
    std::optional<SwapState> state;
    std::optional<ShiftId> shift;
    std::optional<StaffId> staff;
};
std::vector<Swap> swaps(ReadTx& tx, const CentreId& centre, const SwapFilter& filter, const std::string& after,
                        int limit);
/// Asked or accepted and not settled yet.
std::vector<Swap> openSwaps(ReadTx& tx, const CentreId& centre, const ShiftId& shift);
/// Take-overs of parts that still run, which nobody confirmed in time and of which no lead was told.
std::vector<Swap> unconfirmedSwaps(ReadTx& tx, const CentreId& centre, Instant now);
void insertSwapAlert(WriteTx& tx, const CentreId& centre, const SwapId& id, Instant now);
void insertSwap(WriteTx& tx, const CentreId& centre, const Swap& swap);
/// State, decision and instants.
void updateSwap(WriteTx& tx, const CentreId& centre, const Swap& swap);
}  // namespace store

}  // namespace yizhan::roster
