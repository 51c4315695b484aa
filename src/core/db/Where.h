// The conditions of a list that is filtered by what its reader asked for.
#pragma once

#include <string>
#include <utility>

#include "core/db/Value.h"

namespace yizhan {

/// Conditions that must all hold, with their parameters numbered as they come.
class Where {
public:
    explicit Where(std::string first, Params params = {})
        : _params(std::move(params)), _text("WHERE " + std::move(first)) {}

    /// The parameter's name in the text: "$3".
    std::string place(Value value) {
        _params.push_back(std::move(value));
        return "$" + std::to_string(_params.size());
    }
    void add(const std::string& condition) { _text += " AND " + condition; }

    const std::string& text() const { return _text; }
    const Params& params() const { return _params; }

private:
    Params _params;
    std::string _text;
};

/// Behind every id: where a list begins that goes from new to old.
constexpr const char* behindAllIds = "g";

/// The centre's rows with ids before `after`; "": all.
inline Where olderThan(const CentreId& centre, const std::string& after) {
    return Where("centre_id = $1 AND id < $2", {centre, after.empty() ? behindAllIds : after});
}

}  // namespace yizhan
