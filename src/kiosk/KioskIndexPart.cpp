#include "kiosk/KioskIndexPart.h"

#include <algorithm>
#include <sstream>

#include "core/Text.h"

namespace yizhan::kiosk {

namespace {

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

IndexPart::IndexPart(const Vocabulary& vocabulary, const std::vector<Entry>& entries, std::uint32_t first,
                     std::uint32_t end)
    : lengths(end - first), _vocabulary(vocabulary) {
    for (std::uint32_t number = first; number < end; ++number) {
        addEntry(entries[number], number);
        for (const auto& [token, frequency] : _current) {
            entriesOf[token].push_back({number, frequency.field, frequency.count});
            lengths[number - first] += frequency.count;
        }
        _current.clear();
    }
}

IndexPart::Numbers IndexPart::numbersOf(const Analysis& analysis) {
    Numbers numbers;
    numbers.reserve(analysis.tokens.size());
    for (const std::string& token : analysis.tokens) {
        const auto [at, fresh] = tokens.try_emplace(token, static_cast<std::uint32_t>(tokens.size()));
        if (fresh) {
            unitsOf.emplace_back();
            entriesOf.emplace_back();
        }
        numbers.push_back(at->second);
    }
    return numbers;
}

void IndexPart::addEntry(const Entry& entry, std::uint32_t number) {
    for (const auto& [language, title] : entry.title) addPhrase(entry, {number, title, {}, language, true});
    for (const auto& [language, questions] : entry.questions)
        for (const std::string& question : questions) addPhrase(entry, {number, question, {}, language});
    for (const std::string& alias : entry.aliases)
        addPhrase(entry, {number, alias, {}, text::hasHan(alias) ? "zh-CN" : "en", false, true});
    addText(Field::answer, entry.answer);
    addText(Field::more, entry.more);
}

void IndexPart::addPhrase(const Entry& entry, const Phrase& added) {
    const std::string folded = text::folded(added.text);
    const auto phrase = static_cast<std::uint32_t>(phrases.size());
    phrases.push_back(added);
    phrases.back().folded = likenessOf(folded);
    addMatched(analysed(_vocabulary, folded), phrase, false);
    const auto found = entry.readings.find(added.text);
    if (found == entry.readings.end()) return;
    for (const std::string& reading : found->second) {
        const text::Syllables syllables = syllablesOf(reading);
        addMatched(analysed(_vocabulary, syllables), phrase, true);
        sounds.emplace_back(text::joined(syllables), phrase);
    }
}

void IndexPart::addMatched(const Analysis& analysis, std::uint32_t phrase, bool bySound) {
    const auto unit = static_cast<std::uint32_t>(units.size());
    units.push_back({phrase, 0, bySound});
    const Numbers numbers = numbersOf(analysis);
    for (const std::uint32_t token : numbers) unitsOf[token].push_back(unit);
    addField(Field::phrase, analysis, numbers);
}

void IndexPart::addText(Field field, const LocalText& texts) {
    for (const auto& [language, text] : texts) {
        Analysis analysis = analysed(_vocabulary, text::folded(text));
        std::size_t kept = 0;
        for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
            if (!standsInTexts(analysis.tokens[i])) continue;
            std::swap(analysis.tokens[kept], analysis.tokens[i]);
            std::swap(analysis.times[kept++], analysis.times[i]);
        }
        analysis.tokens.resize(kept);
        addField(field, analysis, numbersOf(analysis));
    }
}

void IndexPart::addField(Field field, const Analysis& analysis, const Numbers& numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        Frequency& frequency = _current[numbers[i]];
        frequency.field = std::min(frequency.field, field);
        frequency.count += weightOf(field) * static_cast<float>(analysis.times[i]);
    }
}

}  // namespace yizhan::kiosk
