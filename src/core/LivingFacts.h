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
    CentreInfo centre;
    OpeningDay today;
};

/// The text with its facts filled in, in the words of its own language `tag`; a name that is no fact stays as it
/// stands.
std::string filled(std::string text, const LivingFacts& facts, const Texts& texts, std::string_view tag);
/// Where to complain: the phone, else the words that send to the desk.
std::string complaintPhoneOf(const LivingFacts& facts, const Texts& texts, Language language);
/// "9:00–17:30"; the words for a closed day where there is no window.
std::string hoursOf(const OpeningDay& day, const Texts& texts, Language language);

}  // namespace yizhan
