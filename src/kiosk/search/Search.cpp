#include "kiosk/search/Search.h"

#include <algorithm>
#include <span>

#include "core/Text.h"
#include "core/text/Syllables.h"
#include "kiosk/KioskRules.h"
#include "kiosk/search/Ranking.h"
#include "kiosk/search/Reading.h"
#include "kiosk/search/Spelling.h"

namespace yizhan::kiosk {

namespace {

constexpr std::size_t mostResults = 5, mostCards = 3, mostNear = 4;

/// One way of understanding the question.
struct Attempt {
    Ranking ranking;
    Band band = Band::none;
    std::string corrected;  ///< the phrase it was taken for, where that is not what was typed
    double sureness = 0;
};

Evidence evidenceOf(const Ranking& ranking) {
    const Hit& best = ranking.hits.front();
    // An entry that speaks of less than this of what the best one speaks of is no rival, however like its phrase is.
    constexpr double rivalShare = 0.7;
    const auto rival = std::find_if(ranking.hits.begin() + 1, ranking.hits.end(),
                                    [&](const Hit& hit) { return hit.coverage >= rivalShare * best.coverage; });
    const bool exact = best.similarity >= 0.97 && best.coverage >= 0.97;
    const bool only = ranking.hits.size() < 2 || ranking.hits[1].similarity < 0.97;
    // A bare subject that several entries speak of alike is a choice for the visitor.
    constexpr double farAhead = 0.4;
    const bool rivalled = ranking.hits.size() > 1 && ranking.hits[1].coverage >= 0.9 * best.coverage &&
                          ranking.hits[1].score > best.score - farAhead;
    return {.coverage = best.coverage,
            .similarity = best.similarity,
            .margin = best.score - (rival == ranking.hits.end() ? 0 : rival->score),
            .exact = exact && only,
            .meaningful = ranking.meaningful,
            .subject = !ranking.asking && rivalled,
            .bySound = ranking.bySound,
            .syllables = ranking.syllables};
}

TextEvidence textEvidenceOf(const Index& index, const Ranking& ranking, std::string_view folded) {
    const Hit& best = ranking.hits.front();
    double next = 0;
    for (const Hit& hit : std::span(ranking.hits).subspan(1)) next = std::max(next, hit.text);
    const Reading reading = Reader(index, folded).read(index.entries()[best.entry]);
    return {reading.entry, reading.sentence, best.text, std::max(0.0, 1 - next / best.text)};
}

/// `folded`: the text analysed; of syllables there is none that could be read.
Attempt attempted(const Index& index, const Analysis& analysis, std::string_view folded = {}) {
    Attempt attempt{ranked(index, analysis), Band::none, {}};
    if (attempt.ranking.hits.empty()) return attempt;
    if (attempt.ranking.hits.front().phrase == Index::noToken && !folded.empty()) {
        const TextEvidence evidence = textEvidenceOf(index, attempt.ranking, folded);
        attempt.band = bandOf(evidence);
        attempt.sureness = surenessOf(evidence);
        return attempt;
    }
    const Evidence evidence = evidenceOf(attempt.ranking);
    attempt.band = bandOf(evidence);
    attempt.sureness = surenessOf(evidence);
    return attempt;
}

double worth(const Attempt& attempt) {
    if (attempt.ranking.hits.empty()) return 0;
    const Hit& best = attempt.ranking.hits.front();
    return (attempt.band == Band::answer ? 2 : attempt.band == Band::cards ? 1 : 0) + best.coverage * best.similarity;
}

void consider(Attempt& best, Attempt other) {
    if (worth(other) > worth(best) + 0.001) best = std::move(other);
}

/// Letters that are pinyin, in each way they divide into syllables.
void considerPinyin(const Index& index, const std::string& folded, Attempt& best) {
    for (text::Syllables syllables : text::splitsOf(folded)) {
        for (std::string& syllable : syllables) syllable = text::plainU(syllable);
        Analysis analysis = analysed(index.vocabulary(), syllables);
        // Typed letters mean their sound: two syllables are enough.
        analysis.syllables = std::max(analysis.syllables, analysis.syllables >= 2 ? 3 : 0);
        consider(best, attempted(index, analysis));
    }
}

/// The first letters of a name give a list to pick from, since most share theirs with another.
void considerInitials(const Index& index, const std::string& likeness, Attempt& best) {
    constexpr std::size_t longest = 6;
    if (best.band != Band::none || likeness.size() < 2 || likeness.size() > longest) return;
    Attempt list;
    for (const SpokenWord& word : index.vocabulary().spokenWords().withInitials(likeness, mostCards * 4)) {
        const Ranking named = ranked(index, analysed(index.vocabulary(), text::folded(word.text)), 1);
        if (named.hits.empty() || named.hits.front().similarity < 0.97) continue;
        const auto same = [&](const Hit& hit) { return hit.entry == named.hits.front().entry; };
        if (std::none_of(list.ranking.hits.begin(), list.ranking.hits.end(), same))
            list.ranking.hits.push_back(named.hits.front());
    }
    if (list.ranking.hits.empty()) return;
    list.band = Band::cards;
    best = std::move(list);
}

/// Whether some of what was asked is known as it was typed, or it is a single word: else a guess is built on guesses.
bool hasFootingIn(const Index& index, const Analysis& analysis) {
    const auto known = [&](std::uint32_t token) { return index.tokenOf(analysis.tokens[token]) != Index::noToken; };
    return analysis.wanted.size() == 1 ||
           std::any_of(analysis.wanted.begin(), analysis.wanted.end(), [&](const Wanted& wanted) {
               return std::any_of(wanted.forms.begin(), wanted.forms.end(), [&](const Form& form) {
                   return std::any_of(form.parts.begin(), form.parts.end(), known);
               });
           });
}

void considerSpelling(const Index& index, const std::string& folded, Attempt& best) {
    if (best.band == Band::answer || !hasFootingIn(index, analysed(index.vocabulary(), folded))) return;
    const std::string corrected = corrections(index, folded);
    if (corrected.empty()) return;
    Attempt other = attempted(index, analysed(index.vocabulary(), corrected), corrected);
    if (other.ranking.hits.empty() || other.ranking.hits.front().phrase == Index::noToken) return;
    other.corrected = index.phrase(other.ranking.hits.front().phrase).text;
    // A guess at what was meant must fit better than what was typed to be shown without asking.
    if (other.band == Band::answer && other.ranking.hits.front().coverage < 0.85) other.band = Band::cards;
    consider(best, std::move(other));
}

/// Chinese typed with characters that sound the same: three syllables and more say enough to rank by.
constexpr double leastBySound = 0.55;

void considerSound(const Index& index, const std::string& folded, Attempt& best) {
    constexpr std::size_t longest = 30;
    if (best.band == Band::answer || !text::hasHan(folded) || text::lengthOf(folded) > longest) return;
    // Where the characters themselves say it, their sound adds nothing but neighbours; words strewn over an entry that
    // nobody asks for like this do not say it.
    if (!best.ranking.hits.empty() && best.ranking.hits.front().coverage >= 0.85 &&
        best.ranking.hits.front().similarity >= 0.5)
        return;
    text::Syllables syllables;
    for (const char32_t c : text::decoded(folded))
        if (const std::string& reading = text::commonReading(c); !reading.empty())
            syllables.push_back(text::plainU(reading));
    if (syllables.size() < 2) return;
    Attempt other = attempted(index, analysed(index.vocabulary(), syllables));
    if (other.ranking.hits.empty() || other.ranking.hits.front().phrase == Index::noToken) return;
    const double coverage = other.ranking.hits.front().coverage;
    const double written = best.ranking.hits.empty() ? 0 : best.ranking.hits.front().coverage;
    // A slip within a longer question: its sound must say clearly more than its characters do.
    if (coverage < 0.85 && (coverage < leastBySound || coverage < written + 0.15)) return;
    if (coverage < 0.85 && other.band == Band::answer) other.band = Band::cards;
    other.corrected = index.phrase(other.ranking.hits.front().phrase).text;
    consider(best, std::move(other));
}

/// Words of two characters that sound like what was typed: only ever a question back.
std::vector<std::string> soundalikes(const Index& index, const std::string& likeness) {
    constexpr std::size_t most = 3;
    std::string sound;
    for (const char32_t c : text::decoded(likeness)) sound += text::plainU(text::commonReading(c));
    std::vector<std::string> out;
    if (sound.empty() || text::lengthOf(likeness) > 4) return out;
    for (const SpokenWord& word : index.vocabulary().spokenWords().spoken(sound, most))
        if (word.joined == sound && text::folded(word.text) != likeness) out.emplace_back(word.text);
    return out;
}

Outcome outcomeOf(const Index& index, const Attempt& attempt, const std::string& likeness) {
    Outcome outcome;
    outcome.band = attempt.band;
    outcome.sureness = attempt.sureness;
    const std::size_t most = attempt.band == Band::answer ? mostResults : mostCards;
    for (const Hit& hit : attempt.ranking.hits) {
        if (attempt.band == Band::none) {
            if (hit.coverage >= 0.2 && outcome.near.size() < mostNear) outcome.near.push_back(hit.entry);
            continue;
        }
        const bool first = outcome.results.empty();
        if (outcome.results.size() == most || (!first && hit.coverage < 0.5)) continue;
        const std::string_view language = hit.phrase == Index::noToken ? "" : index.phrase(hit.phrase).language;
        outcome.results.push_back({hit.entry, hit.score, std::string(language)});
    }
    if (!attempt.corrected.empty()) outcome.didYouMean.push_back(attempt.corrected);
    if (attempt.band == Band::none && text::hasHan(likeness)) outcome.didYouMean = soundalikes(index, likeness);
    return outcome;
}

}  // namespace

namespace {

/// An insult or a cry of despair: what a search would find beside it helps nobody; a person may.
bool isUnfit(const std::string& likeness) {
    const std::string padded = ' ' + likeness + ' ';
    const auto stands = [&](const std::string& word) {
        return text::hasHan(word) ? likeness.find(word) != std::string::npos
                                  : padded.find(' ' + word + ' ') != std::string::npos;
    };
    const auto& words = commonWords().silent;
    return std::any_of(words.begin(), words.end(), stands);
}

}  // namespace

Outcome asked(const Index& index, std::string_view question) {
    const std::string folded = text::folded(text::clipped(question, mostSearched));
    const std::string likeness = likenessOfFolded(folded);
    if (likeness.empty() || isUnfit(likeness)) return {};
    Attempt best = attempted(index, analysed(index.vocabulary(), folded), folded);
    if (text::isLetters(folded)) {
        considerPinyin(index, folded, best);
        considerInitials(index, likeness, best);
    }
    considerSpelling(index, folded, best);
    considerSound(index, folded, best);
    return outcomeOf(index, best, likeness);
}

double alikeness(const Index& index, std::string_view one, std::string_view other) {
    const auto tokensOf = [&](std::string_view text) {
        return analysed(index.vocabulary(), text::folded(text::clipped(text, mostSearched))).tokens;
    };
    const auto weightOf = [&](const std::string& token) { return index.weightOf(token, index.tokenOf(token)); };
    const std::vector<std::string> left = tokensOf(one), right = tokensOf(other);
    double shared = 0, all = 0;
    for (const std::string& token : left) {
        const double weight = weightOf(token);
        all += weight;
        if (std::find(right.begin(), right.end(), token) != right.end()) shared += weight;
    }
    for (const std::string& token : right)
        if (std::find(left.begin(), left.end(), token) == left.end()) all += weightOf(token);
    return all > 0 ? shared / all : 0;
}

}  // namespace yizhan::kiosk
