#include "kiosk/KioskRanking.h"

#include <algorithm>
#include <unordered_map>

namespace yizhan::kiosk {

namespace {

/// Covering the question counts for more than being covered by it: visitors type less than a phrase holds.
constexpr double beta2 = 1.3 * 1.3;
constexpr double textShare = 0.2;
/// For an entry that answers this kind of question somewhere, if not in the nearest phrase.
constexpr double kindShare = 0.08;
/// Among entries that are similar, those that speak of more of it come first.
constexpr double coverageShare = 0.15;

/// Sums by unit or entry, used again by the next question of the same thread.
class Sums {
public:
    explicit Sums(std::vector<float>& values, std::size_t size) : _values(values) {
        if (_values.size() < size) _values.resize(size);
    }
    ~Sums() {
        for (const std::uint32_t at : _touched) _values[at] = 0;
    }
    Sums(const Sums&) = delete;
    Sums& operator=(const Sums&) = delete;

    void add(std::uint32_t at, float weight) {
        if (_values[at] == 0) _touched.push_back(at);
        _values[at] += weight;
    }
    float at(std::uint32_t place) const { return _values[place]; }
    const std::vector<std::uint32_t>& touched() const { return _touched; }

private:
    std::vector<float>& _values;
    std::vector<std::uint32_t> _touched;
};

struct Place {
    const Index& index;
    std::uint32_t unit;
    std::uint32_t entry;
};

/// How well a token stands where the question is answered: in the very phrase, in another one, in the answer.
double standing(const Place& place, const std::string& token) {
    const std::uint32_t number = place.index.tokenOf(token);
    const auto units = place.index.unitsWith(number);
    if (std::binary_search(units.begin(), units.end(), place.unit)) return 1.0;
    const auto entries = place.index.entriesWith(number);
    const auto at =
        std::lower_bound(entries.begin(), entries.end(), place.entry,
                         [](const EntryPosting& posting, std::uint32_t entry) { return posting.entry < entry; });
    if (at == entries.end() || at->entry != place.entry) return 0;
    return at->field == Field::phrase ? 0.9 : at->field == Field::answer ? 0.7 : 0.5;
}

double mean(const Place& place, const std::vector<std::string>& tokens) {
    if (tokens.empty()) return 0;
    double sum = 0;
    for (const std::string& token : tokens) sum += standing(place, token);
    return sum / static_cast<double>(tokens.size());
}

double degreeOf(const Place& place, const Form& form) {
    double degree = form.whole.empty() ? 0 : standing(place, form.whole);
    degree = std::max(degree, mean(place, form.parts));
    // One character or syllable in common says little; the only one of a word says most of it.
    return std::max(degree, (form.crumbs.size() == 1 ? 0.8 : 0.35) * mean(place, form.crumbs));
}

/// A word that nobody here knows weighs as much as the rarest: leaving it unanswered must show.
double weightOf(const Index& index, const Wanted& wanted) {
    const Form& form = wanted.forms.front();
    const std::uint32_t whole = form.whole.empty() ? Index::noToken : index.tokenOf(form.whole);
    const auto& tokens = form.parts.empty() ? form.crumbs : form.parts;
    float weight = whole == Index::noToken ? Index::leastIdf : index.idfOf(whole);
    if (whole == Index::noToken)
        for (const std::string& token : tokens) weight = std::max(weight, index.idfOf(index.tokenOf(token)));
    // A single character is a verb or a measure more often than a subject.
    const bool single = !form.whole.empty() && form.crumbs.size() == 1;
    return single ? std::max<double>(Index::leastIdf, 0.6 * weight) : weight;
}

double coverageOf(const Place& place, const Analysis& analysis) {
    double covered = 0, all = 0;
    for (const Wanted& wanted : analysis.wanted) {
        const double weight = weightOf(place.index, wanted);
        double degree = 0;
        for (const Form& form : wanted.forms) degree = std::max(degree, degreeOf(place, form));
        covered += weight * degree;
        all += weight;
    }
    return all > 0 ? covered / all : 0;
}

struct BestUnit {
    std::uint32_t unit = 0;
    double similarity = 0;
};

/// The most similar phrase of each entry that shares a token with the question.
std::unordered_map<std::uint32_t, BestUnit> bestUnits(const Index& index, const Analysis& analysis) {
    thread_local std::vector<float> values;
    Sums shared(values, index.units().size());
    double asked = 0;
    for (const std::string& token : analysis.tokens) {
        const float weight = index.weightOf(token);
        asked += weight;
        for (const std::uint32_t unit : index.unitsWith(index.tokenOf(token))) shared.add(unit, weight);
    }
    std::unordered_map<std::uint32_t, BestUnit> best;
    for (const std::uint32_t unit : shared.touched()) {
        const double ofQuestion = shared.at(unit) / asked;
        const double ofPhrase = shared.at(unit) / index.units()[unit].weight;
        const double similarity = (1 + beta2) * ofQuestion * ofPhrase / (beta2 * ofPhrase + ofQuestion);
        BestUnit& entry = best[index.phrases()[index.units()[unit].phrase].entry];
        if (similarity > entry.similarity) entry = {unit, similarity};
    }
    return best;
}

/// BM25 over all fields as a share of the most that it could be, and a little for the kind of question.
std::unordered_map<std::uint32_t, double> textScores(const Index& index, const Analysis& analysis) {
    std::unordered_map<std::uint32_t, double> scores;
    double most = 0;
    for (const std::string& token : analysis.tokens) {
        const bool says =
            token.front() == token::bigram || token.front() == token::word || token.front() == token::stem;
        if (!says) continue;
        const std::uint32_t number = index.tokenOf(token);
        most += index.idfOf(number) * 2.2;
        for (const EntryPosting& posting : index.entriesWith(number)) scores[posting.entry] += posting.impact;
    }
    for (auto& [entry, score] : scores) score *= textShare / most;
    for (const std::string& token : analysis.tokens) {
        if (token.front() != token::kind) continue;
        for (const EntryPosting& posting : index.entriesWith(index.tokenOf(token)))
            if (const auto at = scores.find(posting.entry); at != scores.end())
                at->second += token.find('/') == std::string::npos ? kindShare : kindShare / 2;
    }
    return scores;
}

/// Coverage is asked of these many at least, however few are wanted.
constexpr std::size_t leastCompared = 8;

void keepBest(std::vector<Hit>& hits, std::size_t most) {
    const std::size_t kept = std::min(most, hits.size());
    std::partial_sort(
        hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(kept), hits.end(),
        [](const Hit& a, const Hit& b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; });
    hits.resize(kept);
}

}  // namespace

Ranking ranked(const Index& index, const Analysis& analysis, std::size_t most) {
    Ranking ranking{{}, !analysis.wanted.empty(), analysis.asking, analysis.bySound, analysis.syllables};
    const auto texts = textScores(index, analysis);
    const auto units = bestUnits(index, analysis);
    for (const auto& [entry, best] : units) {
        const auto text = texts.find(entry);
        const double bonus = text == texts.end() ? 0 : text->second;
        ranking.hits.push_back({entry, best.unit, best.similarity + bonus, best.similarity, 0});
    }
    for (const auto& [entry, score] : texts)
        if (!units.contains(entry)) ranking.hits.push_back({entry, Index::noToken, score, 0, 0});
    keepBest(ranking.hits, std::max(most, leastCompared));
    for (Hit& hit : ranking.hits) {
        hit.coverage = coverageOf({index, hit.phrase, hit.entry}, analysis);
        hit.score += coverageShare * hit.coverage;
        hit.phrase = hit.phrase == Index::noToken ? hit.phrase : index.units()[hit.phrase].phrase;
    }
    keepBest(ranking.hits, most);
    return ranking;
}

}  // namespace yizhan::kiosk
