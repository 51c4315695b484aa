#include "core/LivingFacts.h"

#include <algorithm>

#include "core/LanguageTags.h"

namespace yizhan {

namespace {

std::string clockTime(const TimeOfDay& time) {
    const std::string text = time.text();
    return text.starts_with('0') ? text.substr(1) : text;
}

}  // namespace

std::vector<std::string> factsIn(std::string_view text) {
    std::vector<std::string> names;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
        const auto end = text.find("}}", at);
        if (end == std::string_view::npos) break;
        std::string name(text.substr(at + 2, end - at - 2));
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return names;
}

bool isKnownFact(std::string_view name) {
    return name == "hours.today" || name == "complaint.phone" || name == "centre.name";
}

std::string hoursOf(const OpeningDay& day, const Texts& texts, Language language) {
    if (!day.open || day.windows.empty()) return texts.get("fact.closed_today", language);
    std::string out;
    for (const Window& window : day.windows) {
        if (!out.empty()) out += texts.get("fact.between_windows", language);
        out += clockTime(window.from) + "–" + clockTime(window.to);
    }
    return out;
}

std::string complaintPhoneOf(const LivingFacts& facts, const Texts& texts, Language language) {
    return facts.centre.complaintPhone.empty() ? texts.get("fact.no_complaint_phone", language)
                                               : facts.centre.complaintPhone;
}

std::string filled(std::string text, const LivingFacts& facts, const Texts& texts, std::string_view tag) {
    const Language language = wordsFor(tag);
    for (const std::string& name : factsIn(text)) {
        std::string words = "{{" + name + "}}";
        const std::string mark = words;
        if (name == "hours.today") words = hoursOf(facts.today, texts, language);
        if (name == "centre.name") words = facts.centre.nameIn(tag);
        if (name == "complaint.phone") words = complaintPhoneOf(facts, texts, language);
        if (words == mark) continue;
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size()))
            text.replace(at, mark.size(), words);
    }
    return text;
}

}  // namespace yizhan
