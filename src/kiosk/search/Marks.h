// What of a text speaks of the question: the places that a list marks, so that a visitor sees why it stands there.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/search/Analysis.h"

namespace yizhan::kiosk {

/// A stretch of a text from `from` on, before `to`, in UTF-16 code units: what a browser cuts by.
struct Mark {
    std::size_t from = 0, to = 0;
    bool operator==(const Mark&) const = default;
};

/// Finds the words of one question, and other names for the same, in texts that people read.
class Marker {
public:
    explicit Marker(const Analysis& question);

    /// In order, apart from each other. The text may be in any spelling: traditional, full width, capitals.
    std::vector<Mark> marks(std::string_view text) const;

private:
    void seek(const std::string& word);
    std::vector<bool> touched(std::u32string_view folded) const;
    void touchRuns(std::u32string_view folded, std::vector<bool>& out) const;
    void touchWords(std::u32string_view folded, std::vector<bool>& out) const;

    std::vector<std::u32string> _runs;  ///< words in a script without blanks, of two characters and more
    std::set<std::string> _stems;       ///< of words in letters or digits
};

}  // namespace yizhan::kiosk
