#include "notices/NoticesRules.h"

#include <algorithm>
#include <cctype>
#include <tuple>

namespace yizhan::notices {

namespace {

constexpr std::size_t mostLanguages = 8;
constexpr BuiltIn builtIns[] = {{"hours", Kind::other},
                                {"first_contact", Kind::commitments},
                                {"told_at_once", Kind::formalities},
                                {"time_limits", Kind::timeLimits},
                                {"complaint", Kind::complaints}};

template <class Names>
std::optional<std::size_t> placeOf(const Names& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

void checkWords(const Words& words, const std::string& at, std::vector<Violation>& found) {
    const auto check = [&](const std::string& text, const char* field) {
        if (text.empty()) found.push_back({at + field, "notice_blank"});
        for (const std::string& name : factsIn(text))
            if (!isKnownFact(name)) found.push_back({at + field, "notice_fact_unknown", {{"name", name}}});
    };
    check(words.title, "/title");
    check(words.body, "/body");
}

/// 0 for urgent, then the kinds in their order.
int rankOf(Kind kind) { return kind == Kind::urgent ? 0 : static_cast<int>(kind) + 1; }

}  // namespace

std::optional<Kind> kindNamed(std::string_view name) {
    const auto place = placeOf(kindNames, name);
    return place ? std::optional(static_cast<Kind>(*place)) : std::nullopt;
}

std::optional<State> stateNamed(std::string_view name) {
    const auto place = placeOf(stateNames, name);
    return place ? std::optional(static_cast<State>(*place)) : std::nullopt;
}

std::string tidied(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    std::string out;
    for (const char c : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1))
        if (c != '\r') out += c;
    return out;
}

Content tidied(Content content) {
    const auto tidy = [](std::string& text) { text = tidied(std::string_view(text)); };
    tidy(content.words.title);
    tidy(content.words.body);
    for (auto& [tag, words] : content.translations) {
        tidy(words.title);
        tidy(words.body);
    }
    tidy(content.basis);
    tidy(content.responsible);
    std::vector<std::string> channels;
    for (const std::string_view name : channelNames)
        if (std::find(content.channels.begin(), content.channels.end(), name) != content.channels.end())
            channels.emplace_back(name);
    content.channels = std::move(channels);
    return content;
}

std::vector<Violation> violations(const Content& content) {
    std::vector<Violation> found;
    checkWords(content.words, "", found);
    if (content.translations.size() > mostLanguages)
        found.push_back({"/translations", "too_many", {{"most", std::to_string(mostLanguages)}}});
    for (const auto& [tag, words] : content.translations) {
        if (!isLanguageTag(tag)) {
            found.push_back({"/translations", "notice_language"});
            continue;
        }
        checkWords(words, "/translations/" + tag, found);
    }
    if (content.channels.empty()) found.push_back({"/channels", "too_few", {{"least", "1"}}});
    if (content.validTo && *content.validTo < content.validFrom)
        found.push_back({"/valid_to", "notice_ends_before_it_begins"});
    return found;
}

std::vector<Blocker> publishBlockers(const Notice& notice, const Date& today) {
    const Content& content = notice.content;
    const std::string href = "/console/notices/" + notice.id.text();
    std::vector<Blocker> found;
    if (notice.kind != Kind::urgent && content.responsible.empty())
        found.push_back(Blocker{"notice_needs_responsible", {}, href});
    if (isBoardItem(notice.kind)) {
        if (content.basis.empty()) found.push_back(Blocker{"notice_needs_basis", {}, href});
        if (!content.nextReview) found.push_back(Blocker{"notice_needs_review", {}, href});
    }
    if (isOverdue(content, today)) found.push_back(Blocker{"notice_review_past", {}, href});
    if (content.validTo && *content.validTo < today) found.push_back(Blocker{"notice_is_over", {}, href});
    // Until then nothing would stand: a text for later is a notice of its own.
    const bool stands =
        notice.state == State::published && notice.published && isValidOn(notice.published->content, today);
    if (stands && content.validFrom > today) found.push_back(Blocker{"notice_begins_later", {}, href});
    return found;
}

bool isValidOn(const Content& content, const Date& date) {
    return content.validFrom <= date && (!content.validTo || date <= *content.validTo);
}

bool isForScreens(const Version& version) {
    const auto& channels = version.content.channels;
    return version.kind == Kind::urgent ||
           std::find(channels.begin(), channels.end(), channelNames.front()) != channels.end();
}

bool standsBefore(const Version& a, const Version& b) {
    return std::tuple(rankOf(a.kind), -a.publishedAt.millis, a.notice.text()) <
           std::tuple(rankOf(b.kind), -b.publishedAt.millis, b.notice.text());
}

Told toldIn(const std::string& asked, const Content& content, const std::string& firstLanguage) {
    std::vector<Told> all{{firstLanguage, content.words}};
    for (const auto& [language, words] : content.translations) all.push_back({language, words});
    std::vector<std::string_view> tags(all.size());
    std::transform(all.begin(), all.end(), tags.begin(),
                   [](const Told& told) -> std::string_view { return told.language; });
    return all[servingTag(asked, tags)];
}

std::vector<BuiltIn> builtInsBeside(const std::vector<Version>& shown) {
    std::vector<BuiltIn> out;
    for (const BuiltIn& builtIn : builtIns) {
        const bool written = std::any_of(shown.begin(), shown.end(),
                                         [&](const Version& version) { return version.kind == builtIn.kind; });
        if (!written || builtIn.kind == Kind::other) out.push_back(builtIn);
    }
    return out;
}

bool continues(const Showing& showing, Instant now) {
    return now.millis - showing.lastAt.millis <= showingGapSeconds * 1000;
}

bool isOverdue(const Content& content, const Date& date) { return content.nextReview && *content.nextReview < date; }

ItemState itemStateOn(const std::vector<Version>& standing, const Date& date) {
    if (standing.empty()) return ItemState::missing;
    const bool overdue = std::any_of(standing.begin(), standing.end(),
                                     [&](const Version& version) { return isOverdue(version.content, date); });
    return overdue ? ItemState::overdue : ItemState::met;
}

}  // namespace yizhan::notices
