// BCP 47 tags as visitors' browsers and content write them: which of the languages there are serves a reader.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/Texts.h"

namespace yizhan {

/// Whether it is written as a BCP 47 tag is: "zh-CN", "en".
bool isLanguageTag(std::string_view tag);

/// The place of the tag itself, in either case, else of one of the same language and script (zh-TW and zh-Hant are
/// written alike), else of one of the same language; nothing for an empty `asked`.
std::optional<std::size_t> nearestTag(std::string_view asked, const std::vector<std::string_view>& has);

/// The place of the tag that a reader is served in: the nearest, else English, else Chinese, else the first; the first
/// for an empty `asked`. `has` is never empty.
std::size_t servingTag(std::string_view asked, const std::vector<std::string_view>& has);

/// The language of our own words (notices, closed days) for a reader's tag: Chinese for none, English for a tongue that
/// we do not speak.
Language wordsFor(std::string_view tag);

}  // namespace yizhan
