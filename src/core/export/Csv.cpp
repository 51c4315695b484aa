#include "core/export/Table.h"

namespace yizhan {

namespace {

constexpr const char* byteOrderMark = "\xEF\xBB\xBF";
constexpr const char* lineEnd = "\r\n";

/// Spreadsheets compute what begins like this, also in the wide forms that they fold together with these.
bool looksLikeFormula(const std::string& text) {
    if (text.empty()) return false;
    constexpr std::string_view plain = "=+-@\t\r\n";
    if (plain.find(text.front()) != std::string_view::npos) return true;
    for (const char* wide : {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
        if (text.starts_with(wide)) return true;
    return false;
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n'") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' '))
        return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += c;
        out += c;
    }
    return out + '"';
}

std::string fieldOf(const std::string& text) { return quoted(looksLikeFormula(text) ? "'" + text : text); }

std::string fieldOf(const TableCell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return fieldOf(*text);
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
    return "";
}

std::string csvOf(const Table& table) {
    std::string out = byteOrderMark;
    for (std::size_t i = 0; i < table.columns.size(); ++i) out += (i == 0 ? "" : ",") + fieldOf(table.columns[i].name);
    out += lineEnd;
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : ",") + fieldOf(row[i]);
        out += lineEnd;
    }
    return out;
}

/// RFC 5987: letters, digits and a few marks stand for themselves.
std::string percentEncoded(const std::string& text) {
    constexpr std::string_view hexDigits = "0123456789ABCDEF", plain = "-._~";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos)
            out += c;
        else
            out += {'%', hexDigits[byte >> 4], hexDigits[byte & 15]};
    }
    return out;
}

}  // namespace

Exporter csvExporter() { return {"csv", "text/csv; charset=utf-8", "csv", csvOf}; }

std::string attachmentHeader(const std::string& plainName, const std::string& readersName) {
    return "attachment; filename=\"" + plainName + "\"; filename*=UTF-8''" + percentEncoded(readersName);
}

}  // namespace yizhan
