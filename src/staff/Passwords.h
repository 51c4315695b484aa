// Argon2id, two at a time: each costs 64 MiB while it runs, and a crowd of sign-ins must not exhaust the machine.
#pragma once

#include <functional>
#include <semaphore>
#include <string>

namespace yizhan::staff {

class Passwords {
public:
    /// `memoryMebibytes` is asked at each use: settings are read after the features are made.
    explicit Passwords(std::function<int()> memoryMebibytes) : _memory(std::move(memoryMebibytes)) {}

    /// The encoded hash with its salt and cost, as libsodium writes it.
    std::string hash(const std::string& password);
    /// Takes as long for an empty `hash` (nobody by that name) as for a real one.
    bool fits(const std::string& password, const std::string& hash);

private:
    std::string compute(const std::string& password);

    std::function<int()> _memory;
    std::counting_semaphore<2> _places{2};
};

}  // namespace yizhan::staff
