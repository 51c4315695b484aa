// How often one address may call one route: a bucket of tokens for each pair.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "core/Clock.h"

namespace yizhan::http {

class RateLimit {
public:
    struct Options {
        int burstSeconds = 5;  ///< a bucket holds this many seconds' tokens
        int percent = 100;     ///< of every route's own rate
        std::size_t mostBuckets = 20'000;
    };

    explicit RateLimit(Options options) : _options(options) {}

    /// Takes a token for `remote` on route number `route`. Returns 0, or the seconds until the next token
    /// where the bucket is empty. Safe from any thread.
    int take(const std::string& remote, std::size_t route, int perSecond, Instant now);
    /// Puts a token back: the caller turned out to be one of those who need none.
    void giveBack(const std::string& remote, std::size_t route, int perSecond);

private:
    struct Bucket {
        double tokens = 0;
        Instant at;
    };

    double ratePerSecond(int perSecond) const { return perSecond * _options.percent / 100.0; }
    double capacity(int perSecond) const;
    void refill(Bucket& bucket, int perSecond, Instant now) const;
    std::string keyOf(const std::string& remote, std::size_t route) const;
    Bucket& bucketOf(const std::string& key, int perSecond, Instant now);
    void forgetIdle(Instant now);

    const Options _options;
    std::mutex _mutex;
    std::unordered_map<std::string, Bucket> _buckets;
    Instant _sweptAt;
};

}  // namespace yizhan::http
