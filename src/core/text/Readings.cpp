#include "core/text/Readings.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "core/Embedded.h"
#include "core/Text.h"

namespace yizhan::core {
std::span<const Embedded> embeddedFiles();
}

namespace yizhan::text {

namespace {

/// The readings of a word under the general and under the names' variant.
using Exceptions = std::map<std::u32string, std::array<Syllables, 2>>;

void check(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

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

/// "lǚ bù" → "lv bu".
std::string withoutTones(const icu::UnicodeString& toned) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString parts = icu::Normalizer2::getNFDInstance(status)->normalize(toned, status);
    check(status, "tones");
    std::string out;
    for (std::int32_t i = 0; i < parts.length(); ++i) {
        const char16_t c = parts[i];
        if (c == 0x0308 && !out.empty() && out.back() == 'u')
            out.back() = 'v';
        else if (c < 0x80)
            out += static_cast<char>(u_tolower(c));
    }
    return out;
}

class Variant {
public:
    explicit Variant(const char* id) {
        UErrorCode status = U_ZERO_ERROR;
        _toLatin.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
        check(status, id);
    }

    std::string latin(std::u32string_view han) const {
        icu::UnicodeString text = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(han.data()),
                                                                static_cast<std::int32_t>(han.size()));
        _toLatin->transliterate(text);
        return withoutTones(text);
    }

    /// Read as one text where that gives a syllable for each character, else one by one.
    Syllables read(std::u32string_view run) const {
        Syllables whole = split(latin(run));
        if (whole.size() == run.size()) return whole;
        Syllables out;
        for (std::size_t i = 0; i < run.size(); ++i) {
            const Syllables one = split(latin(run.substr(i, 1)));
            out.push_back(one.empty() ? "" : one.front());
        }
        return out;
    }

private:
    std::unique_ptr<icu::Transliterator> _toLatin;
};

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
    Variant general{"Han-Latin"};
    Variant names{"Han-Latin/Names"};
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
            Syllables reading = (variant == 0 ? _impl->general : _impl->names).read(run);
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
    constexpr char32_t first = 0x4E00, last = 0x9FFF;
    static const std::vector<std::string> table = [] {
        // One by one behind line ends, so that no character is read in the company of its neighbour.
        std::u32string lines;
        for (char32_t c = first; c <= last; ++c) (lines += c) += U'\n';
        std::istringstream in(Variant("Han-Latin").latin(lines));
        std::vector<std::string> out;
        for (std::string line; std::getline(in, line);) {
            line.erase(std::remove(line.begin(), line.end(), ' '), line.end());
            out.push_back(line);
        }
        out.resize(last - first + 1);
        return out;
    }();
    static const std::string none;
    return character >= first && character <= last ? table[character - first] : none;
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
