// Formats by our own strict readers; patterns by ICU with a limit on time.
#include "core/http/SchemaFormat.h"

#include <unicode/regex.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::http {

namespace {

constexpr std::array<std::pair<std::string_view, Format>, 9> formats = {{{"date", Format::date},
                                                                         {"date-time", Format::dateTime},
                                                                         {"time", Format::time},
                                                                         {"uuid", Format::uuid},
                                                                         {"slug", Format::slug},
                                                                         {"email", Format::email},
                                                                         {"uri", Format::uri},
                                                                         {"binary", Format::none},
                                                                         {"password", Format::none}}};

bool hasBlankOrControl(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; });
}

/// One @, something before it, a domain with a dot behind it: what a mail program needs, no more.
bool isEmail(std::string_view text) {
    const auto at = text.find('@');
    if (text.size() > 254 || at == std::string_view::npos || at == 0 || at > 64 || hasBlankOrControl(text))
        return false;
    const std::string_view domain = text.substr(at + 1);
    const auto dot = domain.rfind('.');
    return domain.find('@') == std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
           dot + 1 < domain.size() && domain.find("..") == std::string_view::npos && domain.front() != '.';
}

bool isWebAddress(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text.substr(0, scheme.size()) != scheme) continue;
        const std::string_view rest = text.substr(scheme.size());
        return !rest.empty() && rest.front() != '/' && rest.front() != ':' && !hasBlankOrControl(text) &&
               rest.find_first_of("<>\"\\^`{|}") == std::string_view::npos;
    }
    return false;
}

/// ICU counts steps of its own, each about a millisecond at most.
constexpr int32_t mostSteps = 20;

}  // namespace

std::optional<Format> formatNamed(std::string_view name) {
    for (const auto& [known, format] : formats)
        if (known == name) return format;
    return std::nullopt;
}

bool fits(Format format, std::string_view text) {
    switch (format) {
        case Format::none:
            return true;
        case Format::date:
            return Date::parse(text).has_value();
        case Format::dateTime:
            return Instant::parse(text).has_value();
        case Format::time:
            return TimeOfDay::parse(text).has_value();
        case Format::uuid:
            return isUuid(text);
        case Format::slug:
            return isSlug(text);
        case Format::email:
            return isEmail(text);
        case Format::uri:
            return isWebAddress(text);
    }
    return false;
}

std::string violationOf(Format format) {
    switch (format) {
        case Format::date:
            return "bad_date";
        case Format::dateTime:
            return "bad_date_time";
        case Format::time:
            return "bad_time";
        case Format::uuid:
            return "bad_uuid";
        case Format::slug:
            return "bad_slug";
        case Format::email:
            return "bad_email";
        case Format::uri:
            return "bad_uri";
        case Format::none:
            break;
    }
    return "bad_format";
}

struct Pattern::Impl {
    std::unique_ptr<icu::RegexPattern> expression;
};

Pattern::Pattern(const std::string& expression) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    auto impl = std::make_unique<Impl>();
    impl->expression.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(expression), 0, where, status));
    if (U_FAILURE(status)) throw std::logic_error("ICU cannot read the pattern " + expression);
    _impl = std::move(impl);
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

bool Pattern::found(std::string_view text) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto input = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const std::unique_ptr<icu::RegexMatcher> matcher(_impl->expression->matcher(input, status));
    if (U_FAILURE(status)) return false;
    matcher->setTimeLimit(mostSteps, status);
    const bool hit = matcher->find(status);
    return U_SUCCESS(status) && hit;
}

}  // namespace yizhan::http
