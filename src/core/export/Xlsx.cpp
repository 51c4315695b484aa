// Workbooks by libxlsxwriter. It writes files only, so each passes through one of its own that nobody else can read.
#include <sys/stat.h>
#include <unistd.h>

#include <Poco/File.h>
#include <Poco/TemporaryFile.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "core/Error.h"
#include "core/export/Libxlsxwriter.h"
#include "core/export/Table.h"

namespace yizhan {

namespace {

constexpr double narrowest = 6, widest = 42, titleHeight = 26;
constexpr lxw_row_t titleRow = 0, headerRow = 1, firstRow = 2;
constexpr std::size_t longestSheetName = 31;

/// A folder that only this process's user enters, gone with its files at the end.
class PrivateFolder {
public:
    PrivateFolder() : _path(Poco::TemporaryFile::tempName()) {
        if (::mkdir(_path.c_str(), S_IRWXU) != 0)
            throw Error(Status::unavailable, "busy").because("no folder for a workbook at " + _path).retryAfter(2);
    }
    ~PrivateFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(_path, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    const std::string& path() const { return _path; }

private:
    std::string _path;
};

/// The code points of UTF-8 as columns of a fixed-width font: what is wide in East Asia takes two.
double widthOf(const std::string& text) {
    double width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) == 0x80U) continue;
        width += byte >= 0xE2U ? 2 : 1;
    }
    return width;
}

double widthOf(const TableCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return widthOf(*text);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return widthOf(std::to_string(*number));
    return 0;
}

/// Without the characters that a sheet's name may not hold, and short enough.
std::string sheetNameOf(const std::string& title) {
    std::string name;
    std::size_t length = 0;
    for (const char c : title) {
        const bool starts = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        if (starts && ++length > longestSheetName) break;
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    }
    return name.empty() ? "1" : name;
}

class Sheet {
public:
    Sheet(lxw_workbook* book, const Table& table) : _book(book), _table(table) {
        _sheet = workbook_add_worksheet(book, sheetNameOf(table.title).c_str());
        // A name that the library refuses all the same is not worth losing the workbook for.
        if (_sheet == nullptr) _sheet = workbook_add_worksheet(book, nullptr);
    }

    void write() {
        arrange();
        writeHead();
        for (std::size_t i = 0; i < _table.rows.size(); ++i) writeRow(rowAt(i), _table.rows[i]);
        lxw_row_t next = rowAt(_table.rows.size());
        if (hasSums() && !_table.rows.empty()) writeSums(next++);
        lxw_format* plain = format(false);
        for (const std::string& note : _table.notes) worksheet_write_string(_sheet, ++next, 0, note.c_str(), plain);
    }

private:
    static lxw_row_t rowAt(std::size_t index) { return firstRow + static_cast<lxw_row_t>(index); }
    static lxw_col_t columnAt(std::size_t index) { return static_cast<lxw_col_t>(index); }
    bool hasSums() const {
        return std::any_of(_table.columns.begin(), _table.columns.end(),
                           [](const TableColumn& column) { return column.summed; });
    }

    lxw_format* format(bool bordered) {
        lxw_format* made = workbook_add_format(_book);
        if (bordered) format_set_border(made, LXW_BORDER_THIN);
        return made;
    }

    void arrange() {
        for (std::size_t i = 0; i < _table.columns.size(); ++i) {
            double width = widthOf(_table.columns[i].name);
            for (const auto& row : _table.rows) width = std::max(width, widthOf(row.at(i)));
            worksheet_set_column(_sheet, columnAt(i), columnAt(i), std::clamp(width + 2, narrowest, widest), nullptr);
        }
        worksheet_freeze_panes(_sheet, firstRow, 1);
        worksheet_repeat_rows(_sheet, titleRow, headerRow);
        worksheet_set_landscape(_sheet);
        worksheet_set_paper(_sheet, 9);  // A4
        worksheet_fit_to_pages(_sheet, 1, 0);
    }

    void writeHead() {
        lxw_format* title = format(false);
        format_set_bold(title);
        format_set_font_size(title, 16);
        worksheet_set_row(_sheet, titleRow, titleHeight, nullptr);
        worksheet_write_string(_sheet, titleRow, 0, _table.title.c_str(), title);
        lxw_format* head = format(true);
        format_set_bold(head);
        format_set_align(head, LXW_ALIGN_CENTER);
        format_set_bg_color(head, 0xE7ECEA);
        for (std::size_t i = 0; i < _table.columns.size(); ++i)
            worksheet_write_string(_sheet, headerRow, columnAt(i), _table.columns[i].name.c_str(), head);
        _cell = format(true);
        _sums = format(true);
        format_set_bold(_sums);
    }

    /// Words are written as words whatever they look like, so none becomes a formula.
    void writeRow(lxw_row_t at, const std::vector<TableCell>& row) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (const auto* text = std::get_if<std::string>(&row[i]))
                worksheet_write_string(_sheet, at, columnAt(i), text->c_str(), _cell);
            else if (const auto* number = std::get_if<std::int64_t>(&row[i]))
                worksheet_write_number(_sheet, at, columnAt(i), static_cast<double>(*number), _cell);
            else
                worksheet_write_blank(_sheet, at, columnAt(i), _cell);
        }
    }

    void writeSums(lxw_row_t at) {
        for (std::size_t i = 0; i < _table.columns.size(); ++i) {
            if (!_table.columns[i].summed) {
                worksheet_write_string(_sheet, at, columnAt(i), i == 0 ? _table.sumsLabel.c_str() : "", _sums);
                continue;
            }
            std::int64_t sum = 0;
            for (const auto& row : _table.rows)
                if (const auto* number = std::get_if<std::int64_t>(&row.at(i))) sum += *number;
            char first[LXW_MAX_CELL_NAME_LENGTH], last[LXW_MAX_CELL_NAME_LENGTH];
            lxw_rowcol_to_cell(first, firstRow, columnAt(i));
            lxw_rowcol_to_cell(last, at - 1, columnAt(i));
            const std::string formula = std::string("=SUM(") + first + ":" + last + ")";
            // With its value, for readers that do not compute.
            worksheet_write_formula_num(_sheet, at, columnAt(i), formula.c_str(), _sums, static_cast<double>(sum));
        }
    }

    lxw_workbook* _book;
    const Table& _table;
    lxw_worksheet* _sheet = nullptr;
    lxw_format* _cell = nullptr;
    lxw_format* _sums = nullptr;
};

std::string xlsxOf(const Table& table) {
    const PrivateFolder folder;
    const std::string path = folder.path() + "/book.xlsx";
    std::string inside = folder.path();
    lxw_workbook_options options = {LXW_FALSE, inside.data(), LXW_FALSE};
    lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) throw Error(Status::unavailable, "busy").because("no memory for a workbook").retryAfter(2);
    // The library copies the words; without the instant it would write the machine's own time into the file.
    std::string title = table.title;
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.created = static_cast<time_t>(table.madeAt.millis / 1000);
    workbook_set_properties(book, &properties);
    Sheet(book, table).write();
    if (const lxw_error failed = workbook_close(book); failed != LXW_NO_ERROR)
        throw Error(Status::unavailable, "busy")
            .because(std::string("workbook: ") + lxw_strerror(failed))
            .retryAfter(2);
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

Exporter xlsxExporter() {
    return {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", xlsxOf};
}

}  // namespace yizhan
