#include "core/Centres.h"

#include "core/LanguageTags.h"

namespace yizhan {

const std::string& CentreInfo::nameIn(std::string_view language) const {
    std::vector<const std::string*> all{&name};
    std::vector<std::string_view> tags{firstLanguage};
    for (const auto& [tag, translated] : names) {
        all.push_back(&translated);
        tags.push_back(tag);
    }
    return *all[servingTag(language, tags)];
}

}  // namespace yizhan
