#include "kiosk/search/Index.h"

#include <algorithm>
#include <cmath>

#include "core/Text.h"
#include "kiosk/search/IndexBuilder.h"
#include "kiosk/search/Tokens.h"

namespace yizhan::kiosk {

namespace {

/// What a token of each kind says, beside how rare it is.
float kindWeight(char kind) {
    switch (kind) {
        case token::word:
        case token::soundBigram:
            return 1.0F;
        case token::bigram:
            return 0.7F;
        case token::stem:
            return 1.2F;
        case token::character:
            return 0.4F;
        case token::syllable:
            return 0.25F;
        case token::asking:
            return 0.25F;
        default:
            return 0.1F;
    }
}

std::vector<std::string> languagesOf(const std::vector<Pack>& packs, const std::vector<Entry>& entries) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& language) {
        if (std::find(out.begin(), out.end(), language) == out.end()) out.push_back(language);
    };
    for (const Pack& pack : packs) std::for_each(pack.languages.begin(), pack.languages.end(), add);
    for (const Entry& entry : entries)
        for (const auto& [language, answer] : entry.answer) add(language);
    return out;
}

}  // namespace

Index::Index(std::vector<Pack> packs, const std::vector<Entry>& entries, std::size_t threads)
    : _packs(std::move(packs)),
      _languages(languagesOf(_packs, entries)),
      _entryCount(entries.size()),
      _vocabulary(commonWords(), _packs, entries) {
    IndexBuilder(*this, entries).build(threads);
    for (Pack& pack : _packs) {
        pack.aliases.clear();
        pack.spokenAs.clear();
        pack.readings.clear();
    }
}

const KeptEntry* Index::find(std::string_view id) const {
    const auto found = std::lower_bound(_byId.begin(), _byId.end(), id, [&](std::uint32_t entry, std::string_view key) {
        return entries()[entry].id < key;
    });
    return found == _byId.end() || entries()[*found].id != id ? nullptr : &entries()[*found];
}

std::vector<std::uint32_t> Index::questionsIn(std::uint32_t entry, std::string_view language) const {
    auto at = std::lower_bound(_phrases.begin(), _phrases.end(), entry,
                               [](const PhraseRecord& record, std::uint32_t key) { return record.entry < key; });
    std::vector<std::uint32_t> out;
    for (; at != _phrases.end() && at->entry == entry; ++at)
        if (at->kind == PhraseKind::question && _tags[at->language] == language)
            out.push_back(static_cast<std::uint32_t>(at - _phrases.begin()));
    return out;
}

std::vector<std::string_view> Index::questionsOf(const KeptEntry& entry, std::string_view language) const {
    std::vector<std::string_view> out;
    for (const std::uint32_t place : questionsIn(static_cast<std::uint32_t>(&entry - entries().data()), language))
        out.push_back(phrase(place).text);
    return out;
}

Phrase Index::phrase(std::uint32_t place) const {
    const PhraseRecord& record = _phrases[place];
    const std::size_t end = place + 1 < _phrases.size() ? _phrases[place + 1].at : _texts.size();
    const std::string_view both = std::string_view(_texts).substr(record.at, end - record.at);
    const std::string_view text = both.substr(0, record.size);
    return {record.entry, text, record.plain ? text : both.substr(record.size), _tags[record.language], record.kind};
}

std::vector<std::uint32_t> Index::phrasesBeginning(std::string_view likeness, std::size_t most) const {
    std::vector<std::uint32_t> out;
    auto at = std::lower_bound(_byText.begin(), _byText.end(), likeness,
                               [&](std::uint32_t place, std::string_view key) { return phrase(place).folded < key; });
    for (; at != _byText.end() && out.size() < most && phrase(*at).folded.starts_with(likeness); ++at)
        out.push_back(*at);
    return out;
}

std::string_view Index::soundOf(std::size_t place) const {
    const std::size_t end = place + 1 < _bySound.size() ? _bySound[place + 1].at : _sounds.size();
    return std::string_view(_sounds).substr(_bySound[place].at, end - _bySound[place].at);
}

std::vector<std::uint32_t> Index::phrasesSounding(std::string_view letters, std::size_t most) const {
    const auto placeOf = [&](const Sound& sound) { return static_cast<std::size_t>(&sound - _bySound.data()); };
    std::vector<std::uint32_t> out;
    auto at = std::lower_bound(_bySound.begin(), _bySound.end(), letters,
                               [&](const Sound& sound, std::string_view key) { return soundOf(placeOf(sound)) < key; });
    for (; at != _bySound.end() && out.size() < most && soundOf(placeOf(*at)).starts_with(letters); ++at)
        out.push_back(at->phrase);
    return out;
}

float Index::rarityOf(std::uint32_t token) const {
    const auto all = static_cast<double>(_entryCount);
    if (token == noToken) return static_cast<float>(std::log(1 + 2 * all));
    const auto with = static_cast<double>(_mentionStarts[token + 1] - _mentionStarts[token]);
    return static_cast<float>(std::log(1 + (all - with + 0.5) / (with + 0.5)));
}

float Index::idfOf(std::uint32_t token) const {
    return token == noToken ? mostIdf : std::clamp(rarityOf(token), leastIdf, mostIdf);
}

float Index::weightOf(std::string_view token, std::uint32_t number) const {
    // The kind of question tells entries on one subject apart, however common it is.
    if (token.front() == token::kind) return token.find('/') == std::string_view::npos ? 4.0F : 1.5F;
    const float weight = kindWeight(token.front()) * idfOf(number);
    // Whom a question names counts, however often the content speaks of them.
    constexpr float leastOfName = 2.5F;
    if (token.front() == token::word && weight < leastOfName && _vocabulary.isName(token.substr(1))) return leastOfName;
    return weight;
}

std::span<const std::uint32_t> Index::unitsWith(std::uint32_t token) const {
    if (token == noToken) return {};
    return {_unitPostings.data() + _unitStarts[token], _unitPostings.data() + _unitStarts[token + 1]};
}

std::span<const Mention> Index::entriesWith(std::uint32_t token) const {
    if (token == noToken) return {};
    return {_mentions.data() + _mentionStarts[token], _mentions.data() + _mentionStarts[token + 1]};
}

float Index::impactOf(Mention mention, float rarity) const {
    const float count = mention.count();
    return rarity * count * (bm25::k1 + 1) / (count + _norms[mention.entry()]);
}

std::span<const std::uint32_t> Index::stemsWith(char first) const {
    if (first < 'a' || first > 'z') return {};
    const auto letter = static_cast<std::size_t>(first - 'a');
    return {_stems.data() + _stemStarts[letter], _stems.data() + _stemStarts[letter + 1]};
}

std::string likenessOf(std::string_view text) { return likenessOfFolded(text::folded(text)); }

std::string likenessOfFolded(std::string_view folded) {
    std::u32string out;
    bool gap = false;
    for (const char32_t c : text::decoded(folded)) {
        const text::Script script = text::scriptOf(c);
        if (c == U'\'') continue;
        if (script == text::Script::other && c != U'+') {
            gap = true;
            continue;
        }
        // A blank between letters divides words; anywhere else it is the typist's habit.
        if (gap && !out.empty() && !text::isRunning(c) && !text::isRunning(out.back())) out.push_back(U' ');
        gap = false;
        out.push_back(c);
    }
    return text::encoded(out);
}

}  // namespace yizhan::kiosk
