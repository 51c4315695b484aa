#include "visitors/VisitorsRules.h"

#include <algorithm>

#include "core/Text.h"

namespace yizhan::visitors {

namespace {

constexpr int searchedDays = 366;
constexpr std::size_t fewestPhoneDigits = 5;
constexpr char32_t ideographicSpace = 0x3000, noBreakSpace = 0xA0, deleteSign = 0x7F, firstPrinting = 0x20,
                   lastControl = 0x9F;

bool isSpace(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'\t' || c == U'\r' || c == ideographicSpace || c == noBreakSpace;
}

bool isControl(char32_t c) { return c < firstPrinting || (c >= deleteSign && c <= lastControl); }

template <class Fits>
Date searched(const Date& from, int count, const Fits& fits) {
    Date date = from;
    for (int day = 1; day <= searchedDays; ++day) {
        date = from.plusDays(day);
        if (fits(date) && --count == 0) return date;
    }
    return date;
}

/// Digits with what people put between them; a leading plus, an extension behind a hyphen.
bool isPhone(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            ++digits;
        else if (std::string_view("+-() .").find(c) == std::string_view::npos)
            return false;
    }
    return digits >= fewestPhoneDigits;
}

}  // namespace

std::string tidied(std::string_view text) {
    std::u32string kept;
    for (const char32_t c : text::decoded(text)) {
        if (c == U'\t')
            kept += U' ';
        else if (c == U'\n' || !isControl(c))
            kept += c;
    }
    while (!kept.empty() && isSpace(kept.back())) kept.pop_back();
    kept.erase(kept.begin(), std::find_if_not(kept.begin(), kept.end(), isSpace));
    return text::encoded(kept);
}

bool isBlank(std::string_view text) { return tidied(text::folded(text)).empty(); }

std::string numberOf(std::string_view prefix, int year, std::int64_t count) {
    constexpr std::size_t figures = 4;
    std::string counted = std::to_string(count);
    if (counted.size() < figures) counted.insert(0, figures - counted.size(), '0');
    return std::string(prefix) + '-' + std::to_string(year) + '-' + counted;
}

Date workingDaysAfter(const Date& from, int count, const Calendar& calendar) {
    return searched(from, count, [&](const Date& date) { return calendar(date).officeDay; });
}

Date nextOpenDay(const Date& from, const Calendar& calendar) {
    return searched(from, 1, [&](const Date& date) { return calendar(date).open; });
}

std::vector<Violation> violationsOf(const Filing& filing, const Date& today) {
    std::vector<Violation> found;
    const auto needed = [&](const std::string& pointer, const std::string& text) {
        if (isBlank(text)) found.push_back({pointer, "empty"});
    };
    needed("/complainant/name", filing.name);
    needed("/respondent", filing.complaint.respondent);
    needed("/claim", filing.complaint.claim);
    needed("/facts", filing.complaint.facts);
    if (!isPhone(filing.phone)) found.push_back({"/complainant/phone", "bad_phone"});
    if (filing.complaint.occurredOn && *filing.complaint.occurredOn > today)
        found.push_back({"/occurred_on", "day_to_come"});
    for (std::size_t i = 0; i < filing.representatives.size(); ++i)
        needed("/representatives/" + std::to_string(i), filing.representatives[i]);
    const std::int64_t people = filing.complaint.groupSize;
    if (people >= groupNeedsRepresentatives && filing.representatives.empty())
        found.push_back(
            {"/representatives", "representatives_missing", {{"people", std::to_string(groupNeedsRepresentatives)}}});
    if (static_cast<std::int64_t>(filing.representatives.size()) > people)
        found.push_back({"/representatives", "representatives_too_many"});
    return found;
}

void requireReadable(const Suggestion& suggestion) {
    if (suggestion.status != SuggestionStatus::fresh) throw conflict("suggestion_read_already");
}

void requireAnswerable(const Suggestion& suggestion) {
    if (suggestion.status == SuggestionStatus::answered) throw conflict("suggestion_answered_already");
}

void requireUndecided(const Complaint& complaint) {
    if (complaint.status != ComplaintStatus::received) throw conflict("complaint_decided_already");
}

void requireUnsettled(const Complaint& complaint) {
    if (complaint.status == ComplaintStatus::settled) throw conflict("complaint_settled_already");
    if (complaint.status != ComplaintStatus::accepted) throw conflict("complaint_not_accepted");
}

bool isOverdue(const Suggestion& suggestion, const Date& today) {
    return suggestion.status == SuggestionStatus::fresh && today > suggestion.dueOn;
}

bool isOverdue(const Complaint& complaint, const Date& today) {
    if (complaint.status == ComplaintStatus::received) return today > complaint.acceptBy;
    return complaint.status == ComplaintStatus::accepted && complaint.settleBy && today > *complaint.settleBy;
}

bool hasStep(const std::vector<Step>& steps, StepKind kind) {
    return std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.kind == kind; });
}

BoxState judgeBox(const BoxDay& day) {
    if (!day.open || day.date > day.today) return BoxState::notDue;
    if (day.olderUnread) return BoxState::broken;
    if (day.dueUnread) return day.date < day.today ? BoxState::broken : BoxState::notDue;
    return day.dueRead ? BoxState::met : BoxState::notDue;
}

}  // namespace yizhan::visitors
