// What is offered while a visitor types: phrasings that begin so, then entries that speak of it.
#include <algorithm>
#include <set>

#include "core/Text.h"
#include "core/text/Syllables.h"
#include "kiosk/KioskRules.h"
#include "kiosk/search/Ranking.h"
#include "kiosk/search/Search.h"
#include "kiosk/search/Spelling.h"

namespace yizhan::kiosk {

namespace {

class Suggestions {
public:
    Suggestions(const Index& index, std::size_t most, const EntryUses& uses)
        : _index(index), _most(most), _uses(uses) {}

    void add(std::uint32_t phrase) {
        const Phrase found = _index.phrase(phrase);
        if (found.kind == PhraseKind::otherName || full() || !_entries.insert(found.entry).second) return;
        _out.push_back({std::string(found.text), found.entry});
    }
    /// Those in the reader's language first.
    void add(std::vector<std::uint32_t> phrases, const std::string& language) {
        std::stable_partition(phrases.begin(), phrases.end(),
                              [&](std::uint32_t phrase) { return _index.phrase(phrase).language == language; });
        for (const std::uint32_t phrase : phrases) add(phrase);
    }
    /// What speaks of it: an entry that was found by its Chinese is asked for in the reader's words, where it has some.
    void addSpeaking(std::vector<std::uint32_t> phrases, const std::string& language) {
        for (std::uint32_t& phrase : phrases) phrase = wordedFor(phrase, language);
        add(std::move(phrases), language);
    }
    /// What begins as was typed: in the reader's language first, then by use, then as the packs have it.
    void addCompletions(const std::vector<std::uint32_t>& phrases, const std::string& language) {
        std::vector<std::pair<std::int64_t, std::uint32_t>> byUse;
        byUse.reserve(phrases.size());
        for (const std::uint32_t phrase : phrases) byUse.emplace_back(usesOf(_index.entryOf(phrase)), phrase);
        std::stable_sort(byUse.begin(), byUse.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<std::uint32_t> ordered;
        ordered.reserve(byUse.size());
        for (const auto& [uses, phrase] : byUse) ordered.push_back(phrase);
        add(std::move(ordered), language);
    }
    bool full() const { return _out.size() == _most; }
    std::vector<Suggestion> take() { return std::move(_out); }

private:
    std::uint32_t wordedFor(std::uint32_t phrase, const std::string& language) const {
        const Phrase found = _index.phrase(phrase);
        if (!found.language.starts_with("zh") || language.starts_with("zh")) return phrase;
        const std::vector<std::uint32_t> own = _index.questionsIn(found.entry, language);
        return own.empty() ? phrase : own.front();
    }

    std::int64_t usesOf(std::uint32_t entry) const {
        if (_uses.empty()) return 0;
        const auto found = _uses.find(std::string(_index.entries()[entry].id));
        return found == _uses.end() ? 0 : found->second;
    }

    const Index& _index;
    std::size_t _most;
    const EntryUses& _uses;
    std::set<std::uint32_t> _entries;
    std::vector<Suggestion> _out;
};

/// More than these begin alike only for a single letter, where what visitors ask most must still be among them.
constexpr std::size_t mostAlike = 1000;

std::vector<std::uint32_t> byEntry(const Index& index, std::vector<std::uint32_t> phrases) {
    std::stable_sort(phrases.begin(), phrases.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return index.entryOf(a) < index.entryOf(b); });
    return phrases;
}

std::vector<std::uint32_t> speakingOf(const Index& index, const Analysis& analysis) {
    std::vector<std::uint32_t> out;
    for (const Hit& hit : ranked(index, analysis).hits)
        if (hit.coverage >= 0.6 && hit.phrase != Index::noToken) out.push_back(hit.phrase);
    return out;
}

/// Kana keys write a syllable in letters until it is whole: こうm says no more than こう.
std::string_view withoutBegunSyllable(std::string_view folded) {
    std::size_t end = folded.size();
    while (end > 0 && folded[end - 1] >= 'a' && folded[end - 1] <= 'z') --end;
    const std::u32string before = text::decoded(folded.substr(0, end));
    const bool isKana = !before.empty() && text::scriptOf(before.back()) == text::Script::kana;
    return isKana ? folded.substr(0, end) : folded;
}

}  // namespace

std::vector<Suggestion> suggested(const Index& index, std::string_view typed, const std::string& language,
                                  std::size_t most, const EntryUses& uses) {
    const std::string whole = text::folded(text::clipped(typed, mostSearched));
    const std::string folded(withoutBegunSyllable(whole));
    const std::string likeness = likenessOfFolded(folded);
    Suggestions out(index, most, uses);
    if (likeness.empty()) return {};
    out.addCompletions(byEntry(index, index.phrasesBeginning(likeness, mostAlike)), language);
    const bool letters = text::isLetters(folded);
    std::string sound;
    for (const char c : folded)
        if (c >= 'a' && c <= 'z') sound += c == 'v' ? 'u' : c;
    if (letters && sound.size() > 1)
        out.addCompletions(byEntry(index, index.phrasesSounding(sound, mostAlike)), language);
    if (!out.full())
        out.addSpeaking(speakingOf(index, analysed(index.vocabulary(), completed(index, folded))), language);
    if (!out.full() && letters)
        for (text::Syllables syllables : text::splitsOf(folded, 2)) {
            for (std::string& syllable : syllables) syllable = text::plainU(syllable);
            out.addSpeaking(speakingOf(index, analysed(index.vocabulary(), syllables)), language);
        }
    return out.take();
}

}  // namespace yizhan::kiosk
