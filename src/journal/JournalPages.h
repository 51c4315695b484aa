// Pages of entries as they were last sent. The log only grows, so a page stays true until its
// centre's chain has another row: whoever looks at the same page again costs one look at the head.
#pragma once

#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace yizhan::journal {

/// Safe from any thread; forgets the page that was not asked for the longest.
class PageCache {
public:
    /// Most bytes kept, and the largest page that is worth keeping.
    explicit PageCache(std::size_t mostBytes = 4u << 20, std::size_t mostPage = 256u << 10)
        : _mostBytes(mostBytes), _mostPage(mostPage) {}

    /// The page kept under `key`, if the chain still ends at `headSeq`.
    std::optional<std::string> find(const std::string& key, std::int64_t headSeq);
    void keep(const std::string& key, std::int64_t headSeq, const std::string& body);

private:
    struct Page {
        std::string key;
        std::int64_t headSeq;
        std::string body;
    };
    using Pages = std::list<Page>;

    void drop(Pages::iterator page);

    const std::size_t _mostBytes;
    const std::size_t _mostPage;
    std::mutex _mutex;
    Pages _pages;  ///< last asked for first
    std::unordered_map<std::string, Pages::iterator> _byKey;
    std::size_t _bytes = 0;
};

}  // namespace yizhan::journal
