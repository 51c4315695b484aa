// Loading the catalogue and filling templates.
#include "core/Texts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace yizhan {

namespace {

constexpr std::array<std::string_view, 4> endings = {".zh-CN.json", ".en.json", ".ja.json", ".ko.json"};

/// The quality of one element of Accept-Language ("en;q=0.8"), 1 when none is given.
double qualityOf(std::string_view element) {
    const auto at = element.find("q=");
    return at == std::string_view::npos ? 1.0 : std::strtod(std::string(element.substr(at + 2)).c_str(), nullptr);
}

std::string filled(const std::string& text, const TextArgs& args) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = text[i] == '{' ? text.find('}', i) : std::string::npos;
        const std::string name = end == std::string::npos ? "" : text.substr(i + 1, end - i - 1);
        const auto arg =
            std::find_if(args.begin(), args.end(), [&](const auto& a) { return !name.empty() && a.first == name; });
        if (arg == args.end()) {
            out += text[i++];
            continue;
        }
        out += arg->second;
        i = end + 1;
    }
    return out;
}

}  // namespace

Language languageOf(std::string_view acceptLanguage) {
    double best = 0;
    Language language = Language::zh;
    while (!acceptLanguage.empty()) {
        const auto comma = acceptLanguage.find(',');
        std::string_view element = acceptLanguage.substr(0, comma);
        acceptLanguage = comma == std::string_view::npos ? "" : acceptLanguage.substr(comma + 1);
        while (element.starts_with(' ')) element.remove_prefix(1);
        const bool zh = element.starts_with("zh") || element.starts_with("ZH");
        const bool en = element.starts_with("en") || element.starts_with("EN");
        const double quality = qualityOf(element);
        if ((zh || en) && quality > best) {
            best = quality;
            language = zh ? Language::zh : Language::en;
        }
    }
    return language;
}

void Texts::add(const Embedded& file) {
    const auto* ending =
        std::find_if(endings.begin(), endings.end(), [&](std::string_view one) { return file.name.ends_with(one); });
    if (ending == endings.end()) throw std::runtime_error(std::string(file.name) + " is in no language that we speak");
    Words& into = _words[static_cast<std::size_t>(ending - endings.begin())];
    const auto json = nlohmann::json::parse(file.text, nullptr, false);
    if (!json.is_object()) throw std::runtime_error(std::string(file.name) + " is not a JSON object");
    for (const auto& [key, text] : json.items())
        if (!into.emplace(key, text.get<std::string>()).second)
            throw std::runtime_error("the text " + key + " is there twice");
}

bool Texts::has(std::string_view key) const { return in(Language::zh).contains(key) && in(Language::en).contains(key); }

std::string Texts::get(std::string_view key, Language language, const TextArgs& args) const {
    const bool mayLack = language == Language::ja || language == Language::ko;
    if (mayLack && !in(language).contains(key)) language = Language::en;
    const auto found = in(language).find(key);
    return found == in(language).end() ? std::string(key) : filled(found->second, args);
}

std::vector<std::string> Texts::keys() const {
    std::vector<std::string> out;
    for (const auto& [key, text] : in(Language::zh)) out.push_back(key);
    for (const auto& [key, text] : in(Language::en))
        if (!in(Language::zh).contains(key)) out.push_back(key);
    return out;
}

}  // namespace yizhan
