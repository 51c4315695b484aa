// Identities: one type per kind of thing, so that a staff id cannot stand where a place id belongs.
#pragma once

#include <compare>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "core/Clock.h"

namespace yizhan {

/// A UUIDv7 (or, for a centre, its slug) in its text form.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : _text(std::move(text)) {}

    const std::string& text() const { return _text; }
    bool empty() const { return _text.empty(); }
    auto operator<=>(const Id&) const = default;

private:
    std::string _text;
};

using CentreId = Id<struct CentreTag>;  ///< a slug, [a-z0-9-]{2,32}, never changed
using StaffId = Id<struct StaffTag>;
using AccountId = Id<struct AccountTag>;
using PlaceId = Id<struct PlaceTag>;
using DeviceId = Id<struct DeviceTag>;
using FileId = Id<struct FileTag>;
using EntryId = Id<struct EntryTag>;

bool isUuid(std::string_view text);
bool isSlug(std::string_view text);

/// Random bytes, from libsodium in life and from a seed in tests.
class IRandom {
public:
    virtual ~IRandom() = default;
    virtual std::string bytes(std::size_t count) = 0;
};

class SystemRandom : public IRandom {
public:
    std::string bytes(std::size_t count) override;
};

/// Makes UUIDv7s that rise within the process even inside one millisecond. Safe from any thread.
class IdSource {
public:
    IdSource(const IClock& clock, IRandom& random) : _clock(clock), _random(random) {}

    std::string uuid();
    template <class T>
    T next() {
        return T(uuid());
    }

private:
    const IClock& _clock;
    IRandom& _random;
    std::mutex _mutex;
    std::int64_t _last = 0;  ///< milliseconds << 12 | counter
};

}  // namespace yizhan

template <class Tag>
struct std::hash<yizhan::Id<Tag>> {
    std::size_t operator()(const yizhan::Id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
