#include "kiosk/usage/Tally.h"

#include "kiosk/KioskStore.h"
#include "kiosk/usage/Usage.h"

namespace yizhan::kiosk {

namespace {

std::map<UseKey, std::int64_t> usesOf(const std::vector<Asked>& asked) {
    std::map<UseKey, std::int64_t> uses;
    for (const Asked& one : asked)
        ++uses[{one.centre, one.date, one.language, one.band, one.band == Band::answer ? one.entryId : ""}];
    return uses;
}

}  // namespace

void Tally::add(Asked asked) {
    const std::lock_guard lock(_mutex);
    if (_asked.size() < mostWaiting) _asked.push_back(std::move(asked));
}

void Tally::judge(const CentreId& centre, const Date& date, const std::string& entryId, const std::string& verdict) {
    const std::lock_guard lock(_mutex);
    ++_judged[{centre, date.text(), entryId, verdict}];
}

void Tally::flush(Database& database) {
    std::vector<Asked> asked;
    Judged judged;
    {
        const std::lock_guard lock(_mutex);
        asked.swap(_asked);
        judged.swap(_judged);
    }
    if (asked.empty() && judged.empty()) return;
    try {
        const auto uses = usesOf(asked);
        database.write([&](WriteTx& tx) {
            for (const Asked& one : asked) store::insertAsked(tx, one);
            for (const auto& [key, times] : uses) store::addUse(tx, key, times);
            for (const auto& [what, times] : judged)
                store::addFeedback(tx, std::get<0>(what), std::get<1>(what), std::get<2>(what), std::get<3>(what),
                                   times);
        });
    } catch (...) {
        const std::lock_guard lock(_mutex);
        for (Asked& one : _asked) asked.push_back(std::move(one));
        if (asked.size() > mostWaiting) asked.resize(mostWaiting);
        _asked = std::move(asked);
        for (const auto& [what, times] : judged) _judged[what] += times;
        throw;
    }
}

}  // namespace yizhan::kiosk
