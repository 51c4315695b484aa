#include "kiosk/KioskIndexBuilder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>

#include "core/Text.h"

namespace yizhan::kiosk {

namespace {

constexpr float k1 = 1.2F, b = 0.5F;

float weightOf(Field field) {
    switch (field) {
        case Field::phrase:
            return 3.0F;
        case Field::answer:
            return 1.0F;
        case Field::more:
            return 0.6F;
    }
    return 0;
}

/// Long texts are searched by what they say: their filler and single characters would only add noise.
bool standsInTexts(const std::string& token) {
    return token.front() == token::bigram || token.front() == token::word || token.front() == token::stem;
}

text::Syllables syllablesOf(const std::string& reading) {
    std::istringstream in(reading);
    text::Syllables out;
    for (std::string one; in >> one;) out.push_back(text::plainU(one));
    return out;
}

}  // namespace

std::uint32_t IndexBuilder::numberOf(const std::string& token) {
    const auto [at, fresh] = _index._tokens.try_emplace(token, static_cast<std::uint32_t>(_index._tokens.size()));
    if (fresh) {
        _unitsOf.emplace_back();
        _entriesOf.emplace_back();
    }
    return at->second;
}

void IndexBuilder::build() {
    _lengths.resize(_index._entries.size());
    for (std::uint32_t i = 0; i < _index._entries.size(); ++i) addEntry(i);
    weigh();
    fillUnits();
    fillEntries();
    sortPhrases();
}

void IndexBuilder::addEntry(std::uint32_t number) {
    const Entry& entry = _index._entries[number];
    for (const auto& [language, title] : entry.title) addPhrase({number, title, {}, language, true});
    for (const auto& [language, questions] : entry.questions)
        for (const std::string& question : questions) addPhrase({number, question, {}, language});
    for (const std::string& alias : entry.aliases)
        addPhrase({number, alias, {}, text::hasHan(alias) ? "zh-CN" : "en", false, true});
    addText(Field::answer, entry.answer);
    addText(Field::more, entry.more);
    for (const auto& [token, frequency] : _current) {
        _entriesOf[token].push_back({number, frequency.field, frequency.count});
        _lengths[number] += frequency.count;
    }
    _current.clear();
}

void IndexBuilder::addPhrase(const Phrase& added) {
    const std::string folded = text::folded(added.text);
    const auto phrase = static_cast<std::uint32_t>(_index._phrases.size());
    _index._phrases.push_back(added);
    _index._phrases.back().folded = likenessOf(folded);
    const Analysis written = analysed(_index._vocabulary, folded);
    addUnit(written, phrase, false);
    addField(Field::phrase, written);
    const auto& readings = _index._entries[added.entry].readings;
    const auto found = readings.find(added.text);
    if (found == readings.end()) return;
    for (const std::string& reading : found->second) {
        const Analysis sounded = analysed(_index._vocabulary, syllablesOf(reading));
        addUnit(sounded, phrase, true);
        addField(Field::phrase, sounded);
        addSound(phrase, syllablesOf(reading));
    }
}

void IndexBuilder::addUnit(const Analysis& analysis, std::uint32_t phrase, bool bySound) {
    const auto unit = static_cast<std::uint32_t>(_index._units.size());
    _index._units.push_back({phrase, 0, bySound});
    for (const std::string& token : analysis.tokens) _unitsOf[numberOf(token)].push_back(unit);
}

void IndexBuilder::addField(Field field, const Analysis& analysis) {
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
        if (field != Field::phrase && !standsInTexts(analysis.tokens[i])) continue;
        Frequency& frequency = _current[numberOf(analysis.tokens[i])];
        frequency.field = std::min(frequency.field, field);
        frequency.count += weightOf(field) * static_cast<float>(analysis.times[i]);
    }
}

void IndexBuilder::addText(Field field, const LocalText& texts) {
    for (const auto& [language, text] : texts) addField(field, analysed(_index._vocabulary, text::folded(text)));
}

void IndexBuilder::addSound(std::uint32_t phrase, const text::Syllables& syllables) {
    _index._bySound.emplace_back(text::joined(syllables), phrase);
}

void IndexBuilder::weigh() {
    const auto all = static_cast<double>(_index._entries.size());
    _index._idf.resize(_entriesOf.size());
    _index._rarity.resize(_entriesOf.size());
    _index._mostRarity = static_cast<float>(std::log(1 + 2 * all));
    for (std::size_t token = 0; token < _entriesOf.size(); ++token) {
        const auto with = static_cast<double>(_entriesOf[token].size());
        const auto idf = static_cast<float>(std::log(1 + (all - with + 0.5) / (with + 0.5)));
        _index._rarity[token] = idf;
        _index._idf[token] = std::clamp(idf, Index::leastIdf, Index::mostIdf);
    }
}

void IndexBuilder::fillUnits() {
    std::vector<const std::string*> names(_index._tokens.size());
    for (const auto& [token, number] : _index._tokens) names[number] = &token;
    _index._unitStarts.push_back(0);
    for (std::size_t token = 0; token < _unitsOf.size(); ++token) {
        const float weight = _index.weightOf(*names[token]);
        for (const std::uint32_t unit : _unitsOf[token]) _index._units[unit].weight += weight;
        _index._unitPostings.insert(_index._unitPostings.end(), _unitsOf[token].begin(), _unitsOf[token].end());
        _index._unitStarts.push_back(static_cast<std::uint32_t>(_index._unitPostings.size()));
    }
    _index._stems.resize(26);
    for (const std::string* name : names)
        if (name->size() > 4 && name->front() == token::stem && (*name)[1] >= 'a' && (*name)[1] <= 'z')
            _index._stems[static_cast<std::size_t>((*name)[1] - 'a')].push_back(name->substr(1));
}

void IndexBuilder::fillEntries() {
    const float total = std::accumulate(_lengths.begin(), _lengths.end(), 0.0F);
    const float average = std::max(1.0F, total / static_cast<float>(std::max<std::size_t>(1, _lengths.size())));
    _index._entryStarts.push_back(0);
    for (std::size_t token = 0; token < _entriesOf.size(); ++token) {
        for (const EntryPosting& posting : _entriesOf[token]) {
            const float norm = k1 * (1 - b + b * _lengths[posting.entry] / average);
            const float impact = _index._rarity[token] * posting.impact * (k1 + 1) / (posting.impact + norm);
            _index._entryPostings.push_back({posting.entry, posting.field, impact});
        }
        _index._entryStarts.push_back(static_cast<std::uint32_t>(_index._entryPostings.size()));
    }
    _index._entryPostings.shrink_to_fit();
    _index._unitPostings.shrink_to_fit();
}

void IndexBuilder::sortPhrases() {
    _index._byText.resize(_index._phrases.size());
    std::iota(_index._byText.begin(), _index._byText.end(), 0U);
    std::sort(_index._byText.begin(), _index._byText.end(), [&](std::uint32_t left, std::uint32_t right) {
        return _index._phrases[left].folded < _index._phrases[right].folded;
    });
    std::sort(_index._bySound.begin(), _index._bySound.end());
}

}  // namespace yizhan::kiosk
