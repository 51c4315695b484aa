// English words without their endings, so that "soldiers" finds "soldier" and "burned" finds "burning".
#pragma once

#include <string>
#include <string_view>

namespace yizhan::text {

/// The stem of a folded English word: light on purpose, since the texts are short and a wrong stem joins
/// words that have nothing in common. Words with anything but a to z come back as they are.
std::string stemOf(std::string_view word);

}  // namespace yizhan::text
