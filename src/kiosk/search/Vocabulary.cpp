#include "kiosk/search/Vocabulary.h"

#include <algorithm>

#include "core/Text.h"
#include "kiosk/search/Kana.h"

namespace yizhan::kiosk {

namespace {

/// Longer titles are sentences, not names.
constexpr std::size_t longestName = 7;

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

text::Syllables syllablesOf(std::string_view reading) {
    text::Syllables out;
    for (std::size_t i = 0; i < reading.size();) {
        std::size_t end = i;
        while (end < reading.size() && !isBlank(reading[end])) ++end;
        if (end > i) out.emplace_back(reading.substr(i, end - i));
        i = end + 1;
    }
    return out;
}

bool allHan(std::string_view utf8) {
    const std::u32string points = text::decoded(utf8);
    return !points.empty() &&
           std::all_of(points.begin(), points.end(), [](char32_t c) { return text::scriptOf(c) == text::Script::han; });
}

bool hasAny(std::string_view word, text::Script script) {
    const std::u32string points = text::decoded(word);
    return std::any_of(points.begin(), points.end(), [&](char32_t c) { return text::scriptOf(c) == script; });
}

/// Whether a term is cut out of a run wherever it stands in it. A single Chinese character or Korean syllable, or a
/// filler, counts only where it stands as a word of its own; but Japanese is divided by its words of grammar.
bool isCutOut(std::string_view word, WordRole role) {
    if (hasAny(word, text::Script::kana)) return true;
    const bool says = role == WordRole::word || role == WordRole::asking;
    const bool syllabic = hasAny(word, text::Script::han) || hasAny(word, text::Script::hangul);
    return says && (text::lengthOf(word) > 1 || !syllabic);
}

/// A word or a few that stand for one thing: not a sentence, and no question.
bool isNameLike(const std::string& folded) {
    constexpr std::ptrdiff_t mostWords = 3;
    if (allHan(folded)) return text::lengthOf(folded) <= longestName;
    return text::isLetters(folded) && std::count(folded.begin(), folded.end(), ' ') < mostWords;
}

}  // namespace

std::string spacedSound(std::string_view reading) { return text::plainU(text::joined(syllablesOf(reading), " ")); }

Vocabulary::Vocabulary(const Words& words, const std::vector<Pack>& packs, const std::vector<Entry>& entries) {
    for (const Pack& pack : packs) addGroups(pack.aliases);
    _terms.nameAll();
    for (const Entry& entry : entries)
        for (const std::string& alias : entry.aliases)
            for (const auto& [language, title] : entry.title)
                if (allHan(title) == text::hasHan(alias)) addSame(text::folded(title), text::folded(alias));
    addGroups(words.same);
    addTitles(entries);
    addAsking(words);
    addKana(words, entries);
    finish();
    for (const Pack& pack : packs) addSounds(pack.readings);
    for (const Entry& entry : entries) addNamesSounds(entry);
    for (std::uint32_t term = 0; term < _sounds.size(); ++term) {
        const std::string_view sound = _sounds.text(term);
        if (_sounds.isTerm(term))
            _longestSound =
                std::max(_longestSound, static_cast<std::size_t>(std::count(sound.begin(), sound.end(), ' ')) + 1);
    }
    _sounds.settle();
    addSpokenWords(packs, entries);
}

void Vocabulary::addName(const std::string& name, const std::string& other) {
    if (name.empty() || other.empty()) return;
    _terms.addName(_terms.add(name), name);
    if (other != name) _terms.addName(_terms.add(other), name);
}

void Vocabulary::addSame(const std::string& name, const std::string& other) {
    if (isNameLike(name) && isNameLike(other)) addName(name, other);
}

void Vocabulary::addGroups(const Words::Groups& groups) {
    for (const auto& [name, others] : groups) {
        const std::string folded = text::folded(name);
        addName(folded, folded);
        for (const std::string& other : others) addName(folded, text::folded(other));
    }
}

void Vocabulary::addTitles(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries)
        for (const auto& [language, title] : entry.title) {
            const std::string folded = text::folded(title);
            if (allHan(folded) && text::lengthOf(folded) <= longestName && text::lengthOf(folded) > 1 &&
                _terms.find(folded) == Terms::none)
                addName(folded, folded);
        }
}

void Vocabulary::addAsking(const Words& words) {
    const auto setNew = [](Terms& terms, const std::string& text, WordRole role) {
        if (terms.find(text) == Terms::none) terms.set(text, role);
    };
    for (const auto& [kind, expressions] : words.asks)
        for (const std::string& expression : expressions) _terms.set(text::folded(expression), WordRole::asking, kind);
    for (const std::string& word : words.particle) setNew(_terms, text::folded(word), WordRole::particle);
    for (const std::string& word : words.filler) setNew(_terms, text::folded(word), WordRole::filler);
    for (const auto& [kind, expressions] : words.sounds)
        for (const std::string& expression : expressions) _sounds.set(spacedSound(expression), WordRole::asking, kind);
    for (const std::string& sound : words.soundless) setNew(_sounds, spacedSound(sound), WordRole::filler);
}

void Vocabulary::addKana(const Words& words, const std::vector<Entry>& entries) {
    const Kana kana(words.read);
    const auto addSpellings = [&](std::uint32_t term) {
        const std::string written(_terms.text(term));
        for (const std::string& spelling : kana.spellingsOf(written)) _terms.addSpelling(term, spelling);
    };
    const std::uint32_t terms = _terms.size();
    for (std::uint32_t term = 0; term < terms; ++term)
        if (_terms.isTerm(term)) addSpellings(term);
    // What is written in characters alone may be Chinese: there it becomes no word of its own.
    for (const auto& [word, readings] : kana.words()) {
        const std::string written = text::encoded(word);
        if (_terms.find(written) != Terms::none) continue;
        if (hasAny(written, text::Script::kana)) addName(written, written);
        for (const std::u32string& reading : readings) {
            const std::uint32_t term = _terms.add(text::encoded(reading));
            if (_terms.role(term) == WordRole::word) _terms.addName(term, written);
        }
    }
    const auto addLoanwords = [&](const std::string& told) {
        for (const std::string& word : katakanaWords(text::folded(told)))
            if (_terms.find(word) == Terms::none) addSpellings(_terms.add(word));
    };
    for (const Entry& entry : entries) {
        if (const auto title = entry.title.find("ja"); title != entry.title.end()) addLoanwords(title->second);
        if (const auto asked = entry.questions.find("ja"); asked != entry.questions.end())
            std::for_each(asked->second.begin(), asked->second.end(), addLoanwords);
    }
}

void Vocabulary::finish() {
    std::vector<std::string> own(_terms.size());
    for (std::uint32_t term = 0; term < _terms.size(); ++term)
        if (_terms.isTerm(term) && isCutOut(_terms.text(term), _terms.role(term))) own[term] = _terms.text(term);
    _segmenter = text::Segmenter(own);
    for (std::uint32_t term = 0; term < _terms.size(); ++term)
        if (_terms.isTerm(term) && _terms.role(term) == WordRole::word && text::isHiragana(_terms.text(term)))
            _kana.emplace_back(_terms.text(term));
    std::sort(_kana.begin(), _kana.end());
    _kana.shrink_to_fit();
    _terms.settle();
}

std::string_view Vocabulary::kanaBeginning(std::string_view folded) const {
    std::string_view best;
    for (auto at = std::lower_bound(_kana.begin(), _kana.end(), folded); at != _kana.end() && at->starts_with(folded);
         ++at)
        if (best.empty() || at->size() < best.size()) best = *at;
    return best;
}

void Vocabulary::addSounds(const Readings& readings) {
    for (const auto& [word, sounds] : readings) {
        const std::uint32_t term = _terms.find(text::folded(word));
        if (term == Terms::none || _terms.role(term) != WordRole::word) continue;
        std::vector<std::string> names;
        for (std::uint32_t i = 0; i < _terms.nameCount(term); ++i) {
            const auto known = readings.find(std::string(_terms.name(term, i)));
            if (known != readings.end() && !known->second.empty()) names.push_back(spacedSound(known->second.front()));
        }
        for (const std::string& sound : sounds) {
            const std::string spaced = spacedSound(sound);
            if (spaced.find(' ') == std::string::npos) continue;
            const std::uint32_t added = _sounds.add(spaced);
            if (_sounds.role(added) != WordRole::word) continue;
            if (names.empty()) names.push_back(spaced);
            for (const std::string& name : names) _sounds.addName(added, name);
        }
    }
}

void Vocabulary::addNamesSounds(const Entry& entry) {
    Readings names;
    for (const auto& [phrase, readings] : entry.readings)
        if (text::lengthOf(phrase) <= longestName && _terms.find(text::folded(phrase)) != Terms::none)
            names.emplace(phrase, readings);
    addSounds(names);
}

void Vocabulary::addSpokenParts(const std::string& phrase, const text::Syllables& syllables) {
    std::vector<std::size_t> syllableAt;  // of each code point: which syllable is its
    const std::u32string points = text::decoded(phrase);
    std::size_t han = 0;
    for (const char32_t c : points) {
        syllableAt.push_back(han);
        if (text::scriptOf(c) == text::Script::han) ++han;
    }
    syllableAt.push_back(han);
    const std::string folded = text::folded(phrase);
    if (han != syllables.size() || text::lengthOf(folded) != points.size()) return;
    for (const Piece& piece : cut(folded)) {
        if (piece.role != WordRole::word || piece.end - piece.begin < 2 || !allHan(piece.text)) continue;
        const text::Syllables part(syllables.begin() + static_cast<std::ptrdiff_t>(syllableAt[piece.begin]),
                                   syllables.begin() + static_cast<std::ptrdiff_t>(syllableAt[piece.end]));
        _spoken.add(text::encoded(std::u32string_view(points).substr(piece.begin, piece.end - piece.begin)), part);
    }
}

void Vocabulary::addSpokenWords(const std::vector<Pack>& packs, const std::vector<Entry>& entries) {
    for (const Pack& pack : packs)
        for (const auto& [word, readings] : pack.readings)
            for (const std::string& reading : readings)
                if (allHan(word)) _spoken.add(word, syllablesOf(reading));
    for (const Entry& entry : entries)
        for (const auto& [phrase, readings] : entry.readings)
            if (!readings.empty()) addSpokenParts(phrase, syllablesOf(readings.front()));
    _spoken.settle();
}

}  // namespace yizhan::kiosk
