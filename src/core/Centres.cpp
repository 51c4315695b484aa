#include "core/Centres.h"

namespace yizhan {

namespace {

std::string_view primaryOf(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

const std::string& CentreInfo::nameIn(std::string_view language) const {
    if (primaryOf(language) == primaryOf(firstLanguage)) return name;
    const std::string* english = &name;
    for (const auto& [tag, translated] : names) {
        if (primaryOf(tag) == primaryOf(language)) return translated;
        if (primaryOf(tag) == "en" && !language.empty()) english = &translated;
    }
    return *english;
}

}  // namespace yizhan
