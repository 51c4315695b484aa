#include "staff/Passwords.h"

#include <sodium.h>

#include "core/Error.h"

namespace yizhan::staff {

namespace {

class Place {
public:
    explicit Place(std::counting_semaphore<2>& places) : _places(places) { _places.acquire(); }
    ~Place() { _places.release(); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

private:
    std::counting_semaphore<2>& _places;
};

}  // namespace

std::string Passwords::compute(const std::string& password) {
    char out[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str_alg(out, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              static_cast<std::size_t>(_memory()) << 20, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw Error(Status::unavailable, "busy").because("no memory for a password hash").retryAfter(2);
    return out;
}

std::string Passwords::hash(const std::string& password) {
    const Place place(_places);
    return compute(password);
}

bool Passwords::fits(const std::string& password, const std::string& hash) {
    const Place place(_places);
    if (!hash.empty()) return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
    compute(password);
    return false;
}

}  // namespace yizhan::staff
