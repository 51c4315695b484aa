#include "core/LanguageTags.h"

#include <algorithm>
#include <cctype>

namespace yizhan {

namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool sameLetters(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lowered(left) == lowered(right); });
}

std::string_view primaryOf(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

bool isTraditional(std::string_view tag) {
    const auto ends = [&](std::string_view end) {
        return tag.size() >= end.size() && sameLetters(tag.substr(tag.size() - end.size()), end);
    };
    constexpr std::string_view script = "hant";
    const auto named = std::search(tag.begin(), tag.end(), script.begin(), script.end(),
                                   [](char a, char b) { return lowered(a) == b; });
    return named != tag.end() || ends("-tw") || ends("-hk") || ends("-mo");
}

}  // namespace

bool isLanguageTag(std::string_view tag) {
    constexpr std::size_t longest = 35;
    const std::size_t primary = std::min(tag.find('-'), tag.size());
    const auto fits = [](unsigned char c) { return c < 0x80 && (std::isalnum(c) != 0 || c == '-'); };
    return primary >= 2 && primary <= 3 && tag.size() <= longest && tag.back() != '-' &&
           std::all_of(tag.begin(), tag.end(), fits);
}

std::optional<std::size_t> nearestTag(std::string_view asked, const std::vector<std::string_view>& has) {
    if (asked.empty()) return std::nullopt;
    const auto first = [&](auto&& fits) -> std::optional<std::size_t> {
        const auto found = std::find_if(has.begin(), has.end(), fits);
        return found == has.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - has.begin()));
    };
    const auto sameLanguage = [&](std::string_view tag) { return sameLetters(primaryOf(tag), primaryOf(asked)); };
    if (const auto place = first([&](std::string_view tag) { return sameLetters(tag, asked); })) return place;
    if (const auto place = first(
            [&](std::string_view tag) { return sameLanguage(tag) && isTraditional(tag) == isTraditional(asked); }))
        return place;
    return first(sameLanguage);
}

std::size_t servingTag(std::string_view asked, const std::vector<std::string_view>& has) {
    if (asked.empty()) return 0;
    for (const std::string_view wanted : {asked, std::string_view("en"), std::string_view("zh-CN")})
        if (const auto place = nearestTag(wanted, has)) return *place;
    return 0;
}

Language wordsFor(std::string_view tag) {
    const auto is = [&](std::string_view primary) { return sameLetters(primaryOf(tag), primary); };
    if (tag.empty() || is("zh")) return Language::zh;
    return is("ja") ? Language::ja : is("ko") ? Language::ko : Language::en;
}

}  // namespace yizhan
