// The arithmetic of the chain: row hashes, the day's Merkle tree, the short code.
// All hashes are SHA-256 and travel as strings of 32 bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yizhan::journal {

/// What is hashed with a row beside its payload, each with its length (u32, big-endian) before it.
struct HashedMetadata {
    std::string_view centreId;
    std::string_view recordedAt;  ///< as stored: "2026-11-21T09:05:07.123Z"
    std::string_view authorId;    ///< "" for the system
    std::string_view kind;
    std::string_view subject;  ///< subjectOf(date)
};

/// "log:2026-11-21".
std::string subjectOf(std::string_view date);

/// prev_hash of the first row: 32 zero bytes.
std::string firstPrevHash();

/// SHA-256(0x01 ‖ seq as u64 big-endian ‖ prevHash ‖ payloadSha256 ‖ metadata).
std::string rowHash(std::uint64_t seq, std::string_view prevHash, std::string_view payloadSha256,
                    const HashedMetadata& metadata);

/// The Merkle tree hash of RFC 6962, fed one leaf after the other in memory that grows with the
/// logarithm of their number. A leaf's data are the 32 bytes of a row's hash.
class MerkleTree {
public:
    void add(std::string_view leafData);
    std::int64_t size() const { return _size; }
    /// SHA-256 of nothing for an empty tree.
    std::string root() const;

private:
    struct Peak {
        std::int64_t leaves;
        std::string hash;
    };

    std::vector<Peak> _peaks;  ///< perfect subtrees from left to right, each larger than the next
    std::int64_t _size = 0;
};

/// SHA-256(root ‖ head): the day in 32 bytes; what a signature stands under.
std::string daySum(std::string_view root, std::string_view head);

/// The first 40 bits of a day's sum in Crockford's base 32: "7K3Q-M9TD".
std::string shortCode(std::string_view daySum);

std::string base64Of(std::string_view bytes);
std::optional<std::string> bytesOfBase64(std::string_view text);

}  // namespace yizhan::journal
