// The file holds the 32-byte seed in base64 and a newline. It is written beside its place, flushed,
// and linked there: link() refuses where a key exists already, so none is ever replaced.
#include "journal/JournalKey.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/Error.h"
#include "core/Hash.h"
#include "journal/JournalChain.h"

namespace yizhan::journal {

namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }
unsigned char* raw(std::string& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }

Error keyError(const std::string& path, const std::string& what) {
    Error error(Status::unavailable, "seal_key_unreadable",
                {{"file", std::filesystem::path(path).filename().string()}});
    error.because(path + ": " + what);
    return error;
}

struct Descriptor {
    int fd;
    explicit Descriptor(int number) : fd(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd >= 0) ::close(fd);
    }
};

void writeDurably(const std::string& path, std::string_view text) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.fd < 0 || ::write(file.fd, text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
        ::fsync(file.fd) != 0)
        throw keyError(path, std::strerror(errno));
}

void create(const std::string& path, IRandom& random) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code failure;
    if (std::filesystem::create_directories(folder, failure)) ::chmod(folder.c_str(), 0700);
    if (failure) throw keyError(path, failure.message());
    const std::string draft = path + "." + hex(random.bytes(8)) + ".new";
    std::string seed = random.bytes(crypto_sign_SEEDBYTES);
    std::string text = base64Of(seed) + "\n";
    sodium_memzero(seed.data(), seed.size());
    writeDurably(draft, text);
    sodium_memzero(text.data(), text.size());
    const bool linked = ::link(draft.c_str(), path.c_str()) == 0;
    const int reason = errno;
    ::unlink(draft.c_str());
    if (!linked && reason != EEXIST) throw keyError(path, std::strerror(reason));
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.fd >= 0) ::fsync(directory.fd);
}

}  // namespace

std::string keyPath(const std::string& dataDir, const CentreId& centre) {
    return dataDir + "/keys/" + centre.text() + ".ed25519";
}

SealKey::SealKey(std::string_view seed)
    : _secret(crypto_sign_SECRETKEYBYTES, '\0'), _publicKey(crypto_sign_PUBLICKEYBYTES, '\0') {
    crypto_sign_seed_keypair(raw(_publicKey), raw(_secret), raw(seed));
}

SealKey::SealKey(SealKey&& other) noexcept
    : _secret(std::move(other._secret)), _publicKey(std::move(other._publicKey)) {}

SealKey::~SealKey() { sodium_memzero(_secret.data(), _secret.size()); }

std::optional<SealKey> SealKey::load(const std::string& path) {
    std::error_code failure;
    if (!std::filesystem::exists(path, failure) && !failure) return std::nullopt;
    std::ifstream file(path);
    std::string text;
    if (!file || !std::getline(file, text)) throw keyError(path, "cannot be read");
    auto seed = bytesOfBase64(text);
    sodium_memzero(text.data(), text.size());
    if (!seed || seed->size() != crypto_sign_SEEDBYTES) throw keyError(path, "is not a key");
    SealKey key(*seed);
    sodium_memzero(seed->data(), seed->size());
    return key;
}

SealKey SealKey::loadOrCreate(const std::string& path, IRandom& random) {
    if (auto key = load(path)) return std::move(*key);
    create(path, random);
    if (auto key = load(path)) return std::move(*key);
    throw keyError(path, "vanished while it was made");
}

std::string SealKey::sign(std::string_view bytes) const {
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(bytes), bytes.size(), raw(_secret));
    return signature;
}

bool signatureFits(std::string_view signature, std::string_view bytes, std::string_view publicKey) {
    return signature.size() == crypto_sign_BYTES && publicKey.size() == crypto_sign_PUBLICKEYBYTES &&
           crypto_sign_verify_detached(raw(signature), raw(bytes), bytes.size(), raw(publicKey)) == 0;
}

}  // namespace yizhan::journal
