// Packs for tests: a small one written here, and the real one where the tree has it.
#pragma once

#include <sys/stat.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "kiosk/pack/PackReader.h"
#include "kiosk/search/Index.h"

namespace yizhan::kiosk::test {

inline std::string line(const std::string& id, const std::string& zh, const std::string& en,
                        const std::string& provenance = "history", const std::string& topic = "battle",
                        const std::string& more = "") {
    return R"({"id":")" + id + R"(","topic":")" + topic + R"(","provenance":")" + provenance +
           R"(","questions":{"zh-CN":[")" + zh + R"("],"en":[")" + en + R"("]},"title":{"zh-CN":")" + zh +
           R"(","en":")" + en + R"("},"answer":{"zh-CN":"答：)" + zh + R"(","en":"Answer: )" + en +
           R"("},"sources":[{"work":{"zh-CN":"《三国志》","en":"Records"},"locus":"卷一"}])" + more + "}\n";
}

inline std::string smallManifest() {
    return R"({"name":"small","version":"1.0","languages":["zh-CN","en"],
        "aliases":{"诸葛亮":["孔明","武侯"],"周瑜":["公瑾"],"赤壁之战":["火烧赤壁"],"卫生间":["厕所"]},
        "topics":[{"id":"battle","title":{"zh-CN":"赤壁之战","en":"The battle"}},
                  {"id":"service","title":{"zh-CN":"服务","en":"Services"}}]})";
}

inline std::string smallEntries() {
    return line("year", "赤壁之战是哪一年？", "When was the Battle of Red Cliffs?") +
           line("place", "赤壁之战在哪里？", "Where was the Battle of Red Cliffs?") +
           line("winner", "赤壁之战谁赢了？", "Who won at Red Cliffs?") + line("zhuge-liang", "诸葛亮", "Zhuge Liang") +
           line("zhou-yu", "周瑜", "Zhou Yu") +
           line("arrows", "草船借箭是真的吗？", "Did Zhuge Liang borrow arrows?", "novel") +
           line("toilets", "卫生间在哪里？", "Where are the toilets?", "service", "service",
                R"(,"related":["hours"])") +
           line("hours", "今天几点开门？", "When do you open?", "service", "service");
}

inline PackReport smallPack() {
    PackReport report = readPack({"", smallManifest(), smallEntries()});
    if (!report.ok()) throw std::logic_error("the small pack is broken at " + report.errors.front().pointer);
    addReadings(report);
    return report;
}

inline std::string realPackPath() { return std::string(YIZHAN_SOURCE_DIR) + "/data/packs/sanguo-chibi"; }

inline bool hasRealPack() {
    struct stat info {};
    return ::stat((realPackPath() + "/entries.ndjson").c_str(), &info) == 0;
}

inline std::shared_ptr<const Index> indexOf(PackReport report) {
    return std::make_shared<const Index>(std::vector<Pack>{report.pack}, std::move(report.entries));
}

inline const Index& smallIndex() {
    static const std::shared_ptr<const Index> index = indexOf(smallPack());
    return *index;
}

inline const Index& realIndex() {
    static const std::shared_ptr<const Index> index = [] {
        PackReport report = checkPack(realPackPath());
        addReadings(report);
        return indexOf(std::move(report));
    }();
    return *index;
}

}  // namespace yizhan::kiosk::test
