// A day of the log for paper and for keeping: the book's page as plain text, and everything as JSON.
#pragma once

#include <string>
#include <vector>

#include "core/db/Database.h"
#include "journal/JournalContext.h"

namespace yizhan::journal {

struct BookPage {
    Day day;
    std::vector<Entry> entries;  ///< in the book's order
};

/// Throws 404 for a date that has no page.
BookPage bookPage(ReadTx& tx, const Context& context, const Date& date);

/// The page as lines of text in the centre's first language, ending with a newline.
std::string bookText(const BookPage& page, const Context& context);

/// {centre, day: LogDay, entries: [LogEntry…]}
std::string bookJson(const BookPage& page, const Context& context);

}  // namespace yizhan::journal
