#include "roster/AttendanceExport.h"

#include <algorithm>
#include <set>

#include "core/KnownCentre.h"
#include "roster/AttendanceStore.h"

namespace yizhan::roster {

using http::Json;

namespace {

using Status = Verdict::Status;

/// First these, in this order; then whatever else rows hold and the texts have a word for.
constexpr std::array<const char*, 12> firstColumns{
    "name",  "shifts",        "rostered_minutes", "worked_minutes", "late",          "late_minutes",
    "early", "early_minutes", "absent",           "absent_minutes", "leave_minutes", "forgotten"};

/// A column and where its value stands in a row: "late", or "leave" and "sick".
struct Field {
    std::string key, inner = {};

    std::string word() const { return "sheet." + key + (inner.empty() ? "" : "." + inner); }
    TableCell of(const Json& row) const {
        if (!row.contains(key)) return {};
        const Json& value = row[key];
        if (!inner.empty()) return value.is_object() ? TableCell(value.value(inner, std::int64_t{0})) : TableCell();
        if (value.is_string()) return value.get<std::string>();
        return value.is_number_integer() ? TableCell(value.get<std::int64_t>()) : TableCell();
    }
};

std::vector<Field> fieldsOf(const Texts& texts, const Json& items) {
    std::set<std::string> plain;
    std::set<std::pair<std::string, std::string>> nested;
    for (const Json& row : items)
        for (const auto& [key, value] : row.items()) {
            if (!value.is_object()) plain.insert(key);
            if (value.is_object())
                for (const auto& [inner, amount] : value.items())
                    if (amount.is_number_integer() && amount != 0) nested.emplace(key, inner);
        }
    if (items.empty()) plain.insert(firstColumns.begin(), firstColumns.end() - 2);
    std::vector<Field> out;
    const auto add = [&](const Field& field) {
        if (texts.has(field.word())) out.push_back(field);
    };
    for (const char* key : firstColumns)
        if (plain.erase(key) != 0) add({key});
    for (const std::string& key : plain) add({key});
    for (const auto& [key, inner] : nested) add({key, inner});
    return out;
}

Table tableOf(const Services& services, const http::Call& call, const Json& sheet, Language language) {
    const auto words = [&](const std::string& key, const TextArgs& args = {}) {
        return services.texts.get(key, language, args);
    };
    Table table;
    table.title = words("sheet.title", {{"centre", call.centre->name}, {"month", sheet["month"].get<std::string>()}});
    table.sumsLabel = words("sheet.sums");
    table.madeAt = call.now;
    const auto fields = fieldsOf(services.texts, sheet["items"]);
    for (const Field& field : fields) {
        const bool number = field.key != "name";
        table.columns.push_back(
            {words(field.word()), number ? TableColumn::Kind::number : TableColumn::Kind::text, number});
    }
    for (const Json& row : sheet["items"]) {
        std::vector<TableCell> cells;
        for (const Field& field : fields) cells.push_back(field.of(row));
        table.rows.push_back(std::move(cells));
    }
    table.notes = {words("sheet.note_units")};
    if (sheet["locked_at"].is_null())
        table.notes.push_back(words("sheet.note_open", {{"time", call.time(call.now).substr(0, 16)}}));
    else
        table.notes.push_back(
            words("sheet.note_locked", {{"name", sheet["locked_by"].get<std::string>()},
                                        {"time", sheet["locked_at"].get<std::string>().substr(0, 16)}}));
    return table;
}

/// The first day of the month before the one that the date lies in.
Date monthBefore(const Date& date) {
    Date first = Date{date.year, date.month, 1}.plusDays(-1);
    first.day = 1;
    return first;
}

Verdict judgeCopies(ReadTx& tx, const Services& services, const CentreInfo& centre, const Date& date) {
    const Instant now = services.clock.now(), end = centre.zone.startOf(date.plusDays(1));
    const Date first = monthBefore(date), due = sheetDue(services, first);
    const std::string month = first.text().substr(0, 7);
    const Date madeOn = centre.zone.dateOf(centre.createdAt);
    // A centre that was not there in that month owes no sheet of it.
    if (now < centre.zone.startOf(date) || Date{date.year, date.month, 1} <= madeOn) return {Status::notDue, {}};
    const auto words = [&](const std::string& key, const TextArgs& args) {
        return services.texts.get(key, languageOf(centre.firstLanguage), args);
    };
    std::set<std::string_view> missing(sheetReceivers.begin(), sheetReceivers.end());
    std::vector<Verdict::Evidence> evidence;
    for (const auto& send : store::attendanceSends(tx, centre.id, month)) {
        if (end <= send.at || missing.erase(send.to) == 0) continue;
        const Date sent = centre.zone.dateOf(send.at);
        evidence.push_back({"attendance", month, "/console/roster/attendance?month=" + month,
                            words(std::string(due < sent ? "evidence.sheet_late_" : "evidence.sheet_sent_") + send.to,
                                  {{"month", month}, {"date", sent.text()}, {"name", send.name}})});
    }
    for (const std::string_view to : missing)
        evidence.push_back(
            {"attendance", month, "/console/roster/attendance?month=" + month,
             words("evidence.sheet_missing_" + std::string(to), {{"month", month}, {"due", due.text()}})});
    if (missing.empty()) return {Status::met, std::move(evidence)};
    const bool running = date < due || (date == due && now < end);
    return {running ? Status::notDue : Status::broken, std::move(evidence)};
}

}  // namespace

Date sheetDue(const Services& services, const Date& first) {
    constexpr int longestMonth = 31;
    Date next = first.plusDays(longestMonth);
    next.day = static_cast<int>(services.settings.integer("roster.sheet_days"));
    return next;
}

http::Reply exportedSheet(const Services& services, const http::Call& call, const std::string& format,
                          const Json& sheet) {
    const Exporter* exporter = services.extensions.exporterOf(format);
    if (exporter == nullptr) throw Error(yizhan::Status::unavailable, "export_missing");
    const std::string asked = call.queryText("lang");
    const Table table = tableOf(services, call, sheet, asked.empty() ? call.language : languageOf(asked));
    const std::string month = sheet["month"].get<std::string>(), ending = "." + exporter->ending;
    http::Reply reply;
    reply.type = exporter->mediaType;
    reply.body = exporter->bytes(table);
    reply.header("Content-Disposition", attachmentHeader("attendance-" + month + ending, table.title + ending))
        .header("Cache-Control", "no-store");
    return reply;
}

EvidenceRule sheetEvidence(const Services& services) {
    return {"AT-3", [&services](ReadTx& tx, const CentreId& id, const Date& date) {
                const CentreInfo centre = knownCentre(services.centres, tx, id);
                return judgeCopies(tx, services, centre, date);
            }};
}

}  // namespace yizhan::roster
