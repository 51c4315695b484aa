// The tree keeps its right edge only.
#include "journal/JournalChain.h"

#include <sodium.h>

#include <stdexcept>

#include "core/Hash.h"

namespace yizhan::journal {

namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

void appendBigEndian(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFF);
}

void appendField(std::string& out, std::string_view field) {
    appendBigEndian(out, field.size(), 4);
    out += field;
}

std::string node(std::string_view left, std::string_view right) {
    std::string bytes(1, '\x01');
    bytes += left;
    bytes += right;
    return sha256(bytes);
}

}  // namespace

std::string subjectOf(std::string_view date) { return "log:" + std::string(date); }

std::string firstPrevHash() { return std::string(32, '\0'); }

std::string rowHash(std::uint64_t seq, std::string_view prevHash, std::string_view payloadSha256,
                    const HashedMetadata& metadata) {
    std::string bytes(1, '\x01');
    bytes.reserve(256);
    appendBigEndian(bytes, seq, 8);
    bytes += prevHash;
    bytes += payloadSha256;
    appendField(bytes, metadata.centreId);
    appendField(bytes, metadata.recordedAt);
    appendField(bytes, metadata.authorId);
    appendField(bytes, metadata.kind);
    appendField(bytes, metadata.subject);
    return sha256(bytes);
}

void MerkleTree::add(std::string_view leafData) {
    std::string leaf(1, '\0');
    leaf += leafData;
    Peak peak{1, sha256(leaf)};
    while (!_peaks.empty() && _peaks.back().leaves == peak.leaves) {
        peak = {2 * peak.leaves, node(_peaks.back().hash, peak.hash)};
        _peaks.pop_back();
    }
    _peaks.push_back(std::move(peak));
    ++_size;
}

std::string MerkleTree::root() const {
    if (_peaks.empty()) return sha256("");
    std::string hash = _peaks.back().hash;
    for (std::size_t i = _peaks.size() - 1; i-- > 0;) hash = node(_peaks[i].hash, hash);
    return hash;
}

std::string daySum(std::string_view root, std::string_view head) {
    return sha256(std::string(root) + std::string(head));
}

std::string shortCode(std::string_view daySum) {
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    if (daySum.size() < 5) throw std::logic_error("a short code needs 40 bits");
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 5; ++i) bits = bits << 8 | static_cast<unsigned char>(daySum[i]);
    std::string code;
    for (int shift = 35; shift >= 0; shift -= 5) {
        if (shift == 15) code += '-';
        code += alphabet[(bits >> shift) & 31];
    }
    return code;
}

std::string base64Of(std::string_view bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), raw(bytes), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();  // libsodium counts the closing NUL
    return out;
}

std::optional<std::string> bytesOfBase64(std::string_view text) {
    std::string out(text.size(), '\0');
    std::size_t length = 0;
    if (sodium_base642bin(raw(out), out.size(), text.data(), text.size(), nullptr, &length, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    out.resize(length);
    return out;
}

}  // namespace yizhan::journal
