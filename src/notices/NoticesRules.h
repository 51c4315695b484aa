// What a notice may be, when it may be published, who reads it in which language, and what a day's board says; pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "core/LanguageTags.h"
#include "core/LivingFacts.h"
#include "core/Texts.h"
#include "notices/Notices.h"

namespace yizhan::notices {

/// Nothing for names that are none.
std::optional<Kind> kindNamed(std::string_view name);
std::optional<State> stateNamed(std::string_view name);

/// The text without the blanks around it, its lines ended by \n.
std::string tidied(std::string_view text);
/// Every text tidied, every channel once and in the order of channelNames.
Content tidied(Content content);

/// What is wrong with a text, by JSON pointer; empty when all is well. Facts ({{hours.today}}) must be known ones.
std::vector<Violation> violations(const Content& content);

/// What keeps the notice from being published on `today`: DC-10 and DC-13 ask for basis and person, DC-12 for
/// dates, DC-14 for a review to come. An urgent notice needs none of them: it must be up in a moment.
std::vector<Blocker> publishBlockers(const Notice& notice, const Date& today);

/// Whether the version may be read on that date; the date is one on which it has been published.
bool isValidOn(const Content& content, const Date& date);
/// Shown by the centre's own screens: urgent, or sent there.
bool isForScreens(const Version& version);
/// The order on a screen: urgent first, the eight items in theirs, then others; the newest first among equals.
bool standsBefore(const Version& a, const Version& b);

/// The words for a reader: those in the language asked for, else in English, else the centre's own.
struct Told {
    std::string language;
    Words words;
};
Told toldIn(const std::string& asked, const Content& content, const std::string& firstLanguage);

/// A notice that every centre has before it writes its own.
struct BuiltIn {
    std::string_view key;
    Kind kind;
};
/// Those whose kind none of the shown versions has. The hours always stay: they are a living fact (DC-9).
std::vector<BuiltIn> builtInsBeside(const std::vector<Version>& shown);

/// Screens report what they show; a report this late still belongs to the stretch before it.
constexpr std::int64_t showingGapSeconds = 600;
bool continues(const Showing& showing, Instant now);

/// One of the eight items on one day (DC-14).
enum class ItemState { met, overdue, missing };
/// `standing`: the versions of the item's kind that stood on the date. Missing without any; overdue where one
/// has passed its day of review.
ItemState itemStateOn(const std::vector<Version>& standing, const Date& date);
bool isOverdue(const Content& content, const Date& date);

}  // namespace yizhan::notices
