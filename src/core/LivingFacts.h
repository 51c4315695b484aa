// What is true today, filled into texts that people wrote once: {{hours.today}}, {{complaint.phone}}, {{centre.name}}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/Centres.h"
#include "core/Texts.h"

namespace yizhan {

/// The names inside {{…}} in a text, each once.
std::vector<std::string> factsIn(std::string_view text);
bool isKnownFact(std::string_view name);

/// What is true today, for {{hours.today}}, {{complaint.phone}} and {{centre.name}}.
struct LivingFacts {
    OpeningDay today;
    std::string complaintPhone;
    std::string centreName;         ///< for readers of Chinese
    std::string centreNameEn = {};  ///< for all others; "" where it is the same

    const std::string& nameIn(Language language) const {
        return language == Language::en && !centreNameEn.empty() ? centreNameEn : centreName;
    }
};

/// The text with its facts filled in, in the words of `language`; a name that is no fact stays as it stands.
std::string filled(std::string text, const LivingFacts& facts, const Texts& texts, Language language);
/// "9:00–17:30"; the words for a closed day where there is no window.
std::string hoursOf(const OpeningDay& day, const Texts& texts, Language language);

}  // namespace yizhan
