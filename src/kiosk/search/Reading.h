// How much of a question an entry's own text speaks of, read as a person would read it. What the index knows of long
// texts (which entry holds which pair of characters) cannot tell a sentence that answers from words strewn over a page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/search/Index.h"

namespace yizhan::kiosk {

/// Shares of what was asked, by weight, 0 to 1.
struct Reading {
    double entry = 0;     ///< what the title and the whole text speak of
    double sentence = 0;  ///< what the title and the best single sentence speak of
};

/// Reads entries for one question.
class Reader {
public:
    /// `folded`: the question.
    Reader(const Index& index, std::string_view folded);

    /// Of its texts in all languages: those of another say nothing of the question.
    Reading read(const KeptEntry& entry) const;

private:
    struct Part {
        std::string text;
        double weight = 0;
    };
    using Way = std::vector<Part>;
    /// A word in each way of saying it, or the pair of characters across two words.
    struct Asked {
        std::vector<Way> ways;
        double weight = 0;
    };

    Way wayOf(const Index& index, std::string_view name, bool running) const;
    Way runOf(const Index& index, std::string_view run) const;
    void ask(std::vector<Way> ways);
    double shareIn(std::string_view title, std::string_view text) const;

    std::vector<Asked> _asked;
    double _weight = 0;  ///< of all that is asked
};

}  // namespace yizhan::kiosk
