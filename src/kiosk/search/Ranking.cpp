#include "kiosk/search/Ranking.h"

#include <algorithm>

namespace yizhan::kiosk {

namespace {

/// Covering the question counts for as much as being covered by it.
constexpr double beta2 = 1.0;
/// Of BM25 over all that an entry says, in a share of the most that it could be.
constexpr double textShare = 2.5;
/// For an entry that answers this kind of question somewhere, if not in the nearest phrase.
constexpr double kindShare = 0.08;
/// Among entries that are similar, those that speak of more of it come first.
constexpr double coverageShare = 0.6;

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
    /// Not to be counted again.
    void taken(std::uint32_t place) { _values[place] = 0; }
    const std::vector<std::uint32_t>& touched() const { return _touched; }

private:
    std::vector<float>& _values;
    std::vector<std::uint32_t> _touched;
};

struct Place {
    std::uint32_t unit;
    std::uint32_t entry;
};

/// A token with what it is looked up by, once for all that is asked of it.
struct Sought {
    std::uint32_t number = Index::noToken;
    char kind = 0;
    bool general = false;  ///< a kind of question without a nearer one
    float weight = 0;
    std::span<const std::uint32_t> units;
    std::span<const Mention> entries;
};

std::vector<Sought> soughtOf(const Index& index, const Analysis& analysis) {
    std::vector<Sought> out;
    out.reserve(analysis.tokens.size());
    for (const std::string& token : analysis.tokens) {
        const std::uint32_t number = index.tokenOf(token);
        out.push_back({number, token.front(), token.find('/') == std::string::npos, index.weightOf(token, number),
                       index.unitsWith(number), index.entriesWith(number)});
    }
    return out;
}

/// Whom or what a question names weighs at least this, however often the content speaks of it: who asks how old one
/// person became is not told the age of another.
constexpr double leastNameWeight = 3.0;
/// A name that is only mentioned in an entry's text is not what the entry is about.
constexpr double mentionShare = 0.5;

/// How well a token stands where the question is answered: in the very phrase, in another one, in the answer.
double standing(const Place& place, const Sought& token) {
    if (std::binary_search(token.units.begin(), token.units.end(), place.unit)) return 1.0;
    const auto at = std::lower_bound(token.entries.begin(), token.entries.end(), place.entry,
                                     [](Mention mention, std::uint32_t entry) { return mention.entry() < entry; });
    if (at == token.entries.end() || at->entry() != place.entry) return 0;
    return at->field() == Field::phrase ? 0.9 : at->field() == Field::answer ? 0.7 : 0.5;
}

/// What coverage is asked of, weighed once for all entries.
class Coverage {
public:
    Coverage(const Index& index, const Analysis& analysis, const std::vector<Sought>& sought)
        : _analysis(analysis), _sought(sought), _standings(sought.size()) {
        std::vector<bool> asked(sought.size());
        const auto ask = [&](std::uint32_t token) {
            if (!asked[token]) _asked.push_back(token);
            asked[token] = true;
        };
        for (const Wanted& wanted : analysis.wanted) {
            _weights.push_back(weightOf(index, wanted));
            for (const Form& form : wanted.forms) {
                if (form.whole != Form::none) ask(form.whole);
                std::for_each(form.parts.begin(), form.parts.end(), ask);
                std::for_each(form.crumbs.begin(), form.crumbs.end(), ask);
            }
        }
    }

    double of(const Place& place) {
        for (const std::uint32_t token : _asked) _standings[token] = standing(place, _sought[token]);
        double covered = 0, all = 0;
        for (std::size_t i = 0; i < _weights.size(); ++i) {
            const Wanted& wanted = _analysis.wanted[i];
            double degree = 0;
            for (const Form& form : wanted.forms) degree = std::max(degree, degreeOf(form));
            // Standing in a phrase counts for more than any text does (standing()).
            constexpr double leastInPhrase = 0.9;
            if (wanted.name && degree < leastInPhrase) degree *= mentionShare;
            covered += _weights[i] * degree;
            all += _weights[i];
        }
        return all > 0 ? covered / all : 0;
    }

private:
    double mean(const std::vector<std::uint32_t>& tokens) const {
        if (tokens.empty()) return 0;
        double sum = 0;
        for (const std::uint32_t token : tokens) sum += _standings[token];
        return sum / static_cast<double>(tokens.size());
    }

    double degreeOf(const Form& form) const {
        double degree = form.whole == Form::none ? 0 : _standings[form.whole];
        degree = std::max(degree, mean(form.parts));
        // One character or syllable in common says little; the only one of a word says most of it.
        return std::max(degree, (form.crumbs.size() == 1 ? 0.8 : 0.35) * mean(form.crumbs));
    }

    /// A word that nobody here knows weighs as much as the rarest: leaving it unanswered must show.
    double weightOf(const Index& index, const Wanted& wanted) const {
        const Form& form = wanted.forms.front();
        const double least = wanted.name ? leastNameWeight : 0;
        const std::uint32_t whole = form.whole == Form::none ? Index::noToken : _sought[form.whole].number;
        float weight = whole == Index::noToken ? Index::leastIdf : index.idfOf(whole);
        if (whole == Index::noToken)
            for (const std::uint32_t token : form.parts.empty() ? form.crumbs : form.parts)
                weight = std::max(weight, index.idfOf(_sought[token].number));
        // A single character is a verb or a measure more often than a subject.
        const bool single = form.whole != Form::none && form.crumbs.size() == 1;
        return std::max(least, single ? std::max<double>(Index::leastIdf, 0.6 * weight) : weight);
    }

    const Analysis& _analysis;
    const std::vector<Sought>& _sought;
    std::vector<std::uint32_t> _asked;  ///< of the tokens sought, those of words wanted
    std::vector<double> _standings;     ///< of the tokens sought, at the place asked of
    std::vector<double> _weights;       ///< of the words wanted
};

/// Common tokens (question words, filler, single characters) only tell candidates apart: what rarer ones found. Else a
/// question would look at most of a large centre's content.
bool isContent(char kind) {
    return kind == token::word || kind == token::bigram || kind == token::stem || kind == token::soundBigram;
}

struct BestUnit {
    std::uint32_t entry = 0;
    std::uint32_t unit = 0;
    double similarity = 0;
};

/// The most similar phrase of each entry that shares a token with the question.
std::vector<BestUnit> bestUnits(const Index& index, const std::vector<Sought>& sought) {
    thread_local std::vector<float> values;
    thread_local std::vector<std::uint32_t> places;  // by entry: its place in `best`, counted from 1
    Sums shared(values, index.units().size());
    if (places.size() < index.entries().size()) places.resize(index.entries().size());
    double asked = 0;
    for (const Sought& token : sought) {
        asked += token.weight;
        if (isContent(token.kind))
            for (const std::uint32_t unit : token.units) shared.add(unit, token.weight);
    }
    const bool found = !shared.touched().empty();
    for (const Sought& token : sought)
        if (!isContent(token.kind))
            for (const std::uint32_t unit : token.units)
                if (!found || shared.at(unit) > 0) shared.add(unit, token.weight);
    std::vector<BestUnit> best;
    for (const std::uint32_t unit : shared.touched()) {
        const double ofQuestion = shared.at(unit) / asked;
        const double ofPhrase = shared.at(unit) / index.units()[unit].weight;
        const double similarity = (1 + beta2) * ofQuestion * ofPhrase / (beta2 * ofPhrase + ofQuestion);
        const std::uint32_t entry = index.entryOf(index.units()[unit].phrase);
        if (places[entry] == 0) {
            best.push_back({entry, unit, similarity});
            places[entry] = static_cast<std::uint32_t>(best.size());
        } else if (BestUnit& before = best[places[entry] - 1]; similarity > before.similarity) {
            before = {entry, unit, similarity};
        }
    }
    for (const BestUnit& unit : best) places[unit.entry] = 0;
    return best;
}

/// How much a token of each kind says about a whole entry.
double shareInTexts(char kind) { return isContent(kind) && kind != token::soundBigram ? 1.0 : 0.5; }

/// Whether it says something in long texts.
bool saysInTexts(char kind) { return (isContent(kind) && kind != token::soundBigram) || kind == token::character; }

/// BM25 over all fields as a share of the most that it could be, and a little for the kind of question: added to
/// `sums`.
void addTextScores(const Index& index, const std::vector<Sought>& sought, Sums& sums) {
    double most = 0;
    for (const Sought& token : sought)
        if (saysInTexts(token.kind)) most += shareInTexts(token.kind) * index.rarityOf(token.number) * 2.2;
    if (most == 0) return;
    for (const Sought& token : sought) {
        if (!isContent(token.kind) || !saysInTexts(token.kind) || token.entries.empty()) continue;
        const float rarity = index.rarityOf(token.number);
        for (const Mention mention : token.entries)
            sums.add(mention.entry(), static_cast<float>(textShare / most * index.impactOf(mention, rarity)));
    }
    const bool found = !sums.touched().empty();
    for (const Sought& token : sought) {
        if (token.kind == token::kind) {
            const auto weight = static_cast<float>(token.general ? kindShare : kindShare / 2);
            for (const Mention mention : token.entries)
                if (sums.at(mention.entry()) > 0) sums.add(mention.entry(), weight);
        } else if (token.kind == token::character) {
            const float rarity = index.rarityOf(token.number);
            for (const Mention mention : token.entries)
                if (!found || sums.at(mention.entry()) > 0)
                    sums.add(mention.entry(), static_cast<float>(shareInTexts(token.kind) * textShare / most *
                                                                 index.impactOf(mention, rarity)));
        }
    }
}

/// Coverage is asked of these many at least, however few are wanted.
constexpr std::size_t leastCompared = 24;

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
    thread_local std::vector<float> values;
    Sums texts(values, index.entries().size());
    const std::vector<Sought> sought = soughtOf(index, analysis);
    addTextScores(index, sought, texts);
    for (const BestUnit& best : bestUnits(index, sought)) {
        const double text = texts.at(best.entry);
        ranking.hits.push_back({best.entry, best.unit, best.similarity + text, best.similarity, text, 0});
        texts.taken(best.entry);
    }
    for (const std::uint32_t entry : texts.touched())
        if (const double text = texts.at(entry); text > 0)
            ranking.hits.push_back({entry, Index::noToken, text, 0, text, 0});
    keepBest(ranking.hits, std::max(most, leastCompared));
    Coverage coverage(index, analysis, sought);
    for (Hit& hit : ranking.hits) {
        hit.coverage = coverage.of({hit.phrase, hit.entry});
        hit.score += coverageShare * hit.coverage;
        hit.phrase = hit.phrase == Index::noToken ? hit.phrase : index.units()[hit.phrase].phrase;
    }
    keepBest(ranking.hits, most);
    return ranking;
}

}  // namespace yizhan::kiosk
