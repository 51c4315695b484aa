// Token buckets with a bound on their number.
#include "core/http/RateLimit.h"

#include <algorithm>
#include <cmath>

namespace yizhan::http {

namespace {

/// An IPv6 caller owns a whole /64: its first four groups stand for it.
std::string networkOf(const std::string& remote) {
    if (remote.find(':') == std::string::npos) return remote;
    std::size_t end = 0;
    for (int groups = 0; groups < 4 && end != std::string::npos; ++groups)
        end = remote.find(':', end == 0 ? 0 : end + 1);
    const std::size_t gap = remote.find("::");
    return remote.substr(0, std::min({end, gap, remote.size()}));
}

/// Stands for every address that comes when all buckets are in use.
const std::string crowd = "*";

}  // namespace

double RateLimit::capacity(int perSecond) const {
    return std::max(1.0, ratePerSecond(perSecond) * _options.burstSeconds);
}

void RateLimit::refill(Bucket& bucket, int perSecond, Instant now) const {
    // A clock that was set back gives nothing and takes nothing.
    const auto passed = std::max<std::int64_t>(0, now.millis - bucket.at.millis);
    bucket.tokens =
        std::min(capacity(perSecond), bucket.tokens + ratePerSecond(perSecond) * static_cast<double>(passed) / 1000.0);
    bucket.at = now;
}

std::string RateLimit::keyOf(const std::string& remote, std::size_t route) const {
    return std::to_string(route) + ' ' + networkOf(remote);
}

RateLimit::Bucket& RateLimit::bucketOf(const std::string& key, int perSecond, Instant now) {
    if (const auto found = _buckets.find(key); found != _buckets.end()) return found->second;
    if (_buckets.size() >= _options.mostBuckets) forgetIdle(now);
    const bool full = _buckets.size() >= _options.mostBuckets;
    const std::string name = full ? key.substr(0, key.find(' ') + 1) + crowd : key;
    return _buckets.try_emplace(name, Bucket{capacity(perSecond), now}).first->second;
}

void RateLimit::forgetIdle(Instant now) {
    if (now < _sweptAt.plusSeconds(1) && now >= _sweptAt) return;
    _sweptAt = now;
    // Whoever kept still for so long has a full bucket again, which a new one is too.
    const Instant before = now.plusSeconds(-_options.burstSeconds - 1);
    std::erase_if(_buckets, [&](const auto& entry) { return entry.second.at < before || entry.second.at > now; });
}

int RateLimit::take(const std::string& remote, std::size_t route, int perSecond, Instant now) {
    if (perSecond <= 0) return 0;
    const std::lock_guard lock(_mutex);
    Bucket& bucket = bucketOf(keyOf(remote, route), perSecond, now);
    refill(bucket, perSecond, now);
    if (bucket.tokens >= 1.0) {
        bucket.tokens -= 1.0;
        return 0;
    }
    return std::max(1, static_cast<int>(std::ceil((1.0 - bucket.tokens) / ratePerSecond(perSecond))));
}

void RateLimit::giveBack(const std::string& remote, std::size_t route, int perSecond) {
    if (perSecond <= 0) return;
    const std::lock_guard lock(_mutex);
    const auto found = _buckets.find(keyOf(remote, route));
    if (found != _buckets.end()) found->second.tokens = std::min(capacity(perSecond), found->second.tokens + 1.0);
}

}  // namespace yizhan::http
