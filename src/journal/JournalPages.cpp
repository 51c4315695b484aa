// A list in the order of use and an index into it.
#include "journal/JournalPages.h"

namespace yizhan::journal {

std::optional<std::string> PageCache::find(const std::string& key, std::int64_t headSeq) {
    const std::lock_guard lock(_mutex);
    const auto found = _byKey.find(key);
    if (found == _byKey.end()) return std::nullopt;
    if (found->second->headSeq != headSeq) {
        // A reader on an older snapshot must not throw away what newer ones use.
        if (found->second->headSeq < headSeq) drop(found->second);
        return std::nullopt;
    }
    _pages.splice(_pages.begin(), _pages, found->second);
    return found->second->body;
}

void PageCache::keep(const std::string& key, std::int64_t headSeq, const std::string& body) {
    if (body.size() > _mostPage) return;
    const std::lock_guard lock(_mutex);
    if (const auto found = _byKey.find(key); found != _byKey.end()) {
        if (found->second->headSeq > headSeq) return;
        drop(found->second);
    }
    _pages.push_front({key, headSeq, body});
    _byKey.emplace(key, _pages.begin());
    _bytes += body.size();
    while (_bytes > _mostBytes) drop(std::prev(_pages.end()));
}

void PageCache::drop(Pages::iterator page) {
    _bytes -= page->body.size();
    _byKey.erase(page->key);
    _pages.erase(page);
}

}  // namespace yizhan::journal
