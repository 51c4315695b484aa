// What hours and calendars may be; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "centre/Centre.h"
#include "core/Error.h"

namespace yizhan::centre {

/// The windows of one day must each end after they begin, in order and without overlap.
/// Pointers begin with `at`. Empty when all is well.
std::vector<Violation> windowViolations(const std::vector<Window>& windows, const std::string& at);

/// The hours that VC-1 demands and a new centre starts with: 9:00–17:30 every day.
WeeklyHours defaultHours();

/// "09:00-12:00,13:00-17:30", the form windows are stored in.
std::string textOf(const std::vector<Window>& windows);
std::vector<Window> windowsOf(std::string_view text);

/// The hours that count on the date, of weeks in the order in which they were set: the last one that holds since then
/// or before; the first one where none does.
WeeklyHours weekOn(const std::vector<Week>& weeks, const Date& date);
/// The date as its week has it; offices work Monday to Friday.
OpeningDay regularDay(const WeeklyHours& hours, const Date& date);
/// What a file of public holidays contradicts itself in, by JSON pointer: a date twice or of another year, a make-up
/// day that is a working day anyway, a day without a name. `others`: days of other years' files that it may not deny.
std::vector<Violation> officeViolations(const OfficeYear& year, const std::vector<OfficeDay>& others);
/// Offices on that date by what the year's file says (null: nothing) and otherwise by the week; `known` tells whether
/// anybody brought that year in.
void applyOffice(OpeningDay& day, const OfficeDay* said, bool known);

/// The date with an exception applied.
OpeningDay exceptionalDay(const CalendarException& exception);

}  // namespace yizhan::centre
