// A plain table on its way out of the program, and what turns one into a file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "core/Clock.h"

namespace yizhan {

struct TableColumn {
    enum class Kind { text, number };

    std::string name;  ///< in the reader's language
    Kind kind = Kind::text;
    bool summed = false;  ///< where a sheet has a last row of sums, this column has one
};

/// Empty, words, or a whole number.
using TableCell = std::variant<std::monostate, std::string, std::int64_t>;

/// All words in the reader's language.
struct Table {
    std::string title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;  ///< each as long as there are columns
    std::vector<std::string> notes;            ///< what the reader ought to know beside it
    std::string sumsLabel;                     ///< stands before the sums
    Instant madeAt;                            ///< the same table of the same instant gives the same bytes
};

/// A file format. Built-in ones are `csv` and `xlsx`; whoever brings another fills the same point.
struct Exporter {
    std::string id;         ///< "csv"
    std::string mediaType;  ///< "text/csv; charset=utf-8"
    std::string ending;     ///< "csv"
    std::function<std::string(const Table&)> bytes;
};

/// UTF-8 with a byte order mark, lines as RFC 4180 has them, the header first; title, notes and sums stay out, for
/// programs read it. What a spreadsheet would take for a formula begins with an apostrophe.
Exporter csvExporter();
/// A workbook of one sheet: title, frozen header, rows, a row of sums, notes; columns as wide as their words.
Exporter xlsxExporter();

/// Content-Disposition of a file with that name: "roster-2026-11.csv", and the name in the reader's language beside it.
std::string attachmentHeader(const std::string& plainName, const std::string& readersName);

}  // namespace yizhan
