// A question that visitors left to the staff, and its way to an answer that everybody gets (VC-2).
#pragma once

#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

enum class QuestionStatus { open, answered, published, dismissed };
constexpr std::array<std::string_view, 4> questionStatusNames{"open", "answered", "published", "dismissed"};

inline std::string_view nameOf(QuestionStatus status) {
    return questionStatusNames.at(static_cast<std::size_t>(status));
}
std::optional<QuestionStatus> questionStatusNamed(std::string_view name);

struct LeftQuestion {
    QuestionId id;
    std::string question;
    std::string language;
    Instant askedAt;  ///< the last time
    std::int64_t times = 1;
    QuestionStatus status = QuestionStatus::open;
    std::optional<QuestionId> kin;  ///< the first that asked the same; nothing where it is the first itself
    StaffId assignedTo;
    std::optional<Entry> draft;  ///< the answer, without an id while it waits for approval
    StaffId answeredBy;
    StaffId approvedBy;
    std::string entryId;  ///< of the published answer
    std::string remark;   ///< why it was sent back or dismissed
    std::int64_t version = 1;
};

/// The pack that holds what the centre's own staff answered.
constexpr const char* ownPack = "own";

}  // namespace yizhan::kiosk
