// What may be said and what may be done with it; pure.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Centres.h"
#include "core/Error.h"
#include "visitors/Visitors.h"

namespace yizhan::visitors {

/// From so many people on they complain together through representatives (旅游投诉处理办法, article 13).
constexpr std::int64_t groupNeedsRepresentatives = 4;

/// Without blanks around it and without control characters but the newline.
std::string tidied(std::string_view text);
/// Nothing in it that a person could read.
bool isBlank(std::string_view text);

/// "TS-2026-0001": at least four figures, more when a year has more.
std::string numberOf(std::string_view prefix, int year, std::int64_t count);

using Calendar = std::function<OpeningDay(const Date&)>;
/// The `count`th working day of offices after `from`. A calendar that has none within a year gives the year's end.
Date workingDaysAfter(const Date& from, int count, const Calendar& calendar);
/// The first open day after `from`; the same of a calendar without any.
Date nextOpenDay(const Date& from, const Calendar& calendar);

/// Empty when all is well: blank texts (`empty`), a phone that is none (`bad_phone`), a day to come
/// (`day_to_come`), a group without representatives (`representatives_missing`) or fewer people than those
/// (`representatives_too_many`).
std::vector<Violation> violationsOf(const Filing& filing, const Date& today);

/// Throws 409 `suggestion_read_already`, `suggestion_answered_already`.
void requireReadable(const Suggestion& suggestion);
void requireAnswerable(const Suggestion& suggestion);
/// Throws 409 `complaint_decided_already`; `complaint_not_accepted`, `complaint_settled_already`.
void requireUndecided(const Complaint& complaint);
void requireUnsettled(const Complaint& complaint);

/// Past the day by which somebody should have acted.
bool isOverdue(const Suggestion& suggestion, const Date& today);
bool isOverdue(const Complaint& complaint, const Date& today);
bool hasStep(const std::vector<Step>& steps, StepKind kind);

/// What the box of suggestions looked like on a day.
enum class BoxState { notDue, met, broken };
struct BoxDay {
    Date date, today;
    bool open = false;
    bool dueRead = false;      ///< what was due on this day has been read by its end
    bool dueUnread = false;    ///< something due on this day was not
    bool olderUnread = false;  ///< something due before it lay unread until its end or to this moment
};
/// CP-2, the box is emptied once a day: broken by a suggestion unread at the end of the next open day and on each
/// open day that it goes on lying there; not due on closed days, days to come, today while there is time, and
/// where nothing lay in the box.
BoxState judgeBox(const BoxDay& day);

}  // namespace yizhan::visitors
