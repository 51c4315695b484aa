#include "kiosk/pack/PackFields.h"

#include <algorithm>

#include "core/Text.h"
#include "kiosk/KioskRules.h"
#include "kiosk/pack/PackReader.h"

namespace yizhan::kiosk {

namespace {

const char* wordFor(Json::value_t type) {
    switch (type) {
        case Json::value_t::string:
            return "string";
        case Json::value_t::array:
            return "array";
        default:
            return "object";
    }
}

/// A step of a JSON pointer (RFC 6901).
std::string step(const std::string& name) {
    std::string out = "/";
    for (const char c : name) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
}

bool isLetterOrDigit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool isBlank(const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' '; });
}

}  // namespace

bool isSlugText(std::string_view text) {
    constexpr std::size_t longest = 64;
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= longest && text.front() != '-' &&
           std::all_of(text.begin(), text.end(), fits);
}

void PackFields::refuse(const std::string& below, std::string code, TextArgs args) {
    if (_errors.size() < mostPackErrors) _errors.push_back({_at + below, std::move(code), std::move(args)});
}

void PackFields::refuseOthers(std::initializer_list<std::string_view> known) {
    for (const auto& [name, value] : _object.items())
        if (std::find(known.begin(), known.end(), name) == known.end()) refuse(step(name), "unknown_field");
}

const Json* PackFields::member(const char* name, bool required) {
    const auto found = _object.find(name);
    if (found != _object.end() && !found->is_null()) return &*found;
    if (required) refuse(step(name), "required");
    return nullptr;
}

bool PackFields::is(const Json& value, Json::value_t type, const std::string& below) {
    if (value.type() == type) return true;
    refuse(below, "wrong_type", {{"expected", wordFor(type)}});
    return false;
}

std::string PackFields::checked(const Json& value, const std::string& below, TextLimits limits) {
    if (!is(value, Json::value_t::string, below)) return {};
    auto text = value.get<std::string>();
    if (isBlank(text) && limits.required) refuse(below, "empty");
    if (text::lengthOf(text) > limits.most) refuse(below, "too_long", {{"most", std::to_string(limits.most)}});
    for (const std::string& fact : factsIn(text))
        if (!limits.facts || !isKnownFact(fact)) refuse(below, "fact_unknown", {{"name", fact}});
    return text;
}

std::string PackFields::text(const char* name, TextLimits limits) {
    const Json* value = member(name, limits.required);
    return value == nullptr ? "" : checked(*value, step(name), limits);
}

std::string PackFields::slug(const char* name) {
    std::string out = text(name, {64});
    if (!out.empty() && !isSlugText(out)) refuse(step(name), "bad_name");
    return out;
}

std::vector<std::string> PackFields::checkedList(const Json& value, const std::string& below, std::size_t mostItems,
                                                 TextLimits limits) {
    std::vector<std::string> out;
    if (!is(value, Json::value_t::array, below)) return out;
    if (value.empty() && limits.required) refuse(below, "empty");
    if (value.size() > mostItems) refuse(below, "too_many", {{"most", std::to_string(mostItems)}});
    limits.required = true;
    for (std::size_t i = 0; i < std::min(value.size(), mostItems); ++i)
        out.push_back(checked(value[i], below + "/" + std::to_string(i), limits));
    return out;
}

std::vector<std::string> PackFields::texts(const char* name, std::size_t mostItems, TextLimits limits) {
    const Json* value = member(name, limits.required);
    return value == nullptr ? std::vector<std::string>{} : checkedList(*value, step(name), mostItems, limits);
}

bool PackFields::isLanguage(const std::string& tag, const std::string& below) {
    const bool fits = isLanguageTag(tag);
    if (!fits) refuse(below, "bad_language");
    return fits;
}

LocalText PackFields::localText(const char* name, TextLimits limits) {
    LocalText out;
    const Json* value = member(name, limits.required);
    if (value == nullptr || !is(*value, Json::value_t::object, step(name))) return out;
    if (value->empty() && limits.required) refuse(step(name), "empty");
    limits.required = true;
    for (const auto& [tag, text] : value->items())
        if (isLanguage(tag, step(name) + step(tag))) out[tag] = checked(text, step(name) + step(tag), limits);
    return out;
}

LocalTexts PackFields::localTexts(const char* name, std::size_t mostItems, TextLimits limits) {
    LocalTexts out;
    const Json* value = member(name, limits.required);
    if (value == nullptr || !is(*value, Json::value_t::object, step(name))) return out;
    if (value->empty() && limits.required) refuse(step(name), "empty");
    for (const auto& [tag, list] : value->items())
        if (isLanguage(tag, step(name) + step(tag)))
            out[tag] = checkedList(list, step(name) + step(tag), mostItems, limits);
    return out;
}

std::map<std::string, std::vector<std::string>> PackFields::groups(const char* name, TextLimits limits) {
    std::map<std::string, std::vector<std::string>> out;
    const Json* value = member(name, false);
    if (value == nullptr || !is(*value, Json::value_t::object, step(name))) return out;
    for (const auto& [key, list] : value->items()) {
        if (text::lengthOf(key) > limits.most)
            refuse(step(name) + step(key), "too_long", {{"most", std::to_string(limits.most)}});
        out[key] = checkedList(list, step(name) + step(key), 50, limits);
    }
    return out;
}

std::map<std::string, std::string> PackFields::map(const char* name, TextLimits limits) {
    std::map<std::string, std::string> out;
    const Json* value = member(name, false);
    if (value == nullptr || !is(*value, Json::value_t::object, step(name))) return out;
    for (const auto& [key, text] : value->items()) out[key] = checked(text, step(name) + step(key), limits);
    return out;
}

std::string PackFields::image() {
    std::string out = text("image", {200, false, false});
    const bool address = out.starts_with('/') && !out.starts_with("//") && out.find("..") == std::string::npos &&
                         std::all_of(out.begin(), out.end(), [](char c) {
                             return isLetterOrDigit(c) || std::string_view("/._-").find(c) != std::string_view::npos;
                         });
    if (!out.empty() && !address && !isSlugText(out)) refuse("/image", "bad_image");
    return out;
}

std::optional<int> PackFields::number(const char* name, int least, int most, bool required) {
    const Json* value = member(name, required);
    if (value == nullptr) return std::nullopt;
    const bool fits = value->is_number_integer() && *value >= least && *value <= most;
    if (!fits) refuse(step(name), "out_of_range", {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
    return fits ? std::optional(value->get<int>()) : std::nullopt;
}

void PackFields::each(const char* name, std::size_t most, bool required, const std::function<void(PackFields&)>& each) {
    const Json* value = member(name, required);
    if (value == nullptr || !is(*value, Json::value_t::array, step(name))) return;
    if (value->empty() && required) refuse(step(name), "empty");
    if (value->size() > most) refuse(step(name), "too_many", {{"most", std::to_string(most)}});
    for (std::size_t i = 0; i < std::min(value->size(), most); ++i) {
        const std::string below = step(name) + "/" + std::to_string(i);
        if (!is((*value)[i], Json::value_t::object, below)) continue;
        PackFields fields((*value)[i], _at + below, _errors);
        each(fields);
    }
}

}  // namespace yizhan::kiosk
