// The centre's Ed25519 key: DIR/keys/<centre>.ed25519, readable by its owner only, never in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/Id.h"

namespace yizhan::journal {

/// DIR/keys/<centre>.ed25519
std::string keyPath(const std::string& dataDir, const CentreId& centre);

/// Signs with the centre's private key, which is wiped from memory with the object.
class SealKey {
public:
    /// Reads the key; nothing where there is no file. Throws Error 503 `seal_key_unreadable`.
    static std::optional<SealKey> load(const std::string& path);
    /// Reads the key or makes one (mode 0600, complete or not there). Two makers end with one key.
    static SealKey loadOrCreate(const std::string& path, IRandom& random);

    SealKey(SealKey&& other) noexcept;
    SealKey& operator=(SealKey&&) = delete;
    SealKey(const SealKey&) = delete;
    SealKey& operator=(const SealKey&) = delete;
    ~SealKey();

    /// 32 bytes.
    const std::string& publicKey() const { return _publicKey; }
    /// 64 bytes.
    std::string sign(std::string_view bytes) const;

private:
    explicit SealKey(std::string_view seed);

    std::string _secret;
    std::string _publicKey;
};

bool signatureFits(std::string_view signature, std::string_view bytes, std::string_view publicKey);

}  // namespace yizhan::journal
