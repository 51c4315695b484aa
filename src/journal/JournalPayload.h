// The exact bytes that a row's hash covers: canonical JSON, written once and never again.
//
// Canonical: UTF-8, no blanks, keys in byte order. The payload repeats the row's listed columns and
// holds under "more" what only it knows: signatures, statement, seal, hashes of personal texts.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "journal/Journal.h"

namespace yizhan::journal {

/// A row as it stands in the table, unread: verify must be able to look at anything.
struct StoredRow {
    std::int64_t seq = 0;
    std::string id;
    std::string date;
    std::string kind;
    std::string section;
    std::optional<std::int64_t> line;
    std::string text;
    std::string occurredAt;
    std::string recordedAt;
    std::string authorId;
    std::string authorName;
    std::optional<std::string> refersTo;
    std::int64_t strikes = 0;
    std::int64_t late = 0;
    std::optional<std::string> href;
    std::string payload;
    std::string payloadSha256;
    std::string prevHash;
    std::string hash;
};

/// What only the payload holds. Of a mark it holds role, digest, strokes, closing and seal; person
/// and time are the row's author and recorded_at.
struct More {
    std::optional<PreviousSeal> previousSeal = {};
    bool missed = false;
    std::optional<Mark> mark = {};
    std::map<std::string, std::string> personal = {};  ///< field → SHA-256(salt ‖ text), 32 bytes
    std::optional<EntryId> erases = {};                ///< the row whose personal texts were erased
};

/// The payload of a row whose columns (but payload and hashes) are filled.
std::string payloadOf(const StoredRow& columns, const More& more);

/// What the payload adds; nothing where it is not JSON of this form or says otherwise than the columns.
std::optional<More> readPayload(const StoredRow& row);

/// What is signed: the seal's canonical JSON without `signature`.
std::string sealBytes(const Seal& seal);

/// Reads the JSON of GET …/seal; other fields may stand beside. Throws Error 422 `seal_unreadable`.
Seal readSeal(std::string_view json);

}  // namespace yizhan::journal
