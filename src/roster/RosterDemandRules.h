// What a post may ask for, and what it asks for on a date; pure.
#pragma once

#include <vector>

#include "core/Error.h"
#include "core/Zone.h"
#include "roster/Roster.h"

namespace yizhan::roster {

/// "04-01" and "10-31"; nothing where a day does not exist in any year.
std::optional<Season> seasonOf(std::string_view from, std::string_view to);
std::string textOf(int month, int day);
bool holds(const Season& season, const Date& date);

/// The text without the blanks around it.
std::string trimmed(std::string_view text);

/// What is wrong with a post, by JSON pointer; empty when all is well.
std::vector<Violation> postViolations(const Post& post);

/// The windows that count on the date: those of the date before those of a season before those of the week.
std::vector<const DemandWindow*> windowsOn(const std::vector<DemandWindow>& demand, const Date& date);
/// The same of a post as it stood on that date.
std::vector<const DemandWindow*> windowsOn(const Post& post, const Date& date);
/// The posts that stood on a day from `from` on, before `to`, by name: as they were on the last of these days, with
/// what they asked for on those before it. One that was put away stands until then, and is `archived` here when it was
/// by the last day of all. `versions`: those of one post together, in their order; a later one counts from its day on.
std::vector<Post> postsOver(const std::vector<Post>& versions, const Date& from, const Date& to);
/// The parts of a window in which the centre is open: only then does a post need anybody.
std::vector<Window> openParts(const DemandWindow& window, const OpeningDay& day);

/// Demand that asks for people while the centre is closed: its number in the post, and the hours it meets.
/// `week` holds each weekday once, `dates` the dates that windows name; a season is judged by the week.
struct Outside {
    std::size_t window = 0;
    int weekday = 0;  ///< the first such day
};
std::vector<Outside> demandOutside(const std::vector<DemandWindow>& demand, const std::vector<OpeningDay>& week,
                                   const std::vector<OpeningDay>& dates);

/// The instants of one business date, quickly where no clock changes on it.
class LocalDay {
public:
    LocalDay(const Zone& zone, const Date& date);

    Instant start() const { return _start; }
    Instant end() const { return _end; }
    Instant at(TimeOfDay time) const {
        return _plain ? _start.plusMinutes(time.minutes) : _zone.instantOf(_date, time);
    }
    /// RFC 3339 with the zone's offset, of an instant on this day.
    std::string format(Instant instant) const;

private:
    const Zone& _zone;
    Date _date;
    Instant _start, _end;
    bool _plain;
    std::string _offset;  ///< "+08:00"
};

}  // namespace yizhan::roster
