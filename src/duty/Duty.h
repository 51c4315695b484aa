// Duties that go round among the people of a day, whose turn they are, and that they were done.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Centres.h"
#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::duty {

using DutyId = Id<struct DutyTag>;

enum class DutyKind { cleaning, closing, lead, other };
constexpr std::array<std::string_view, 4> dutyKindNames{"cleaning", "closing", "lead", "other"};
inline std::string_view nameOf(DutyKind kind) { return dutyKindNames.at(static_cast<std::size_t>(kind)); }

/// From a date on a duty falls on these weekdays, until the next term begins.
struct DutyTerm {
    Date from;
    std::vector<int> weekdays;  ///< none: it is put away
    bool operator==(const DutyTerm&) const = default;
};

struct Duty {
    DutyId id;
    std::string name;
    std::string nameEn;  ///< "" where nobody wrote it
    DutyKind kind = DutyKind::other;
    std::vector<int> weekdays = {1, 2, 3, 4, 5, 6, 7};  ///< 1 = Monday, sorted; on open days only
    std::string note;
    bool active = true;
    std::optional<Instant> putAwayAt = {};
    Instant createdAt, updatedAt;
    std::int64_t version = 1;
    /// Each change of its weekdays, and that it was put away or brought back; none for a duty that stands as it was
    /// made. So a change of today leaves the days before as they were.
    std::vector<DutyTerm> terms = {};
};

/// Whose turn a duty is on a date.
struct Turn {
    Date date;
    DutyId duty;
    StaffId staff;
    bool operator==(const Turn&) const = default;
};

/// That it was done; never changed.
struct Mark {
    Date date;
    DutyId duty;
    StaffId staff;  ///< whose turn it was
    StaffId by;     ///< who says so
    std::string note;
    Instant at;
    std::int64_t seq = 0;    ///< its number in the centre; the store gives it
    std::int64_t round = 1;  ///< of that duty on that date: more than 1 after one was taken back
    /// That it was a mistake; never changed either.
    struct TakenBack {
        StaffId by;
        std::string reason;
        Instant at;
    };
    std::optional<TakenBack> takenBack = {};
};

/// Why whoever stands on the rota cannot take their turn.
enum class Absence { onLeave, left };
constexpr std::array<std::string_view, 2> absenceNames{"on_leave", "left"};
inline std::string_view nameOf(Absence absence) { return absenceNames.at(static_cast<std::size_t>(absence)); }

/// A duty on a date, with whose turn it is and whether it was done.
struct RotaItem {
    Duty duty;
    std::optional<StaffId> staff = {};
    std::optional<Mark> mark = {};        ///< that stands
    std::vector<Mark> takenBack = {};     ///< oldest first
    std::optional<Absence> absence = {};  ///< of whose turn it is; nothing once it was done

    bool due = true;  ///< false: the duty does not fall on the day, and only what stood there is shown

    /// Nobody does it: nobody was given it, or whoever was is not there.
    bool isEmpty() const { return due && !mark && (!staff || absence); }
    /// It is judged: it was to be done, or was done.
    bool counts() const { return due || mark; }
};

struct RotaDay {
    OpeningDay day;
    /// What is due or was done, and on days that are over whose turn it was all the same; in the duties' order.
    std::vector<RotaItem> items = {};
};

}  // namespace yizhan::duty
