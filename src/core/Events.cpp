// A LogLine travels as the event "journal.line".
#include "core/Events.h"

#include <algorithm>

namespace yizhan {

namespace {
constexpr const char* argPrefix = "arg.";
}

Event asEvent(const LogLine& line, Instant at) {
    Event event{
        line.centre, "journal.line", at, {{"date", line.date.text()}, {"text_key", line.textKey}, {"href", line.href}}};
    for (const auto& [name, value] : line.args) event.facts.emplace_back(argPrefix + name, value);
    return event;
}

LogLine logLineOf(const Event& event) {
    LogLine line;
    line.centre = event.centre;
    for (const auto& [name, value] : event.facts) {
        if (name == "date")
            line.date = Date::parse(value).value_or(Date{});
        else if (name == "text_key")
            line.textKey = value;
        else if (name == "href")
            line.href = value;
        else if (name.starts_with(argPrefix))
            line.args.emplace_back(name.substr(4), value);
    }
    return line;
}

}  // namespace yizhan
