// The settings as a policy, and which dates have a page in the book.
#include "journal/JournalContext.h"

#include <stdexcept>

namespace yizhan::journal {

Policy policyOf(const Settings& settings) {
    const std::string& cutoff = settings.text("journal.cutoff");
    const auto time = TimeOfDay::parse(cutoff);
    if (!time || time->minutes >= 720)
        throw std::runtime_error("journal.cutoff must be a time before noon such as 06:00, not \"" + cutoff + "\"");
    return {*time, static_cast<int>(settings.integer("journal.late_minutes"))};
}

void requireDay(const Context& context, const Date& date) {
    if (date > context.today()) throw Error(Status::notFound, "day_not_begun", {{"date", date.text()}});
    if (date < context.firstDay()) throw Error(Status::notFound, "before_centre", {{"date", date.text()}});
}

}  // namespace yizhan::journal
