// The kiosk's nouns: packs of entries that answer visitors' questions, and what was asked of them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Access.h"
#include "core/Audit.h"
#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::kiosk {

using QuestionId = Id<struct QuestionTag>;
using HelpCallId = Id<struct HelpCallTag>;

/// Who does something, and from where; the system where nobody in particular does.
struct By {
    Actor actor = Actor::system();
    Origin origin = {};
    Instant now;
};

/// BCP 47 tag → text in that language.
using LocalText = std::map<std::string, std::string>;
using LocalTexts = std::map<std::string, std::vector<std::string>>;

/// How true an answer is (product.md, system 2): told by the histories, by the novel, by legend, or a fact of
/// the centre's own services.
enum class Provenance { history, novel, legend, service };
constexpr std::array<std::string_view, 4> provenanceNames{"history", "novel", "legend", "service"};

inline std::string_view nameOf(Provenance provenance) {
    return provenanceNames.at(static_cast<std::size_t>(provenance));
}
std::optional<Provenance> provenanceNamed(std::string_view name);

struct Source {
    LocalText work;
    std::string locus;  ///< volume, chapter; "" where the work is all there is to say
};

/// Readings in toneless pinyin by phrase, made once when content comes in: "借东风" → {"jie dong feng"}.
using Readings = std::map<std::string, std::vector<std::string>>;

struct Entry {
    std::string id;  ///< "pack:entry", stable across imports
    std::string pack;
    std::string topic;
    Provenance provenance = Provenance::history;
    LocalTexts questions;
    LocalText title;
    LocalText answer;
    LocalText more;
    std::vector<Source> sources;
    std::vector<std::string> aliases;
    std::string image;                 ///< a drawing's name or an address; "" for none
    std::vector<std::string> related;  ///< full ids
    Readings readings;
};

struct Topic {
    std::string id;
    LocalText title;
    std::string image;
};

/// A stretch of years with a name of its own. Years before our era are negative.
struct Era {
    int from = 0;
    int to = 0;  ///< may be the year in which the next one begins
    LocalText title;
};

enum class TimelineKind { event, person, work };
constexpr std::array<std::string_view, 3> timelineKindNames{"event", "person", "work"};

inline std::string_view nameOf(TimelineKind kind) { return timelineKindNames.at(static_cast<std::size_t>(kind)); }
std::optional<TimelineKind> timelineKindNamed(std::string_view name);

/// What an entry tells of, put into its year.
struct TimelineItem {
    std::string entryId;  ///< full id
    TimelineKind kind = TimelineKind::event;
    std::optional<int> year;   ///< of a person the birth
    std::optional<int> until;  ///< of a person the death
    LocalText title;           ///< empty where the entry's own title does
};

struct Timeline {
    std::vector<Era> eras;  ///< as they follow
    std::vector<TimelineItem> items;
};

/// What a pack says about itself (pack.json), and its years (timeline.json).
struct Pack {
    std::string name;
    std::string version;
    std::vector<std::string> languages;  ///< every entry has all of them; the first is the pack's own
    std::map<std::string, std::vector<std::string>> aliases;  ///< canonical name → other names
    std::vector<Topic> topics;
    std::map<std::string, std::string> spokenAs;  ///< readings that no table knows: "阚泽" → "kan ze"
    Readings readings;                            ///< of the names in `aliases` and the topics' titles
    Timeline timeline;                            ///< empty where the pack has none
};

/// A pack as it lies in a centre.
struct StoredPack {
    Pack pack;
    std::int64_t entries = 0;
    Instant importedAt;
};

/// How sure an answer is: one shown, up to three to choose from, or an honest "I don't know".
enum class Band { answer, cards, none };
constexpr std::array<std::string_view, 3> bandNames{"answer", "cards", "none"};
inline std::string_view nameOf(Band band) { return bandNames.at(static_cast<std::size_t>(band)); }

/// One question as it was asked, without anything about who asked.
struct Asked {
    CentreId centre;
    std::string queryId;
    Instant at;
    std::string question;
    std::string language;
    Band band = Band::none;
    std::string entryId;  ///< of the first result; "" without one
    Date date = {};       ///< `at` as the centre has it
};

}  // namespace yizhan::kiosk
