// SQL of the personal texts that stand beside the chain, so that they can be erased without breaking it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "journal/Journal.h"

namespace yizhan::journal::store {

/// A personal text beside the chain; salt and text are gone once it is erased.
struct Personal {
    EntryId row;
    std::string field;
    std::string salt;
    std::optional<std::string> text;
    std::optional<std::string> erasedAt = {};  ///< as stored: an instant's text
};

void insertPersonal(WriteTx& tx, const CentreId& centre, const Personal& personal);
std::vector<Personal> personalOf(ReadTx& tx, const CentreId& centre, const EntryId& row);
std::int64_t countPersonal(ReadTx& tx, const CentreId& centre);
/// Number of texts erased.
std::int64_t erasePersonal(WriteTx& tx, const CentreId& centre, const EntryId& row, Instant at);

}  // namespace yizhan::journal::store
