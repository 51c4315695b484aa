// Values as text on the way in and out, and SQLSTATE in the words of our errors.
#include "core/db/postgres/PgConnection.h"

#include <charconv>
#include <cstdlib>

#include "core/Error.h"
#include "core/Hash.h"

namespace yizhan {

namespace {

// The server's type numbers (pg_type.dat); libpq ships no header with them.
constexpr Oid boolOid = 16, byteaOid = 17, int8Oid = 20, int2Oid = 21, int4Oid = 23, float4Oid = 700, float8Oid = 701,
              numericOid = 1700;

/// The text form of a bound value; nothing for NULL.
std::optional<std::string> textOf(const Value& value) {
    const auto& variant = value.variant();
    if (const auto* n = std::get_if<std::int64_t>(&variant)) return std::to_string(*n);
    if (const auto* s = std::get_if<std::string>(&variant)) return *s;
    if (const auto* b = std::get_if<Blob>(&variant)) return "\\x" + hex(b->bytes);
    if (const auto* d = std::get_if<double>(&variant)) {
        char buffer[40];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, *d).ptr;
        return std::string(buffer, end);
    }
    return std::nullopt;
}

Value numberOf(const std::string& text) {
    if (text.find_first_not_of("-0123456789") == std::string::npos)
        return {static_cast<std::int64_t>(std::strtoll(text.c_str(), nullptr, 10))};
    return {std::strtod(text.c_str(), nullptr)};
}

Value valueOf(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column) != 0) return {};
    std::string text(PQgetvalue(result, row, column), static_cast<std::size_t>(PQgetlength(result, row, column)));
    switch (PQftype(result, column)) {
        case boolOid:
            return {text == "t"};
        case byteaOid:
            return {Blob{fromHex(std::string_view(text).substr(2)).value_or("")}};
        case int8Oid:
        case int2Oid:
        case int4Oid:
        case numericOid:
            return numberOf(text);
        case float4Oid:
        case float8Oid:
            return {std::strtod(text.c_str(), nullptr)};
        default:
            return {std::move(text)};
    }
}

}  // namespace

PgConnection::PgConnection(const std::string& url) : _connection(PQconnectdb(url.c_str())) {
    if (!healthy())
        throw Error(Status::unavailable, "storage_failed")
            .because(std::string("cannot reach PostgreSQL: ") + PQerrorMessage(_connection.get()));
    // "already exists, skipping" and the like are no news.
    PQsetNoticeProcessor(
        _connection.get(), [](void*, const char*) {}, nullptr);
}

const std::string& PgConnection::preparedName(std::string_view sql) {
    const auto [found, isNew] = _names.try_emplace(std::string(sql), "s" + std::to_string(_names.size()));
    if (!isNew) return found->second;
    try {
        check(Result(PQprepare(_connection.get(), found->second.c_str(), found->first.c_str(), 0, nullptr)).get());
    } catch (...) {
        _names.erase(found);
        throw;
    }
    return found->second;
}

PgConnection::Result PgConnection::run(std::string_view sql, const Params& params) {
    std::vector<std::optional<std::string>> texts;
    texts.reserve(params.size());
    for (const Value& value : params) texts.push_back(textOf(value));
    std::vector<const char*> pointers;
    pointers.reserve(params.size());
    for (const auto& text : texts) pointers.push_back(text ? text->c_str() : nullptr);
    const std::string& name = preparedName(sql);
    Result result(PQexecPrepared(_connection.get(), name.c_str(), static_cast<int>(params.size()), pointers.data(),
                                 nullptr, nullptr, 0));
    check(result.get());
    return result;
}

Rows PgConnection::query(std::string_view sql, const Params& params) {
    const Result result = run(sql, params);
    Rows rows;
    const int count = PQntuples(result.get());
    const int columns = PQnfields(result.get());
    rows.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        std::vector<Value> values;
        values.reserve(static_cast<std::size_t>(columns));
        for (int column = 0; column < columns; ++column) values.push_back(valueOf(result.get(), row, column));
        rows.emplace_back(std::move(values));
    }
    return rows;
}

std::int64_t PgConnection::execute(std::string_view sql, const Params& params) {
    const Result result = run(sql, params);
    return std::strtoll(PQcmdTuples(result.get()), nullptr, 10);
}

void PgConnection::script(std::string_view sql) {
    check(Result(PQexec(_connection.get(), std::string(sql).c_str())).get());
}

void PgConnection::check(const PGresult* result) {
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
    const std::string words = PQerrorMessage(_connection.get());
    const char* field = result == nullptr ? nullptr : PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string state = field == nullptr ? "" : field;
    if (!healthy() || state.starts_with("57P") || state.starts_with("08")) throw PgGone{words};
    if (state == "40001" || state == "40P01") throw PgConflict{};
    // P0001 is what our own append-only triggers raise.
    if (state.starts_with("23") || state == "P0001") throw Error(Status::conflict, "constraint").because(words);
    if (state == "53100") throw Error(Status::unavailable, "storage_full").because(words);
    if (state == "25006") throw Error(Status::unavailable, "storage_read_only").because(words);
    if (state == "55P03") throw Error(Status::unavailable, "storage_locked").because(words);
    throw Error(Status::internal, "database_statement").because(state + " " + words);
}

}  // namespace yizhan
