#include "kiosk/search/IndexBuilder.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <future>
#include <numeric>
#include <stdexcept>
#include <thread>

namespace yizhan::kiosk {

namespace {

/// Entries that are worth a thread of their own.
constexpr std::size_t leastForThread = 1000;

std::size_t threadsFor(std::size_t entries) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(entries / leastForThread, 1, cores);
}

/// The first letters as a number that sorts as they do: most texts differ there.
std::uint64_t keyOf(std::string_view text) {
    std::uint64_t key = 0;
    std::memcpy(&key, text.data(), std::min(text.size(), sizeof key));
    return std::endian::native == std::endian::little ? __builtin_bswap64(key) : key;
}

/// Places from 0 below `count`, by the texts that stand there, equal ones as they stand.
template <typename TextAt>
std::vector<std::uint32_t> sortedPlaces(std::size_t count, TextAt&& textAt) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> keyed(count);
    for (std::uint32_t place = 0; place < count; ++place) keyed[place] = {keyOf(textAt(place)), place};
    std::sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
        if (a.first != b.first) return a.first < b.first;
        const int order = textAt(a.second).compare(textAt(b.second));
        return order != 0 ? order < 0 : a.second < b.second;
    });
    std::vector<std::uint32_t> out(count);
    std::transform(keyed.begin(), keyed.end(), out.begin(), [](const auto& one) { return one.second; });
    return out;
}

}  // namespace

template <typename Call>
void IndexBuilder::withEachPart(Call&& call) {
    std::vector<std::future<void>> others;
    for (std::size_t part = 1; part < _parts.size(); ++part)
        others.push_back(std::async(std::launch::async, [&call, part] { call(part); }));
    call(std::size_t{0});
    for (std::future<void>& other : others) other.get();
}

void IndexBuilder::build(std::size_t threads) {
    if (_entries.size() > Mention::mostEntries) throw std::length_error("more entries than an index holds");
    makeParts(threads == 0 ? threadsFor(_entries.size()) : threads);
    addPhrases();
    std::future<void> sorting = std::async(_parts.size() > 1 ? std::launch::async : std::launch::deferred, [this] {
        sortPhrases();
        sortSounds();
        keepEntries();
    });
    numberTokens();
    invertUnits();
    invertMentions();
    weighUnits();
    weighLengths();
    listStems();
    sorting.get();
}

void IndexBuilder::makeParts(std::size_t count) {
    _parts.resize(count);
    withEachPart([&](std::size_t part) {
        const auto border = [&](std::size_t i) { return static_cast<std::uint32_t>(_entries.size() * i / count); };
        _parts[part] = std::make_unique<IndexPart>(_index._vocabulary, _entries, border(part), border(part + 1));
    });
}

/// Each part's numbers go on where those of the parts before it ended.
void IndexBuilder::addPhrases() {
    std::size_t phrases = 0, texts = 0, units = 0, sounds = 0;
    for (const auto& part : _parts) {
        phrases += part->phrases.size();
        texts += part->texts.size();
        units += part->unitOf.size();
        sounds += part->soundsOf.size();
    }
    _index._phrases.reserve(phrases);
    _index._texts.reserve(texts);
    _index._units.reserve(units);
    _index._bySound.reserve(sounds);
    for (const auto& part : _parts) {
        const auto firstPhrase = static_cast<std::uint32_t>(_index._phrases.size());
        const auto firstByte = static_cast<std::uint32_t>(_index._texts.size());
        _firstUnits.push_back(static_cast<std::uint32_t>(_index._units.size()));
        for (Index::PhraseRecord record : part->phrases) {
            const std::string& tag = part->tags[record.language];
            const auto known = std::find(_index._tags.begin(), _index._tags.end(), tag);
            record.language = static_cast<std::uint16_t>(known - _index._tags.begin());
            if (known == _index._tags.end()) _index._tags.push_back(tag);
            record.at += firstByte;
            _index._phrases.push_back(record);
        }
        _index._texts += part->texts;
        for (const std::uint32_t phrase : part->unitOf) _index._units.push_back({phrase + firstPhrase, 0});
        for (Index::Sound sound : part->soundsOf) {
            sound.at += static_cast<std::uint32_t>(_index._sounds.size());
            sound.phrase += firstPhrase;
            _index._bySound.push_back(sound);
        }
        _index._sounds += part->sounds;
    }
}

void IndexBuilder::sortPhrases() {
    _index._byText =
        sortedPlaces(_index._phrases.size(), [&](std::uint32_t place) { return _index.phrase(place).folded; });
}

void IndexBuilder::keepEntries() {
    _index._kept.keep(_entries);
    _index._byId =
        sortedPlaces(_entries.size(), [&](std::uint32_t place) { return std::string_view(_entries[place].id); });
}

/// They lie as they are sorted, so that each ends where the next begins.
void IndexBuilder::sortSounds() {
    std::string sounds;
    std::vector<Index::Sound> sorted;
    sounds.reserve(_index._sounds.size());
    sorted.reserve(_index._bySound.size());
    for (const std::uint32_t place :
         sortedPlaces(_index._bySound.size(), [&](std::uint32_t at) { return _index.soundOf(at); })) {
        sorted.push_back({static_cast<std::uint32_t>(sounds.size()), _index._bySound[place].phrase});
        sounds += _index.soundOf(place);
    }
    _index._sounds = std::move(sounds);
    _index._bySound = std::move(sorted);
}

void IndexBuilder::numberTokens() {
    std::size_t all = 0;
    for (const auto& part : _parts) all += part->tokens.size();
    std::vector<std::uint32_t>& own = _numbers.emplace_back(_parts.front()->tokens.size());
    std::iota(own.begin(), own.end(), 0U);
    _index._tokens = std::move(_parts.front()->tokens);
    _index._tokens.reserve(all);
    for (std::size_t part = 1; part < _parts.size(); ++part) {
        _numbers.push_back(_index._tokens.addAll(_parts[part]->tokens));
        _parts[part]->tokens = {};
    }
    _index._tokens.settle();
}

template <typename Value, typename Each>
void IndexBuilder::invert(Each&& each, std::vector<std::uint32_t>& starts, std::vector<Value>& values) {
    std::vector<std::vector<std::uint32_t>> next(_parts.size());  // by part and its token: how many, then where
    withEachPart([&](std::size_t part) {
        next[part].resize(_numbers[part].size());
        each(part, [&](std::uint32_t token, Value) { ++next[part][token]; });
    });
    starts.assign(_index._tokens.size() + 1, 0);
    for (std::size_t part = 0; part < _parts.size(); ++part)
        for (std::size_t token = 0; token < next[part].size(); ++token)
            starts[_numbers[part][token] + 1] += next[part][token];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> free(starts.begin(), starts.end() - 1);
    for (std::size_t part = 0; part < _parts.size(); ++part)
        for (std::size_t token = 0; token < next[part].size(); ++token) {
            std::uint32_t& place = free[_numbers[part][token]];
            const std::uint32_t count = next[part][token];
            next[part][token] = place;
            place += count;
        }
    values.resize(starts.back());
    withEachPart([&](std::size_t part) {
        each(part, [&](std::uint32_t token, Value value) { values[next[part][token]++] = value; });
    });
}

void IndexBuilder::invertUnits() {
    const auto each = [&](std::size_t place, auto&& call) {
        const IndexPart& part = *_parts[place];
        for (std::uint32_t unit = 0, at = 0; unit < part.unitEnds.size(); ++unit)
            for (; at < part.unitEnds[unit]; ++at) call(part.unitTokens[at], _firstUnits[place] + unit);
    };
    invert<std::uint32_t>(each, _index._unitStarts, _index._unitPostings);
}

void IndexBuilder::invertMentions() {
    const auto each = [&](std::size_t place, auto&& call) {
        for (const IndexPart::Mentioned& one : _parts[place]->mentions) call(one.token, one.mention);
    };
    invert<Mention>(each, _index._mentionStarts, _index._mentions);
}

void IndexBuilder::weighUnits() {
    withEachPart([&](std::size_t place) {
        const IndexPart& part = *_parts[place];
        std::vector<float> weights(_numbers[place].size());
        for (std::size_t token = 0; token < weights.size(); ++token) {
            const std::uint32_t number = _numbers[place][token];
            weights[token] = _index.weightOf(_index._tokens[number], number);
        }
        for (std::uint32_t unit = 0, at = 0; unit < part.unitEnds.size(); ++unit)
            for (float& weight = _index._units[_firstUnits[place] + unit].weight; at < part.unitEnds[unit]; ++at)
                weight += weights[part.unitTokens[at]];
    });
}

void IndexBuilder::weighLengths() {
    std::vector<std::uint32_t> lengths;
    for (const auto& part : _parts) lengths.insert(lengths.end(), part->lengths.begin(), part->lengths.end());
    const auto total = static_cast<double>(std::accumulate(lengths.begin(), lengths.end(), std::uint64_t{0}));
    const double average = std::max(5.0, total / static_cast<double>(std::max<std::size_t>(1, lengths.size())));
    _index._norms.reserve(lengths.size());
    for (const std::uint32_t length : lengths)
        _index._norms.push_back(bm25::k1 * (1 - bm25::b + bm25::b * static_cast<float>(length / average)));
}

void IndexBuilder::listStems() {
    constexpr std::size_t shortest = 4, letters = 26;
    std::vector<std::vector<std::uint32_t>> stems(letters);
    for (std::uint32_t number = 0; number < _index._tokens.size(); ++number) {
        const std::string_view token = _index._tokens[number];
        if (token.size() > shortest && token.front() == token::stem && token[1] >= 'a' && token[1] <= 'z')
            stems[static_cast<std::size_t>(token[1] - 'a')].push_back(number);
    }
    _index._stemStarts.push_back(0);
    for (const std::vector<std::uint32_t>& those : stems) {
        _index._stems.insert(_index._stems.end(), those.begin(), those.end());
        _index._stemStarts.push_back(static_cast<std::uint32_t>(_index._stems.size()));
    }
    _index._stems.shrink_to_fit();
}

}  // namespace yizhan::kiosk
