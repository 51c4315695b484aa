#include "core/text/Readings.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "core/Embedded.h"
#include "core/Text.h"
#include "core/text/HanLatin.h"
#include "core/text/HanTables.h"

namespace yizhan::core {
std::span<const Embedded> embeddedFiles();
}

namespace yizhan::text {

namespace {

/// The readings of a word under the general and under the names' variant.
using Exceptions = std::map<std::u32string, std::array<Syllables, 2>>;

Syllables split(const std::string& spaced) {
    std::istringstream in(spaced);
    Syllables out;
    for (std::string syllable; in >> syllable;) out.push_back(syllable);
    return out;
}

std::map<std::string, std::string> commonTable() {
    for (const Embedded& file : core::embeddedFiles())
        if (file.name == "words/readings.json")
            return nlohmann::json::parse(file.text).get<std::map<std::string, std::string>>();
    throw std::logic_error("words/readings.json is not embedded");
}

void addExceptions(const std::map<std::string, std::string>& from, Exceptions& into) {
    for (const auto& [word, reading] : from) {
        const std::u32string key = decoded(word);
        const auto slash = reading.find('/');
        Syllables first = split(reading.substr(0, slash));
        Syllables second = slash == std::string::npos ? first : split(reading.substr(slash + 1));
        if (first.size() != key.size() || second.size() != key.size()) continue;
        into.insert_or_assign(key, std::array{std::move(first), std::move(second)});
    }
}

/// Read as one text where that gives a syllable for each character, else one by one.
Syllables readBy(const HanLatin& variant, std::u32string_view run) {
    Syllables whole = split(variant.read(run));
    if (whole.size() == run.size()) return whole;
    Syllables out;
    for (std::size_t i = 0; i < run.size(); ++i) {
        const Syllables one = split(variant.read(run.substr(i, 1)));
        out.push_back(one.empty() ? "" : one.front());
    }
    return out;
}

void applyExceptions(const Exceptions& exceptions, std::size_t longest, std::u32string_view run, std::size_t variant,
                     Syllables& reading) {
    for (std::size_t i = 0; i < run.size();) {
        std::size_t taken = 1;
        for (std::size_t n = std::min(longest, run.size() - i); n > 0; --n) {
            const auto found = exceptions.find(std::u32string(run.substr(i, n)));
            if (found == exceptions.end()) continue;
            const Syllables& right = found->second.at(variant);
            std::copy(right.begin(), right.end(), reading.begin() + static_cast<std::ptrdiff_t>(i));
            taken = n;
            break;
        }
        i += taken;
    }
}

std::vector<std::u32string> hanRuns(std::string_view text) {
    std::vector<std::u32string> runs;
    bool inside = false;
    for (const char32_t c : decoded(text)) {
        const bool han = scriptOf(c) == Script::han;
        if (han && !inside) runs.emplace_back();
        if (han) runs.back().push_back(c);
        inside = han;
    }
    return runs;
}

}  // namespace

struct Readings::Impl {
    HanLatin general{"Han-Latin"};
    HanLatin names{"Han-Latin/Names"};
    Exceptions exceptions;
    std::size_t longest = 1;
};

Readings::Readings(const std::map<std::string, std::string>& more) : _impl(std::make_unique<Impl>()) {
    addExceptions(commonTable(), _impl->exceptions);
    addExceptions(more, _impl->exceptions);
    for (const auto& [word, reading] : _impl->exceptions) _impl->longest = std::max(_impl->longest, word.size());
}

Readings::~Readings() = default;

std::vector<Syllables> Readings::of(std::string_view text) const {
    std::vector<Syllables> out(2);
    for (const std::u32string& run : hanRuns(text)) {
        for (const std::size_t variant : {0U, 1U}) {
            Syllables reading = readBy(variant == 0 ? _impl->general : _impl->names, run);
            applyExceptions(_impl->exceptions, _impl->longest, run, variant, reading);
            Syllables& all = out[variant];
            all.insert(all.end(), reading.begin(), reading.end());
        }
    }
    if (out[0] == out[1]) out.pop_back();
    if (out[0].empty()) out.clear();
    return out;
}

const std::string& commonReading(char32_t character) {
    static const std::vector<std::string> syllables(tables::syllables, tables::syllables + tables::syllableCount);
    const bool known = character >= tables::firstRead && character <= tables::lastRead;
    return syllables[known ? tables::readings[character - tables::firstRead] : 0];
}

std::string plainU(std::string_view syllable) {
    std::string out(syllable);
    std::replace(out.begin(), out.end(), 'v', 'u');
    return out;
}

std::string joined(const Syllables& syllables, std::string_view between) {
    std::string out;
    for (const std::string& syllable : syllables) {
        if (!out.empty()) out += between;
        out += syllable;
    }
    return out;
}

}  // namespace yizhan::text
