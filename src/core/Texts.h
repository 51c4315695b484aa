// Every word that the server says to people, in both languages, by key.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/Embedded.h"
#include "core/Error.h"

namespace yizhan {

enum class Language { zh, en };

/// The first of zh and en that an Accept-Language header (or a BCP 47 tag) prefers; zh for neither.
Language languageOf(std::string_view acceptLanguage);

/// The catalogue, filled at start from the texts.zh-CN.json and texts.en.json of each feature
/// (flat objects: key → template with "{name}"), read-only afterwards.
class Texts {
public:
    /// Throws std::runtime_error for a broken file or a key that another file has already.
    void add(const Embedded& file);
    bool has(std::string_view key) const;
    /// The words of `key`; the key itself where nobody wrote any (a test keeps that from shipping).
    std::string get(std::string_view key, Language language, const TextArgs& args = {}) const;
    std::vector<std::string> keys() const;

private:
    std::map<std::string, std::string, std::less<>> _zh;
    std::map<std::string, std::string, std::less<>> _en;
};

}  // namespace yizhan
