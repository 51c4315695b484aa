// Typed reading of result columns.
#include "core/db/Value.h"

#include "core/Error.h"

namespace yizhan {

namespace {

[[noreturn]] void wrongType(std::size_t column, const char* wanted) {
    throw Error(Status::internal, "database_type").because("column " + std::to_string(column) + " is not " + wanted);
}

template <class T>
const T& typed(const Row& row, std::size_t column, const char* name) {
    static const T empty{};
    const auto& variant = row.value(column).variant();
    if (std::holds_alternative<std::monostate>(variant)) return empty;
    const T* value = std::get_if<T>(&variant);
    if (value == nullptr) wrongType(column, name);
    return *value;
}

}  // namespace

const std::string& Row::text(std::size_t i) const { return typed<std::string>(*this, i, "text"); }
std::int64_t Row::integer(std::size_t i) const { return typed<std::int64_t>(*this, i, "an integer"); }
const std::string& Row::blob(std::size_t i) const { return typed<Blob>(*this, i, "bytes").bytes; }

std::optional<std::string> Row::optionalText(std::size_t i) const {
    return isNull(i) ? std::nullopt : std::optional(text(i));
}

Instant Row::instant(std::size_t i) const {
    const auto parsed = Instant::parse(text(i));
    if (!parsed) wrongType(i, "an instant");
    return *parsed;
}

std::optional<Instant> Row::optionalInstant(std::size_t i) const {
    return isNull(i) ? std::nullopt : std::optional(instant(i));
}

Date Row::date(std::size_t i) const {
    const auto parsed = Date::parse(text(i));
    if (!parsed) wrongType(i, "a date");
    return *parsed;
}

}  // namespace yizhan
