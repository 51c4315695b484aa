// What the kiosk decides, as plain functions: languages, versions, bands, home page choices.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Centres.h"
#include "core/Error.h"
#include "core/LanguageTags.h"
#include "core/LivingFacts.h"
#include "core/Texts.h"
#include "kiosk/Kiosk.h"
#include "kiosk/search/Kept.h"

namespace yizhan::kiosk {

/// Longer questions are searched by their beginning.
constexpr std::size_t mostSearched = 500;

/// The language in which a visitor is served: the content's own tag for `asked` (any BCP 47 tag; zh-TW and
/// zh-Hant get zh-CN where there is no traditional text), else the centre's first language.
std::string readersLanguage(const std::string& asked, const std::vector<std::string>& ofContent,
                            const std::string& first);

/// The text in the reader's language, else in en, else in zh-CN, else in whatever there is, with its tag.
struct Told {
    std::string tag;
    std::string text;
};
Told toldIn(std::string_view reader, const LocalText& texts);
Told toldIn(std::string_view reader, KeptTexts texts);
/// Whether the reader's own language is among them.
bool isToldIn(std::string_view reader, KeptTexts texts);

/// Whether `candidate` is a later version than `present`: numbers compare as numbers ("1.10" after "1.9");
/// versions that are not numbers (a file's hash) are newer when they differ.
bool isNewer(const std::string& candidate, const std::string& present);

/// What the search knows about its best result when the band is decided.
struct Evidence {
    double coverage = 0;     ///< share of what was asked that the result speaks of, by weight, 0 to 1
    double similarity = 0;   ///< of the question to the nearest stored phrasing, 0 to 1
    double margin = 0;       ///< similarity ahead of the next different entry
    bool exact = false;      ///< the same phrase, but for spelling
    bool meaningful = true;  ///< something is asked beyond question words
    bool subject = false;    ///< only a subject was named, and another entry speaks of it as well
    bool bySound = false;    ///< found by the sound of its characters only
    int syllables = 0;       ///< of what was asked, where it was found by sound
};

/// What is known of a result that no stored phrasing led to, only its own text.
struct TextEvidence {
    double entry = 0;     ///< share of what was asked that its text speaks of, by weight, 0 to 1
    double sentence = 0;  ///< the same of its best sentence
    double score = 0;     ///< how well it matches as a whole, from 0
    double ahead = 0;     ///< share of that score that the next entry falls short of, 0 to 1
};

/// Never by raw score alone: that shows a wrong answer to every third unanswerable question, coverage with
/// margin to one in fourteen.
Band bandOf(const Evidence& evidence);

/// One number for the same evidence, 0 to 1, to compare questions by; it decides nothing.
double surenessOf(const Evidence& evidence);

/// At most cards: that a text speaks of something does not make it the answer to what was asked of it.
Band bandOf(const TextEvidence& evidence);
double surenessOf(const TextEvidence& evidence);

/// The service row's key for an entry on services ("toilets", "film", "rental", "lost", "complaint", "map"),
/// by the last part of its id; nothing for the others.
std::optional<std::string> serviceKeyOf(std::string_view id, std::string_view topic, Provenance provenance);

/// Whether a text asks: by its question mark, or by the particle that ends a Japanese question.
bool isQuestion(std::string_view text);
/// The title where it asks, else the first of the questions that does, else the first of them.
std::string askedAs(const std::string& title, const std::vector<std::string_view>& questions);

/// An entry that may be offered.
struct Offered {
    std::string_view id;
    Provenance provenance = Provenance::history;
};

/// Entries for "asked now": `asked` (most asked first), then others of the packs in their order, so that the
/// provenances mix. Ids, at most `most`, none twice.
std::vector<std::string> askedNow(const std::vector<std::string>& asked, const std::vector<Offered>& inOrder,
                                  std::size_t most);

/// A call for help joins the one before it from the same place while that is younger than this.
constexpr std::int64_t helpJoinSeconds = 30;

}  // namespace yizhan::kiosk
