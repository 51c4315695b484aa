// Checks the fields of a pack one by one and takes them in; every one that is wrong is noted, none stops it.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

using Json = nlohmann::json;

struct TextLimits {
    std::size_t most = 200;  ///< code points
    bool facts = false;      ///< {{hours.today}} and the like may stand in it
    bool required = true;
};

class PackFields {
public:
    /// `at`: the JSON pointer of the object, "/line/12".
    PackFields(const Json& object, std::string at, std::vector<Violation>& errors)
        : _object(object), _at(std::move(at)), _errors(errors) {}

    void refuseOthers(std::initializer_list<std::string_view> known);
    void refuse(const std::string& below, std::string code, TextArgs args = {});

    /// There, and not null.
    bool has(const char* name) const { return _object.contains(name) && !_object[name].is_null(); }
    std::string text(const char* name, TextLimits limits);
    /// Small letters, digits and hyphens, up to 64.
    std::string slug(const char* name);
    std::vector<std::string> texts(const char* name, std::size_t mostItems, TextLimits limits);
    LocalText localText(const char* name, TextLimits limits);
    LocalTexts localTexts(const char* name, std::size_t mostItems, TextLimits limits);
    std::map<std::string, std::vector<std::string>> groups(const char* name, TextLimits limits);
    std::map<std::string, std::string> map(const char* name, TextLimits limits);
    /// A drawing's name ("fleet-fire") or an address on this server ("/files/x.webp"); "" for none.
    std::string image();
    /// An integer; nothing where it is null or left out.
    std::optional<int> number(const char* name, int least, int most, bool required);
    /// Calls `each` with the fields of each object of the list; where `required`, there must be one.
    void each(const char* name, std::size_t most, bool required, const std::function<void(PackFields&)>& each);

private:
    const Json* member(const char* name, bool required);
    bool is(const Json& value, Json::value_t type, const std::string& below);
    std::string checked(const Json& value, const std::string& below, TextLimits limits);
    std::vector<std::string> checkedList(const Json& value, const std::string& below, std::size_t mostItems,
                                         TextLimits limits);
    bool isLanguage(const std::string& tag, const std::string& below);

    const Json& _object;
    std::string _at;
    std::vector<Violation>& _errors;
};

bool isSlugText(std::string_view text);

}  // namespace yizhan::kiosk
