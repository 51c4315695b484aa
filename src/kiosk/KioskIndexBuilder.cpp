#include "kiosk/KioskIndexBuilder.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <iterator>
#include <numeric>
#include <thread>

namespace yizhan::kiosk {

namespace {

constexpr float k1 = 1.2F, b = 0.5F;

/// Entries that are worth a thread of their own.
constexpr std::size_t leastForThread = 1000;

std::size_t partsFor(std::size_t entries) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(entries / leastForThread, 1, cores);
}

}  // namespace

void IndexBuilder::build() {
    const std::vector<Entry>& entries = _index._entries;
    const std::size_t count = partsFor(entries.size());
    const auto partOf = [&](std::size_t i) {
        return IndexPart(_index._vocabulary, entries, static_cast<std::uint32_t>(entries.size() * i / count),
                         static_cast<std::uint32_t>(entries.size() * (i + 1) / count));
    };
    std::vector<std::future<IndexPart>> others;
    for (std::size_t i = 1; i < count; ++i) others.push_back(std::async(std::launch::async, partOf, i));
    add(partOf(0));
    for (std::future<IndexPart>& other : others) add(other.get());
    weigh();
    fillUnits();
    fillEntries();
    sortPhrases();
}

/// Its numbers go on where those of the parts before it ended.
void IndexBuilder::add(IndexPart&& part) {
    const auto firstPhrase = static_cast<std::uint32_t>(_index._phrases.size());
    const auto firstUnit = static_cast<std::uint32_t>(_index._units.size());
    std::move(part.phrases.begin(), part.phrases.end(), std::back_inserter(_index._phrases));
    for (const Unit& unit : part.units) _index._units.push_back({unit.phrase + firstPhrase, 0, unit.bySound});
    for (auto& [sound, phrase] : part.sounds) _index._bySound.emplace_back(std::move(sound), phrase + firstPhrase);
    _lengths.insert(_lengths.end(), part.lengths.begin(), part.lengths.end());
    while (!part.tokens.empty()) {
        auto node = part.tokens.extract(part.tokens.begin());
        const std::uint32_t local = node.mapped();
        node.mapped() = static_cast<std::uint32_t>(_index._tokens.size());
        const auto placed = _index._tokens.insert(std::move(node));
        if (placed.inserted) {
            _unitsOf.emplace_back();
            _entriesOf.emplace_back();
        }
        const std::uint32_t token = placed.position->second;
        _unitsOf[token].reserve(_unitsOf[token].size() + part.unitsOf[local].size());
        for (const std::uint32_t unit : part.unitsOf[local]) _unitsOf[token].push_back(unit + firstUnit);
        _entriesOf[token].insert(_entriesOf[token].end(), part.entriesOf[local].begin(), part.entriesOf[local].end());
    }
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
