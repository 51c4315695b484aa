// The formats that a schema may ask of a string, and patterns that cannot run away.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan::http {

enum class Format { none, date, dateTime, time, uuid, slug, email, uri };

/// What `"format": name` means: `date`, `date-time`, `time` ("09:00"), `uuid`, `slug` (of a centre), `email`,
/// `uri` (http or https); `binary` and `password` say something to readers only. Nothing for other names.
std::optional<Format> formatNamed(std::string_view name);
bool fits(Format format, std::string_view text);
/// The violation's code: "bad_date" and so on.
std::string violationOf(Format format);

/// A regular expression of ICU, found anywhere in the text as JSON Schema has it.
class Pattern {
public:
    /// Throws std::logic_error for an expression that ICU cannot read.
    explicit Pattern(const std::string& expression);
    ~Pattern();
    Pattern(Pattern&&) noexcept;
    Pattern& operator=(Pattern&&) noexcept;

    /// False as well where the expression takes longer than a check may.
    bool found(std::string_view text) const;

private:
    struct Impl;
    std::unique_ptr<const Impl> _impl;
};

}  // namespace yizhan::http
