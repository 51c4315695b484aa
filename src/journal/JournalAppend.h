// The one way in which a row comes into the chain.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "journal/JournalContext.h"
#include "journal/JournalPayload.h"
#include "journal/JournalStore.h"

namespace yizhan::journal {

/// A personal text of a new row: kept beside the chain, salted hash inside it.
struct PersonalText {
    std::string field;
    std::string text;
};

/// A row before it has a number and a hash.
struct Draft {
    RowKind kind = RowKind::entry;
    std::string section = {};
    std::string text = {};
    Instant occurredAt;
    Person author = {};  ///< without id: the system
    std::optional<EntryId> refersTo = {};
    bool strikes = false;
    bool late = false;
    std::string href = {};
    More more = {};
    std::vector<PersonalText> personal = {};
};

/// A centre's chain and one day of it, held until the transaction ends.
struct OpenBook {
    Head head;
    DayRecord day;
};

/// Holds the chain and reads the day's record. Throws 404 for a date that has no page (requireDay).
OpenBook openBook(WriteTx& tx, const Context& context, const Date& date);

/// Appends the row to the chain and to the book's day, and records the event `journal.entry` (for a
/// mark: `journal.day`). The first row of a day repeats the short code of the seal made last.
Entry append(WriteTx& tx, const Context& context, OpenBook& book, const Draft& draft);

/// Appends a line by the system, now.
Entry appendSystemLine(WriteTx& tx, const Context& context, OpenBook& book, const std::string& text,
                       const More& more = {});

}  // namespace yizhan::journal
