// What can be done to the kiosk's records. Each runs in the transaction that it is given.
#pragma once

#include <optional>
#include <string>

#include "core/Centres.h"
#include "core/Texts.h"
#include "core/db/Database.h"
#include "kiosk/Kiosk.h"
#include "kiosk/pack/PackReader.h"

namespace yizhan::kiosk {

/// Throws Error 422 `pack_invalid` with every violation of the report.
void requireSound(const PackReport& report);

/// Puts the pack in place of what the centre had under its name; ids and the questions asked of them stay.
/// The report must be sound and have its readings. Records the event `kiosk.content`.
StoredPack importPack(WriteTx& tx, const By& by, const CentreId& centre, const PackReport& report);

enum class Loading { always, ifNewer };

/// Reads the pack at `path` (a folder or a file), checks it and imports it in one transaction of its own.
/// Nothing where the centre has this version or a later one and only a newer one is wanted. Throws Error 404
/// `pack_unreadable`, 422 `pack_invalid`.
std::optional<StoredPack> loadPack(Database& database, const By& by, const CentreId& centre, const std::string& path,
                                   Loading loading);

struct HelpCalled {
    HelpCallId id;
    Instant at;
    bool fresh = true;  ///< false: it joined the call of a moment before
};

/// A visitor at a kiosk asks for a person: kept, told to the consoles (`kiosk.help`), and a line in today's log.
/// `kiosk` is the screen's name for people.
HelpCalled callForHelp(WriteTx& tx, const By& by, const CentreInfo& centre, const std::string& kiosk,
                       const std::string& language, IdSource& ids);

}  // namespace yizhan::kiosk
