#include "kiosk/KioskRules.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace yizhan::kiosk {

namespace {

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::string primaryOf(const std::string& tag) {
    return lowered(std::string_view(tag).substr(0, tag.find_first_of("-_")));
}

bool isTraditional(const std::string& tag) {
    const std::string text = lowered(tag);
    return text.find("hant") != std::string::npos || text.ends_with("-tw") || text.ends_with("-hk") ||
           text.ends_with("-mo");
}

/// The tag itself, else one of the same language and script, else one of the same language.
std::optional<std::string> nearestTag(const std::string& asked, const std::vector<std::string>& has) {
    if (asked.empty()) return std::nullopt;
    const auto first = [&](auto&& fits) -> std::optional<std::string> {
        const auto found = std::find_if(has.begin(), has.end(), fits);
        return found == has.end() ? std::nullopt : std::optional(*found);
    };
    const auto sameLanguage = [&](const std::string& tag) { return primaryOf(tag) == primaryOf(asked); };
    if (auto tag = first([&](const std::string& t) { return lowered(t) == lowered(asked); })) return tag;
    if (auto tag =
            first([&](const std::string& t) { return sameLanguage(t) && isTraditional(t) == isTraditional(asked); }))
        return tag;
    return first(sameLanguage);
}

/// "1.10.2" as {1, 10, 2}; nothing where a part is no number.
std::optional<std::vector<long>> numbersOf(std::string_view version) {
    std::vector<long> numbers;
    while (true) {
        const auto dot = std::min(version.find('.'), version.size());
        long number = 0;
        const auto [end, failure] = std::from_chars(version.data(), version.data() + dot, number);
        if (failure != std::errc() || end != version.data() + dot) return std::nullopt;
        numbers.push_back(number);
        if (dot == version.size()) return numbers;
        version.remove_prefix(dot + 1);
    }
}

}  // namespace

bool isLanguageTag(std::string_view tag) {
    constexpr std::size_t longest = 35;
    const std::size_t primary = std::min(tag.find('-'), tag.size());
    const auto fits = [](unsigned char c) { return c < 0x80 && (std::isalnum(c) != 0 || c == '-'); };
    return primary >= 2 && primary <= 3 && tag.size() <= longest && tag.back() != '-' &&
           std::all_of(tag.begin(), tag.end(), fits);
}

std::optional<TimelineKind> timelineKindNamed(std::string_view name) {
    const auto found = std::find(timelineKindNames.begin(), timelineKindNames.end(), name);
    if (found == timelineKindNames.end()) return std::nullopt;
    return static_cast<TimelineKind>(found - timelineKindNames.begin());
}

std::optional<Provenance> provenanceNamed(std::string_view name) {
    const auto* found = std::find(provenanceNames.begin(), provenanceNames.end(), name);
    if (found == provenanceNames.end()) return std::nullopt;
    return static_cast<Provenance>(found - provenanceNames.begin());
}

std::string readersLanguage(const std::string& asked, const std::vector<std::string>& ofContent,
                            const std::string& first) {
    if (auto tag = nearestTag(asked, ofContent)) return *tag;
    return nearestTag(first, ofContent).value_or(first);
}

Told toldIn(const std::string& reader, const LocalText& texts) {
    std::vector<std::string> tags;
    for (const auto& [tag, text] : texts) tags.push_back(tag);
    for (const std::string& wanted : {reader, std::string("en"), std::string("zh-CN")})
        if (const auto tag = nearestTag(wanted, tags)) return {*tag, texts.at(*tag)};
    return tags.empty() ? Told{} : Told{tags.front(), texts.begin()->second};
}

bool isNewer(const std::string& candidate, const std::string& present) {
    const auto a = numbersOf(candidate), b = numbersOf(present);
    return a && b ? *a > *b : candidate != present;
}

Band bandOf(const Evidence& evidence) {
    if (evidence.bySound && evidence.syllables < 3) return Band::none;
    if (evidence.exact) return Band::answer;
    if (!evidence.meaningful) return evidence.similarity >= 0.85 ? Band::cards : Band::none;
    const double coverage = evidence.coverage, similarity = evidence.similarity;
    const bool sure = (coverage >= 0.74 && similarity >= 0.42) || (coverage >= 0.6 && similarity >= 0.7) ||
                      (coverage >= 0.6 && similarity >= 0.5 && evidence.margin >= 0.35) ||
                      (coverage >= 0.9 && similarity >= 0.35 && evidence.margin >= 0.8);
    const bool apart =
        evidence.margin >= 0.2 || (similarity >= 0.8 && evidence.margin >= (coverage >= 0.97 ? 0.04 : 0.1));
    if (sure && apart && !evidence.subject) return Band::answer;
    const bool near = (coverage >= 0.55 && similarity >= 0.2) || (coverage >= 0.43 && evidence.margin >= 0.3) ||
                      (coverage >= 0.4 && similarity >= 0.45) || (coverage >= 0.3 && similarity >= 0.7);
    return near ? Band::cards : Band::none;
}

double surenessOf(const Evidence& evidence) {
    constexpr double enoughMargin = 1.0;
    const double apart = std::clamp(evidence.margin / enoughMargin, 0.0, 1.0);
    return evidence.exact ? 1.0 : evidence.coverage * (0.5 * evidence.similarity + 0.5 * apart);
}

Language wordsFor(const std::string& tag) {
    return tag.empty() || primaryOf(tag) == "zh" ? Language::zh : Language::en;
}

std::optional<std::string> serviceKeyOf(const Entry& entry) {
    if (entry.topic != "service" && entry.provenance != Provenance::service) return std::nullopt;
    const std::string name = entry.id.substr(entry.id.find(':') + 1);
    const auto is = [&](std::string_view word) { return name == word || name.starts_with(std::string(word) + '-'); };
    if (is("toilets") || is("toilet")) return "toilets";
    if (is("film")) return "film";
    if (is("rental") || is("wheelchair") || is("wheelchairs")) return "rental";
    if (name == "lost" || name == "lost-property") return "lost";
    if (is("complaint") || is("complaints")) return "complaint";
    if (is("map")) return "map";
    return std::nullopt;
}

bool isQuestion(std::string_view text) {
    constexpr std::string_view ends[] = {"?", "\uFF1F", "\u304B", "\u304B\u3002"};
    return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) { return text.ends_with(end); });
}

std::string askedAs(const std::string& title, const std::vector<std::string>& questions) {
    if (isQuestion(title) || questions.empty()) return title;
    const auto asking = std::find_if(questions.begin(), questions.end(), isQuestion);
    return asking == questions.end() ? questions.front() : *asking;
}

std::vector<std::string> askedNow(const std::vector<std::string>& asked, const std::vector<const Entry*>& inOrder,
                                  std::size_t most) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& id) {
        if (out.size() < most && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    };
    for (const std::string& id : asked) add(id);
    // One of each provenance in turn, until there are enough or no more of any.
    std::set<std::string> used(out.begin(), out.end());
    for (bool found = true; found && out.size() < most;) {
        found = false;
        for (const Provenance wanted :
             {Provenance::history, Provenance::novel, Provenance::service, Provenance::legend}) {
            const auto next = std::find_if(inOrder.begin(), inOrder.end(), [&](const Entry* entry) {
                return entry->provenance == wanted && !used.contains(entry->id);
            });
            if (next == inOrder.end() || out.size() == most) continue;
            used.insert((*next)->id);
            add((*next)->id);
            found = true;
        }
    }
    return out;
}

}  // namespace yizhan::kiosk
