// The public notices of a centre: the eight items that must stand open to all (政务八公开), others, and urgent ones.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Clock.h"
#include "core/Id.h"

namespace yizhan::notices {

using NoticeId = Id<struct NoticeTag>;
using ShowingId = Id<struct ShowingTag>;

/// DC-1 to DC-8 in their order, then whatever else, then what stands on top of every screen.
enum class Kind {
    staffOnDuty,
    commitments,
    formalities,
    timeLimits,
    services,
    charges,
    processes,
    complaints,
    other,
    urgent
};
constexpr std::array<std::string_view, 10> kindNames{"staff_on_duty", "commitments", "formalities", "time_limits",
                                                     "services",      "charges",     "processes",   "complaints",
                                                     "other",         "urgent"};
constexpr std::size_t boardItems = 8;
inline std::string_view nameOf(Kind kind) { return kindNames.at(static_cast<std::size_t>(kind)); }
/// One of the eight items of the board.
inline bool isBoardItem(Kind kind) { return static_cast<std::size_t>(kind) < boardItems; }

enum class State { draft, published, withdrawn };
constexpr std::array<std::string_view, 3> stateNames{"draft", "published", "withdrawn"};
inline std::string_view nameOf(State state) { return stateNames.at(static_cast<std::size_t>(state)); }

/// By which means a notice is made public (DC-12).
constexpr std::array<std::string_view, 5> channelNames{"screen", "board", "leaflet", "web", "other"};

struct Words {
    std::string title;
    std::string body;
    bool operator==(const Words&) const = default;
};

/// BCP 47 tag → the words in that language.
using Translations = std::map<std::string, Words>;

/// What is told, and who answers for it: the same in the text being worked on and in every published version.
struct Content {
    Words words;  ///< in the centre's first language
    Translations translations;
    std::string basis;                  ///< the rule or document it rests on (DC-10)
    std::string responsible;            ///< the person or post that answers for it (DC-10, DC-13)
    std::vector<std::string> channels;  ///< of channelNames, each once
    Date validFrom;
    std::optional<Date> validTo;     ///< the last day, in the centre's zone
    std::optional<Date> nextReview;  ///< the day by which somebody looks whether it still holds
    bool operator==(const Content&) const = default;
};

/// A text as it was published; never changed.
struct Version {
    NoticeId notice;
    std::int64_t number = 1;  ///< 1, 2, 3 … of its notice
    Kind kind = Kind::other;
    Content content;
    Instant publishedAt;
    StaffId publishedBy;
    std::string publisher;         ///< the name then
    std::optional<Instant> until;  ///< when the next version took its place or it was withdrawn
    std::string withdrawnReason;   ///< "" unless it was withdrawn
};

struct Notice {
    NoticeId id;
    Kind kind = Kind::other;
    State state = State::draft;
    Content content;                   ///< the text being worked on
    std::optional<Version> published;  ///< the last version made public, also once withdrawn
    std::string withdrawnReason;
    Instant createdAt;
    Instant updatedAt;
    std::int64_t version = 1;  ///< of the record, for If-Match; not that of the published text

    /// Whether the text being worked on differs from what the public reads.
    bool changed() const { return published && content != published->content; }
};

/// An unbroken stretch of time in which one screen showed one version.
struct Showing {
    ShowingId id;
    NoticeId notice;
    std::int64_t number = 1;
    DeviceId device;
    std::string deviceName;  ///< the name then
    Instant firstAt;
    Instant lastAt;
};

}  // namespace yizhan::notices
