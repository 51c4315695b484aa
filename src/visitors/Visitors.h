// What visitors tell the centre: ratings, suggestions, complaints and calls for help.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Access.h"
#include "core/Audit.h"
#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::visitors {

using RatingId = Id<struct RatingTag>;
using SuggestionId = Id<struct SuggestionTag>;
using ComplaintId = Id<struct ComplaintTag>;
using HelpCallId = Id<struct HelpCallTag>;

/// Who does something, and from where; the system where nobody in particular does.
struct By {
    Actor actor = Actor::system();
    Origin origin = {};
    Instant now;
};

/// Three grades, no more (CB-1): 满意, 基本满意, 不满意.
enum class Grade { satisfied, fairly, unsatisfied };
constexpr std::array<std::string_view, 3> gradeNames{"satisfied", "fairly", "unsatisfied"};
inline std::string_view nameOf(Grade grade) { return gradeNames.at(static_cast<std::size_t>(grade)); }

enum class About { answer, service, facility, film, other };
constexpr std::array<std::string_view, 5> aboutNames{"answer", "service", "facility", "film", "other"};
inline std::string_view nameOf(About about) { return aboutNames.at(static_cast<std::size_t>(about)); }

/// Where a visitor spoke: the registered screen and its place; both empty on a phone of one's own.
struct Spot {
    DeviceId device;
    PlaceId place;
};

struct Rating {
    RatingId id;
    Instant at;
    Grade grade = Grade::satisfied;
    About about = About::other;
    std::string entryId;  ///< of the answer that is judged; "" for none
    std::string note;
    std::string language;
    Spot spot;
};

/// What was done about a suggestion, a complaint or a call; each kind at most once, kept for ever.
enum class StepKind { read, answered, accepted, refused, settled, erased };
constexpr std::array<std::string_view, 6> stepNames{"read", "answered", "accepted", "refused", "settled", "erased"};
inline std::string_view nameOf(StepKind kind) { return stepNames.at(static_cast<std::size_t>(kind)); }

struct Step {
    StepKind kind = StepKind::read;
    Instant at;
    StaffId by;  ///< empty: the system
    std::string text;
};

/// Fields that tell who a visitor is, by name: `contact`; `name`, `phone`, `other_contact`, `representative.1` …
/// They lie in a table of their own, are read with visitors.personal only, and can be erased.
using Personal = std::map<std::string, std::string>;

enum class SuggestionStatus { fresh, read, answered };
constexpr std::array<std::string_view, 3> suggestionStatusNames{"new", "read", "answered"};
inline std::string_view nameOf(SuggestionStatus status) {
    return suggestionStatusNames.at(static_cast<std::size_t>(status));
}

struct Suggestion {
    SuggestionId id;
    std::string number;  ///< for people: "JY-2026-0001", per centre and year
    Instant receivedAt;
    std::string text;
    std::string language;
    Spot spot;
    bool hasContact = false;  ///< one was left, also when it has been erased since
    Date dueOn;               ///< the next open day, by whose end somebody has read it (CP-2)
    SuggestionStatus status = SuggestionStatus::fresh;
    std::optional<Date> readOn;  ///< in the centre's zone
    std::int64_t version = 1;
    std::vector<Step> steps;  ///< in order
};

enum class ComplaintStatus { received, accepted, refused, settled };
constexpr std::array<std::string_view, 4> complaintStatusNames{"received", "accepted", "refused", "settled"};
inline std::string_view nameOf(ComplaintStatus status) {
    return complaintStatusNames.at(static_cast<std::size_t>(status));
}

/// With the fields of 旅游投诉处理办法, article 10; who complains is `Personal`.
struct Complaint {
    ComplaintId id;
    std::string number;  ///< for people: "TS-2026-0001", per centre and year, without gaps
    Instant receivedAt;
    std::string respondent;
    std::string claim;
    std::string facts;  ///< and reasons
    std::optional<Date> occurredOn;
    std::int64_t groupSize = 1;
    std::string language;
    Spot spot;
    Date acceptBy;                 ///< the last day to accept or refuse it
    std::optional<Date> settleBy;  ///< once accepted
    ComplaintStatus status = ComplaintStatus::received;
    std::int64_t version = 1;
    std::vector<Step> steps;  ///< in order
};

/// A complaint as a visitor files it.
struct Filing {
    Complaint complaint;
    std::string name;
    std::string phone;
    std::string otherContact;
    std::vector<std::string> representatives;
};

struct HelpCall {
    HelpCallId id;
    Instant calledAt;
    std::string kiosk;  ///< the screen's name for people
    std::string language;
    Spot spot;
    std::optional<Step> answered;
};

/// How long things may take; settings of the installation.
struct Limits {
    int acceptDays = 5;      ///< working days to accept or refuse a complaint (旅游投诉处理办法, article 15)
    int settleDays = 60;     ///< days from there to settle it (article 25)
    int personalDays = 730;  ///< days after which personal data of what is done with goes
};

}  // namespace yizhan::visitors
