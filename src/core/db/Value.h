// What goes into and comes out of a statement, whichever database runs it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan {

/// Bytes that are not text.
struct Blob {
    std::string bytes;
    bool operator==(const Blob&) const = default;
};

/// One bound or fetched value. Instants and dates are stored as their fixed-width texts, which sort
/// as they follow in time and stay readable for whoever opens the file in twenty years.
class Value {
public:
    using Variant = std::variant<std::monostate, std::int64_t, double, std::string, Blob>;

    Value() = default;
    Value(std::nullptr_t) {}
    Value(bool v) : _v(std::int64_t{v ? 1 : 0}) {}
    Value(int v) : _v(std::int64_t{v}) {}
    Value(std::int64_t v) : _v(v) {}
    Value(double v) : _v(v) {}
    Value(const char* v) : _v(std::string(v)) {}
    Value(std::string v) : _v(std::move(v)) {}
    Value(std::string_view v) : _v(std::string(v)) {}
    Value(Blob v) : _v(std::move(v)) {}
    Value(Instant v) : _v(v.text()) {}
    Value(const Date& v) : _v(v.text()) {}
    template <class Tag>
    Value(const Id<Tag>& v) : _v(v.text()) {}
    template <class T>
    Value(const std::optional<T>& v) {
        if (v) *this = Value(*v);
    }

    bool isNull() const { return std::holds_alternative<std::monostate>(_v); }
    const Variant& variant() const { return _v; }
    bool operator==(const Value&) const = default;

private:
    Variant _v;
};

using Params = std::vector<Value>;

/// One result row; columns are counted from 0. A wrong type throws Error 500 `database_type`.
class Row {
public:
    explicit Row(std::vector<Value> values) : _values(std::move(values)) {}

    std::size_t size() const { return _values.size(); }
    const Value& value(std::size_t i) const { return _values.at(i); }
    bool isNull(std::size_t i) const { return value(i).isNull(); }
    /// NULL reads as "" (0, an empty blob); ask isNull() or the optional forms where it matters.
    const std::string& text(std::size_t i) const;
    std::int64_t integer(std::size_t i) const;
    bool flag(std::size_t i) const { return integer(i) != 0; }
    const std::string& blob(std::size_t i) const;
    std::optional<std::string> optionalText(std::size_t i) const;
    Instant instant(std::size_t i) const;
    std::optional<Instant> optionalInstant(std::size_t i) const;
    Date date(std::size_t i) const;
    template <class T>
    T id(std::size_t i) const {
        return T(text(i));
    }

private:
    std::vector<Value> _values;
};

using Rows = std::vector<Row>;

}  // namespace yizhan
