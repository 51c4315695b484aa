// JSON of what may be missing.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace yizhan {

/// null where there is none; what has a text() (an id, a date, an instant) as that text, anything else as it is.
template <class T>
nlohmann::json orNull(const std::optional<T>& value) {
    if (!value) return nullptr;
    if constexpr (requires { value->text(); })
        return value->text();
    else
        return *value;
}

/// Of text that is empty where there is none.
inline nlohmann::json nullIfEmpty(std::string_view text) {
    if (text.empty()) return nullptr;
    return text;
}

}  // namespace yizhan
