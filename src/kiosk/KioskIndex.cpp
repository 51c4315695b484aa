#include "kiosk/KioskIndex.h"

#include <algorithm>

#include "core/Text.h"
#include "kiosk/KioskIndexBuilder.h"

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

std::vector<std::string> languagesOf(const std::vector<Pack>& packs) {
    std::vector<std::string> out;
    for (const Pack& pack : packs)
        for (const std::string& language : pack.languages)
            if (std::find(out.begin(), out.end(), language) == out.end()) out.push_back(language);
    return out;
}

}  // namespace

Index::Index(std::vector<Pack> packs, std::vector<Entry> entries)
    : _packs(std::move(packs)),
      _entries(std::move(entries)),
      _languages(languagesOf(_packs)),
      _vocabulary(commonWords(), _packs, _entries) {
    for (std::uint32_t i = 0; i < _entries.size(); ++i) _byId.emplace(_entries[i].id, i);
    IndexBuilder(*this).build();
}

const Entry* Index::find(const std::string& id) const {
    const auto found = _byId.find(id);
    return found == _byId.end() ? nullptr : &_entries[found->second];
}

std::uint32_t Index::tokenOf(const std::string& token) const {
    const auto found = _tokens.find(token);
    return found == _tokens.end() ? noToken : found->second;
}

float Index::weightOf(const std::string& token) const {
    // The kind of question tells entries on one subject apart, however common it is.
    if (token.front() == token::kind) return token.find('/') == std::string::npos ? 4.0F : 1.5F;
    const float weight = kindWeight(token.front()) * idfOf(tokenOf(token));
    // Whom a question names counts, however often the content speaks of them.
    constexpr float leastOfName = 2.5F;
    if (token.front() == token::word && weight < leastOfName && _vocabulary.isName(token.substr(1))) return leastOfName;
    return weight;
}

std::span<const std::uint32_t> Index::unitsWith(std::uint32_t token) const {
    if (token == noToken) return {};
    return {_unitPostings.data() + _unitStarts[token], _unitPostings.data() + _unitStarts[token + 1]};
}

std::span<const EntryPosting> Index::entriesWith(std::uint32_t token) const {
    if (token == noToken) return {};
    return {_entryPostings.data() + _entryStarts[token], _entryPostings.data() + _entryStarts[token + 1]};
}

const std::vector<std::string>& Index::stemsWith(char first) const {
    static const std::vector<std::string> none;
    return first >= 'a' && first <= 'z' && !_stems.empty() ? _stems[static_cast<std::size_t>(first - 'a')] : none;
}

std::string likenessOf(std::string_view text) {
    std::u32string out;
    bool gap = false;
    for (const char32_t c : text::decoded(text::folded(text))) {
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
