#include "kiosk/search/Spoken.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace yizhan::kiosk {

namespace {

/// Nobody types longer ones letter by letter.
constexpr std::size_t longest = 4096;

std::string initialsOf(std::string_view pinyin) {
    std::string out;
    for (std::size_t i = 0; i < pinyin.size(); ++i)
        if (pinyin[i] != ' ' && (i == 0 || pinyin[i - 1] == ' ')) out += pinyin[i];
    return out;
}

std::string joinedOf(std::string_view pinyin) {
    std::string out = text::plainU(pinyin);
    std::erase(out, ' ');
    return out;
}

void sortByUse(std::vector<SpokenWord>& words) {
    std::stable_sort(words.begin(), words.end(),
                     [](const SpokenWord& a, const SpokenWord& b) { return a.uses > b.uses; });
}

/// Each text once, although it may be read in two ways.
std::vector<SpokenWord> distinct(const std::vector<SpokenWord>& words, std::size_t most) {
    std::vector<SpokenWord> out;
    for (const SpokenWord& word : words) {
        if (out.size() == most) break;
        if (std::none_of(out.begin(), out.end(), [&](const SpokenWord& other) { return other.text == word.text; }))
            out.push_back(word);
    }
    return out;
}

}  // namespace

void SpokenWords::add(std::string_view text, const text::Syllables& syllables) {
    const std::string key = std::string(text) + '\n' + text::joined(syllables, " ");
    if (key.size() > longest) return;
    const std::uint32_t number = _met.add(key);
    if (number == _uses.size()) _uses.push_back(0);
    ++_uses[number];
}

void SpokenWords::settle() {
    for (std::uint32_t number = 0; number < _met.size(); ++number) {
        const std::string_view key = _met[number], text = key.substr(0, key.find('\n'));
        const std::string_view pinyin = key.substr(text.size() + 1);
        const std::string joined = joinedOf(pinyin), initials = initialsOf(pinyin);
        const auto size = [](std::string_view of) { return static_cast<std::uint16_t>(of.size()); };
        _records.push_back({static_cast<std::uint32_t>(_letters.size()), size(text), size(pinyin), size(joined),
                            size(initials), _uses[number]});
        _letters.append(text).append(pinyin).append(joined).append(initials);
    }
    std::sort(_records.begin(), _records.end(), [&](const Record& left, const Record& right) {
        const SpokenWord a = word(left), b = word(right);
        return std::tie(a.joined, b.uses, a.text, a.pinyin) < std::tie(b.joined, a.uses, b.text, b.pinyin);
    });
    _byInitials.resize(_records.size());
    std::iota(_byInitials.begin(), _byInitials.end(), 0U);
    std::stable_sort(_byInitials.begin(), _byInitials.end(), [&](std::uint32_t a, std::uint32_t b) {
        return word(_records[a]).initials < word(_records[b]).initials;
    });
    _met = {};
    _uses = {};
    _records.shrink_to_fit();
    _letters.shrink_to_fit();
}

SpokenWord SpokenWords::word(const Record& record) const {
    std::string_view rest = std::string_view(_letters).substr(record.at);
    const auto taken = [&](std::size_t bytes) {
        const std::string_view out = rest.substr(0, bytes);
        rest.remove_prefix(bytes);
        return out;
    };
    const std::string_view text = taken(record.text), pinyin = taken(record.pinyin), joined = taken(record.joined);
    return {text, pinyin, joined, taken(record.initials), record.uses};
}

std::vector<SpokenWord> SpokenWords::spoken(std::string_view letters, std::size_t most) const {
    const std::string key = text::plainU(letters);
    std::vector<SpokenWord> exact, longer;
    auto at = std::lower_bound(_records.begin(), _records.end(), key,
                               [&](const Record& record, const std::string& k) { return word(record).joined < k; });
    for (; at != _records.end() && word(*at).joined.starts_with(key); ++at)
        (at->joined == key.size() ? exact : longer).push_back(word(*at));
    sortByUse(longer);
    exact.insert(exact.end(), longer.begin(), longer.end());
    return distinct(exact, most);
}

std::vector<SpokenWord> SpokenWords::withInitials(std::string_view letters, std::size_t most) const {
    const auto initialsAt = [&](std::uint32_t place) { return word(_records[place]).initials; };
    std::vector<SpokenWord> out;
    auto at = std::lower_bound(_byInitials.begin(), _byInitials.end(), letters,
                               [&](std::uint32_t place, std::string_view key) { return initialsAt(place) < key; });
    for (; at != _byInitials.end() && initialsAt(*at) == letters; ++at) out.push_back(word(_records[*at]));
    sortByUse(out);
    return distinct(out, most);
}

}  // namespace yizhan::kiosk
