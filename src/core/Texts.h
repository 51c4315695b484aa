// Every word that the server says to people, by key: all in Chinese and English, what visitors read in four languages.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/Embedded.h"
#include "core/Error.h"

namespace yizhan {

/// Staff read Chinese or English, visitors Japanese and Korean, too.
enum class Language { zh, en, ja, ko };

/// The first of zh and en that an Accept-Language header (or a BCP 47 tag) prefers; zh for neither.
Language languageOf(std::string_view acceptLanguage);

/// The catalogue, filled at start from the texts.zh-CN.json and texts.en.json of each feature and the texts.ja.json and
/// texts.ko.json of those that speak to visitors (flat objects: key → template with "{name}"), read-only afterwards.
class Texts {
public:
    /// Throws std::runtime_error for a broken file or a key that another file has already.
    void add(const Embedded& file);
    bool has(std::string_view key) const;
    /// The words of `key`, the English ones where the language has none of its own; the key itself where nobody wrote
    /// any (a test keeps that from shipping).
    std::string get(std::string_view key, Language language, const TextArgs& args = {}) const;
    std::vector<std::string> keys() const;

private:
    using Words = std::map<std::string, std::string, std::less<>>;
    const Words& in(Language language) const { return _words[static_cast<std::size_t>(language)]; }

    std::array<Words, 4> _words;  ///< by Language
};

}  // namespace yizhan
