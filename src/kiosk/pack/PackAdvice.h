// What a pack that may come in could still do better: nothing of it keeps a pack out.
#pragma once

#include <vector>

#include "core/Error.h"
#include "kiosk/pack/PackReader.h"

namespace yizhan::kiosk {

constexpr std::size_t longestShortAnswer = 80;  ///< Chinese characters
constexpr std::size_t mostShortWords = 60;      ///< of languages with blanks between words
constexpr std::size_t fewestPhrasings = 3, mostPhrasings = 8;

/// For a sound report, at its pointers: short answers that are long, too few or too many questions, numbers that
/// differ between the languages of an answer, names whose pinyin does not fit their characters. The words are under
/// "advice.<code>". Reads names aloud, which costs some 100 ms.
std::vector<Violation> adviceOn(const PackReport& report);

}  // namespace yizhan::kiosk
