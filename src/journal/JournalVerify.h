// The proof: nothing in the log was changed, added or removed. It reads the chain in blocks, works out
// every hash, tree and summary again, and names the first row that is not as it was written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/Centres.h"
#include "core/db/Database.h"
#include "journal/Journal.h"

namespace yizhan::journal {

/// The public key in the centre's key file; nothing where this machine has no such file.
/// Throws Error 503 `seal_key_unreadable`.
std::optional<std::string> publicKeyFile(const std::string& dataDir, const CentreId& centre);

/// Checks one centre's chain. `publicKey`: the key that must have made the seals, if it is known;
/// `outside`: a seal of this centre that was kept elsewhere.
///
/// The codes of first_bad: `gap`, `payload_changed`, `link_broken`, `row_changed`, `column_changed`,
/// `previous_seal_wrong`, `seal_wrong`, `seal_signature_wrong`, `seal_key_wrong`, `signature_wrong`,
/// `personal_changed`, `personal_removed`, `personal_added`, `tail_cut`, `head_wrong`, `day_wrong`,
/// `outside_seal_wrong`, `outside_seal_missing`.
///
/// What it cannot prove is said plainly: rows behind the newest seal are held by the chain alone,
/// and whoever holds the key can write a book anew. Seals kept outside are the witness against both.
VerifyReport verify(ReadTx& tx, const CentreId& centre, const std::optional<std::string>& publicKey,
                    const std::optional<Seal>& outside = std::nullopt);

struct CentreReport {
    CentreId centre;
    VerifyReport report;
};

/// Every centre that exists or has rows, in order of id; `outside` is held against its own centre.
/// Throws Error 404 `centre_unknown` where the outside seal is of no such centre.
std::vector<CentreReport> verifyAll(ReadTx& tx, const ICentres& centres, const std::string& dataDir,
                                    const std::optional<Seal>& outside = std::nullopt);

}  // namespace yizhan::journal
