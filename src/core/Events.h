// What happened, told inside the transaction that made it happen: how features meet.
#pragma once

#include <functional>
#include <string>

#include "core/Clock.h"
#include "core/Error.h"
#include "core/Id.h"

namespace yizhan {

/// A fact of one centre. It is stored with the change itself, reaches the listeners of other
/// features in the same transaction, and afterwards every subscriber of GET …/events.
struct Event {
    CentreId centre;
    std::string topic;  ///< "journal.entry", "kiosk.help": feature.noun
    Instant at;
    TextArgs facts = {};  ///< flat names and values; personal data never goes in here
};

/// Asks the journal for a line by the system in the log of `date`, written in the same transaction.
/// `textKey` is a key of the asking feature's texts; the words are fixed when the line is written.
struct LogLine {
    CentreId centre;
    Date date;
    std::string textKey;
    TextArgs args = {};
    std::string href = {};
};

/// The event that carries a LogLine ("journal.line"); journal listens for it.
Event asEvent(const LogLine& line, Instant at);
/// Reads it back; the inverse of asEvent.
LogLine logLineOf(const Event& event);

}  // namespace yizhan
