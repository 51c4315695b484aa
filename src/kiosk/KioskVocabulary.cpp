#include "kiosk/KioskVocabulary.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/Text.h"

namespace yizhan::kiosk {

namespace {

/// Longer titles are sentences, not names.
constexpr std::size_t longestName = 7;

text::Syllables syllablesOf(const std::string& spaced) {
    std::istringstream in(spaced);
    text::Syllables out;
    for (std::string one; in >> one;) out.push_back(text::plainU(one));
    return out;
}

bool allHan(std::string_view utf8) {
    const std::u32string points = text::decoded(utf8);
    return !points.empty() &&
           std::all_of(points.begin(), points.end(), [](char32_t c) { return text::scriptOf(c) == text::Script::han; });
}

/// A word or a few that stand for one thing: not a sentence, and no question.
bool isNameLike(const std::string& folded) {
    constexpr std::ptrdiff_t mostWords = 3;
    if (allHan(folded)) return text::lengthOf(folded) <= longestName;
    return text::isLetters(folded) && std::count(folded.begin(), folded.end(), ' ') < mostWords;
}

void addOnce(std::vector<std::string>& list, const std::string& one) {
    if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

std::string initialsOf(const text::Syllables& syllables) {
    std::string out;
    for (const std::string& syllable : syllables) out += syllable.substr(0, 1);
    return out;
}

/// Each text once, although it may be read in two ways.
std::vector<const SpokenWord*> distinct(const std::vector<const SpokenWord*>& words, std::size_t most) {
    std::vector<const SpokenWord*> out;
    for (const SpokenWord* word : words) {
        if (out.size() == most) break;
        if (std::none_of(out.begin(), out.end(), [&](const SpokenWord* other) { return other->text == word->text; }))
            out.push_back(word);
    }
    return out;
}

}  // namespace

Vocabulary::Vocabulary(const Words& words, const std::vector<Pack>& packs, const std::vector<Entry>& entries) {
    for (const Pack& pack : packs) addGroups(pack.aliases);
    for (auto& [word, term] : _terms) term.name = true;
    for (const Entry& entry : entries)
        for (const std::string& alias : entry.aliases)
            for (const auto& [language, title] : entry.title)
                if (allHan(title) == text::hasHan(alias)) addSame(text::folded(title), text::folded(alias));
    addGroups(words.same);
    addTitles(entries);
    addAsking(words);
    finish();
    for (const Pack& pack : packs) addSounds(pack.readings);
    for (const Entry& entry : entries) {
        Readings names;
        for (const auto& [phrase, readings] : entry.readings)
            if (text::lengthOf(phrase) <= longestName && _terms.contains(text::folded(phrase)))
                names.emplace(phrase, readings);
        addSounds(names);
    }
    for (const auto& [sound, term] : _sounds)
        _longestSound =
            std::max(_longestSound, static_cast<std::size_t>(std::count(sound.begin(), sound.end(), ' ')) + 1);
    addSpokenWords(packs, entries);
}

void Vocabulary::addName(const std::string& name, const std::string& other) {
    if (name.empty() || other.empty()) return;
    addOnce(_terms[name].names, name);
    if (other != name) addOnce(_terms[other].names, name);
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
                !_terms.contains(folded))
                addName(folded, folded);
        }
}

void Vocabulary::addAsking(const Words& words) {
    for (const auto& [kind, expressions] : words.asks)
        for (const std::string& expression : expressions)
            _terms[text::folded(expression)] = {{}, Piece::Role::asking, kind, false};
    for (const std::string& word : words.particle)
        _terms.try_emplace(text::folded(word), Term{{}, Piece::Role::particle, {}, false});
    for (const std::string& word : words.filler)
        _terms.try_emplace(text::folded(word), Term{{}, Piece::Role::filler, {}, false});
    for (const auto& [kind, expressions] : words.sounds)
        for (const std::string& expression : expressions)
            _sounds[text::joined(syllablesOf(expression), " ")] = {{}, Piece::Role::asking, kind};
    for (const std::string& sound : words.soundless)
        _sounds.try_emplace(text::joined(syllablesOf(sound), " "), SoundTerm{{}, Piece::Role::filler, {}});
}

void Vocabulary::finish() {
    // A single character, or a filler, counts only where it stands as a word of its own.
    for (const auto& [word, term] : _terms)
        if ((term.role == Piece::Role::word || term.role == Piece::Role::asking) &&
            (text::lengthOf(word) > 1 || !text::hasHan(word)))
            _own.push_back(word);
    _segmenter = text::Segmenter(_own);
}

void Vocabulary::addSounds(const Readings& readings) {
    for (const auto& [word, sounds] : readings) {
        const auto term = _terms.find(text::folded(word));
        if (term == _terms.end() || term->second.role != Piece::Role::word) continue;
        std::vector<text::Syllables> names;
        for (const std::string& name : term->second.names) {
            const auto known = readings.find(name);
            if (known != readings.end() && !known->second.empty()) names.push_back(syllablesOf(known->second.front()));
        }
        for (const std::string& sound : sounds) {
            const text::Syllables syllables = syllablesOf(sound);
            if (syllables.size() < 2) continue;
            SoundTerm& entry = _sounds[text::joined(syllables, " ")];
            if (entry.role != Piece::Role::word) continue;
            if (names.empty()) names.push_back(syllables);
            for (const text::Syllables& name : names)
                if (std::find(entry.names.begin(), entry.names.end(), name) == entry.names.end())
                    entry.names.push_back(name);
        }
    }
}

Piece Vocabulary::pieceOf(std::u32string_view text, const text::Segment& segment) const {
    const std::u32string_view word = text.substr(segment.begin, segment.end - segment.begin);
    Piece piece;
    piece.text = text::encoded(word);
    piece.running = text::isRunning(word.front());
    piece.begin = segment.begin;
    piece.end = segment.end;
    const auto found = _terms.find(piece.text);
    if (found != _terms.end()) {
        piece.names = found->second.names;
        piece.role = found->second.role;
        piece.asks = found->second.asks;
        piece.known = true;
        piece.name = found->second.name;
    }
    if (piece.names.empty()) piece.names = {piece.text};
    return piece;
}

/// Single characters in a row are a name that the dictionary cut to pieces; light words may be part of it, words
/// of grammar never, and the first is neither.
std::vector<Piece> Vocabulary::withNamesJoined(std::vector<Piece> pieces) const {
    std::vector<Piece> out;
    bool open = false;
    for (Piece& piece : pieces) {
        const bool single = piece.running && piece.end - piece.begin == 1;
        const bool word = single && piece.role == Piece::Role::word && !piece.known;
        if (open && single && (word || piece.role == Piece::Role::filler) && out.back().end == piece.begin) {
            out.back().text += piece.text;
            out.back().end = piece.end;
            out.back().names = {out.back().text};
            continue;
        }
        open = word;
        out.push_back(std::move(piece));
    }
    return out;
}

std::vector<Piece> Vocabulary::cut(std::string_view folded) const {
    const std::u32string points = text::decoded(folded);
    std::vector<Piece> pieces;
    for (const text::Segment& segment : _segmenter.cut(points)) pieces.push_back(pieceOf(points, segment));
    return withNamesJoined(std::move(pieces));
}

std::vector<SoundPiece> Vocabulary::cut(const text::Syllables& syllables) const {
    std::vector<SoundPiece> pieces;
    for (std::size_t i = 0; i < syllables.size();) {
        SoundPiece piece;
        for (std::size_t n = std::min(_longestSound, syllables.size() - i); n > 0 && piece.syllables.empty(); --n) {
            const text::Syllables here(syllables.begin() + static_cast<std::ptrdiff_t>(i),
                                       syllables.begin() + static_cast<std::ptrdiff_t>(i + n));
            const auto found = _sounds.find(text::joined(here, " "));
            if (found == _sounds.end()) continue;
            piece = {here, found->second.names, found->second.role, found->second.asks};
        }
        if (piece.syllables.empty()) piece.syllables = {syllables[i]};
        if (piece.names.empty()) piece.names = {piece.syllables};
        i += piece.syllables.size();
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

void Vocabulary::addSpoken(const std::string& text, const text::Syllables& syllables, int uses) {
    const std::string pinyin = text::joined(syllables, " ");
    const auto [place, fresh] = _spokenAt.try_emplace(text + '\n' + pinyin, _spoken.size());
    if (fresh) _spoken.push_back({text, pinyin, text::plainU(text::joined(syllables)), initialsOf(syllables), 0});
    _spoken[place->second].uses += uses;
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
    if (han != syllables.size() || text::decoded(text::folded(phrase)).size() != points.size()) return;
    for (const Piece& piece : cut(text::folded(phrase))) {
        if (piece.role != Piece::Role::word || piece.end - piece.begin < 2 || !allHan(piece.text)) continue;
        const text::Syllables part(syllables.begin() + static_cast<std::ptrdiff_t>(syllableAt[piece.begin]),
                                   syllables.begin() + static_cast<std::ptrdiff_t>(syllableAt[piece.end]));
        addSpoken(text::encoded(std::u32string_view(points).substr(piece.begin, piece.end - piece.begin)), part, 1);
    }
}

void Vocabulary::addSpokenWords(const std::vector<Pack>& packs, const std::vector<Entry>& entries) {
    const auto spaced = [](const std::string& reading) {
        std::istringstream in(reading);
        text::Syllables out;
        for (std::string one; in >> one;) out.push_back(one);
        return out;
    };
    for (const Pack& pack : packs)
        for (const auto& [word, readings] : pack.readings)
            for (const std::string& reading : readings)
                if (allHan(word)) addSpoken(word, spaced(reading), 1);
    for (const Entry& entry : entries)
        for (const auto& [phrase, readings] : entry.readings)
            if (!readings.empty()) addSpokenParts(phrase, spaced(readings.front()));
    std::sort(_spoken.begin(), _spoken.end(), [](const SpokenWord& a, const SpokenWord& b) {
        return std::tie(a.joined, b.uses, a.text) < std::tie(b.joined, a.uses, b.text);
    });
    _spokenAt.clear();
    for (std::size_t i = 0; i < _spoken.size(); ++i) _initials.emplace(_spoken[i].initials, i);
}

std::vector<const SpokenWord*> Vocabulary::spoken(std::string_view letters, std::size_t most) const {
    const std::string key = text::plainU(letters);
    std::vector<const SpokenWord*> exact, longer;
    auto at = std::lower_bound(_spoken.begin(), _spoken.end(), key,
                               [](const SpokenWord& word, const std::string& k) { return word.joined < k; });
    for (; at != _spoken.end() && at->joined.starts_with(key); ++at)
        (at->joined == key ? exact : longer).push_back(&*at);
    std::stable_sort(longer.begin(), longer.end(),
                     [](const SpokenWord* a, const SpokenWord* b) { return a->uses > b->uses; });
    exact.insert(exact.end(), longer.begin(), longer.end());
    return distinct(exact, most);
}

std::vector<const SpokenWord*> Vocabulary::withInitials(std::string_view letters, std::size_t most) const {
    std::vector<const SpokenWord*> out;
    const auto [from, to] = _initials.equal_range(letters);
    for (auto at = from; at != to; ++at) out.push_back(&_spoken[at->second]);
    std::stable_sort(out.begin(), out.end(),
                     [](const SpokenWord* a, const SpokenWord* b) { return a->uses > b->uses; });
    return distinct(out, most);
}

}  // namespace yizhan::kiosk
