// Reads a content pack and says everything that is wrong with it: nothing is half-imported.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Error.h"
#include "kiosk/Kiosk.h"

namespace yizhan::kiosk {

/// A pack's bytes, wherever they came from.
struct PackSource {
    std::string name;           ///< for a pack without pack.json; "" where that names it
    std::string manifest;       ///< pack.json, or ""
    std::string entries;        ///< NDJSON, or one JSON document: a list of entries, or an object with "entries" in it
    std::string timeline = {};  ///< timeline.json, or ""; in one document "timeline" beside "entries"
};

/// What a pack holds, and every line that is not as it must be. Pointers: "/line/12/title/en" for the twelfth
/// line of NDJSON, "/entries/11/title/en" in one document, "/pack/topics/0/id" in pack.json, "/timeline/items/3/year"
/// in timeline.json.
struct PackReport {
    Pack pack;
    std::vector<Entry> entries;
    std::vector<std::string> places;  ///< of the entries: "/line/12"
    std::vector<Violation> errors;    ///< at most mostPackErrors
    bool ok() const { return errors.empty(); }
};

constexpr std::size_t mostPackErrors = 200;
constexpr std::size_t mostEntries = 20'000;
constexpr std::size_t mostPackBytes = 16U * 1024 * 1024;

/// Pure: reads no file and no clock. A pack without pack.json has the source's name, a hash of its bytes as
/// version, the languages that all its entries have, and a topic for each that they name.
PackReport readPack(const PackSource& source);

/// The pack in a folder (pack.json, entries.ndjson, timeline.json where it has one) or in a single .ndjson or .json
/// file. Throws Error 404 `pack_unreadable` naming the path where there is none.
PackSource packAt(const std::string& path);

/// The name and version that the source's pack.json gives, without looking further; nothing without one.
std::optional<Pack> identityOf(const PackSource& source);

/// A file's name as a pack's: its stem in small letters, digits and hyphens.
std::string packNameOf(std::string_view fileName);

/// What `yizhan pack check PATH` reports.
inline PackReport checkPack(const std::string& path) { return readPack(packAt(path)); }

/// Fills in how titles, questions and names are read: made once here, so that a start needs no transliteration.
void addReadings(PackReport& report);

}  // namespace yizhan::kiosk
