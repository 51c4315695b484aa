#include "kiosk/search/IndexPart.h"

#include <algorithm>

#include "core/Text.h"

namespace yizhan::kiosk {

namespace {

/// What once there counts, in fifths.
constexpr std::uint32_t fifthsOf(Field field) {
    switch (field) {
        case Field::phrase:
            return 15;
        case Field::answer:
            return 5;
        case Field::more:
            return 3;
    }
    return 0;
}

/// Long texts are searched by what they say: their filler and single characters would only add noise.
bool standsInTexts(char kind) { return kind == token::bigram || kind == token::word || kind == token::stem; }

/// As many as an entry has, with room; a power of two.
constexpr std::size_t mostMet = 8192;

}  // namespace

IndexPart::IndexPart(const Vocabulary& vocabulary, const std::vector<Entry>& entries, std::uint32_t first,
                     std::uint32_t end)
    : _vocabulary(vocabulary), _met(mostMet) {
    constexpr std::size_t tokensOfEntry = 120;  // as texts have it; more make room for themselves
    tokens.reserve(tokensOfEntry * (end - first));
    lengths.reserve(end - first);
    for (_entry = first; _entry < end; ++_entry) {
        addEntry(entries[_entry]);
        std::uint32_t length = 0;
        for (const std::uint32_t token : _tokens) {
            mentions.push_back({token, Mention(_entry, _states[token].field, _states[token].fifths)});
            length += _states[token].fifths;
        }
        lengths.push_back(length);
        _tokens.clear();
    }
    _states = {};
    _met = {};
}

void IndexPart::addEntry(const Entry& entry) {
    for (const auto& [language, title] : entry.title) addPhrase(entry, title, language, PhraseKind::title);
    for (const auto& [language, questions] : entry.questions)
        for (const std::string& question : questions) addPhrase(entry, question, language, PhraseKind::question);
    for (const std::string& alias : entry.aliases)
        addPhrase(entry, alias, text::hasHan(alias) ? "zh-CN" : "en", PhraseKind::otherName);
    addText(Field::answer, entry.answer);
    addText(Field::more, entry.more);
}

std::uint16_t IndexPart::tagOf(std::string_view language) {
    const auto found = std::find(tags.begin(), tags.end(), language);
    const auto place = static_cast<std::uint16_t>(found - tags.begin());
    if (found == tags.end()) tags.emplace_back(language);
    return place;
}

void IndexPart::addPhrase(const Entry& entry, const std::string& text, std::string_view language, PhraseKind kind) {
    const std::string folded = text::folded(text);
    const std::string likeness = likenessOfFolded(folded);
    phrases.push_back({_entry, static_cast<std::uint32_t>(texts.size()), static_cast<std::uint32_t>(text.size()),
                       tagOf(language), kind, likeness == text});
    texts += text;
    if (likeness != text) texts += likeness;
    _field = Field::phrase;
    beginUnit();
    tellTokens(_vocabulary, folded, *this);
    endUnit();
    const auto found = entry.readings.find(text);
    if (found == entry.readings.end()) return;
    for (const std::string& reading : found->second) {
        const std::string spaced = spacedSound(reading);
        beginUnit();
        tellSoundTokens(_vocabulary, spaced, *this);
        endUnit();
        soundsOf.push_back({static_cast<std::uint32_t>(sounds.size()), unitOf.back()});
        std::copy_if(spaced.begin(), spaced.end(), std::back_inserter(sounds), [](char c) { return c != ' '; });
    }
}

void IndexPart::beginUnit() { unitOf.push_back(static_cast<std::uint32_t>(phrases.size() - 1)); }

void IndexPart::endUnit() {
    settle();
    unitEnds.push_back(static_cast<std::uint32_t>(unitTokens.size()));
}

void IndexPart::addText(Field field, const LocalText& local) {
    _field = field;
    for (const auto& [language, text] : local) tellTokens(_vocabulary, text::folded(text), *this);
    settle();
}

std::uint32_t IndexPart::numberOf(std::string_view token, std::uint64_t hash) {
    Met& met = _met[hash % mostMet];
    if (met.hash != hash || met.number == Lexicon::none || tokens[met.number] != token)
        met = {hash, tokens.add(token, hash)};
    return met.number;
}

void IndexPart::take(std::string_view token, Share) {
    if (_field != Field::phrase && !standsInTexts(token.front())) return;
    constexpr std::size_t most = 32;
    const std::uint64_t hash = Lexicon::hashOf(token);
    if (_met[hash % mostMet].hash != hash) tokens.fetch(hash);
    _waitingLetters += token;
    _waiting.push_back({hash, _waitingLetters.size()});
    if (_waiting.size() == most) settle();
}

void IndexPart::settle() {
    std::size_t begin = 0;
    for (const Waiting& one : _waiting) {
        note(numberOf(std::string_view(_waitingLetters).substr(begin, one.end - begin), one.hash));
        begin = one.end;
    }
    _waiting.clear();
    _waitingLetters.clear();
}

void IndexPart::note(std::uint32_t number) {
    if (number == _states.size()) _states.emplace_back();
    State& state = _states[number];
    const auto unit = static_cast<std::uint32_t>(unitOf.size());
    if (_field == Field::phrase && state.unit != unit) {
        state.unit = unit;
        unitTokens.push_back(number);
    }
    if (state.entry != _entry) {
        state.entry = _entry;
        state.fifths = 0;
        state.field = _field;
        _tokens.push_back(number);
    }
    state.field = std::min(state.field, _field);
    state.fifths += fifthsOf(_field);
}

}  // namespace yizhan::kiosk
