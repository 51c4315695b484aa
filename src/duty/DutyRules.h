// What a duty may be, when it is due, and whose turn it fairly is; pure.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/Error.h"
#include "duty/Duty.h"

namespace yizhan::duty {

std::optional<DutyKind> dutyKindNamed(std::string_view name);

/// What is wrong with a duty, by JSON pointer: a blank name, no weekday.
std::vector<Violation> dutyViolations(const Duty& duty);

/// The terms of a duty in their order; of one that has none stored they follow from when it was made and put away.
std::vector<DutyTerm> termsOf(const Duty& duty, const Zone& zone);
/// The day from which it stands as it is, which may be to come.
Date sinceOf(const Duty& duty, const Zone& zone);
/// Whether the duty falls on that day: the centre is open, and the weekday is one of the duty's as it stood on that
/// date, so that it was there and not put away.
bool isDue(const Duty& duty, const OpeningDay& day, const Zone& zone);

/// Why nobody was found: nobody works that day, or nobody who may lead.
enum class Unfilled { nobody, noLead };

/// A date with the people among whom its duties go round.
struct FillDay {
    OpeningDay day;
    std::vector<StaffId> people;
};
struct FillInput {
    std::vector<Duty> duties;   ///< in the order in which they are given out
    std::vector<FillDay> days;  ///< in order
    std::vector<Turn> turns;    ///< as far back as fairness looks, and those of the days themselves, which stay
    std::set<StaffId> mayLead;  ///< to whom a duty of kind lead goes
};
struct FillOutcome {
    std::vector<Turn> turns;  ///< the new ones, by date
    struct Empty {
        Date date;
        DutyId duty;
        Unfilled why = Unfilled::nobody;
    };
    std::vector<Empty> unfilled;
};
/// RO-6: gives out what is due and empty. Of the day's people it goes to whoever has least to do on that date already,
/// then did this duty least often, then longest ago, then had the fewest turns of all; then by id. The same input in
/// any order of people and turns gives the same rota.
FillOutcome filled(const FillInput& input, const Zone& zone);

}  // namespace yizhan::duty
