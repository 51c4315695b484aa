#include "kiosk/search/Analysis.h"

#include <algorithm>
#include <unordered_map>

namespace yizhan::kiosk {

namespace {

class Collector : public TokenSink {
public:
    explicit Collector(Analysis& into) : _into(into) {}

    void take(std::string_view token, Share share) override {
        const std::uint32_t place = placeOf(token);
        if (share == Share::beside) return;
        Form& form = _into.wanted.back().forms.back();
        if (share == Share::whole)
            form.whole = place;
        else
            (share == Share::part ? form.parts : form.crumbs).push_back(place);
    }
    void beginWord(std::string_view text, bool name) override {
        _into.wanted.push_back({std::string(text), {}, name});
        if (_into.bySound) _into.syllables += static_cast<int>(std::count(text.begin(), text.end(), ' ')) + 1;
    }
    void beginForm() override { _into.wanted.back().forms.emplace_back(); }
    void noteAsking() override { _into.asking = true; }

private:
    std::uint32_t placeOf(std::string_view token) {
        // Questions are short: a look through what is there costs less than a table of it, until it does not.
        constexpr std::size_t few = 24;
        auto& tokens = _into.tokens;
        if (tokens.size() <= few && _places.empty()) {
            const auto found = std::find(tokens.begin(), tokens.end(), token);
            if (found != tokens.end()) return static_cast<std::uint32_t>(found - tokens.begin());
        } else {
            if (_places.empty())
                for (std::uint32_t i = 0; i < tokens.size(); ++i) _places.emplace(tokens[i], i);
            const auto [at, fresh] = _places.try_emplace(std::string(token), static_cast<std::uint32_t>(tokens.size()));
            if (!fresh) return at->second;
        }
        tokens.emplace_back(token);
        return static_cast<std::uint32_t>(tokens.size() - 1);
    }

    Analysis& _into;
    std::unordered_map<std::string, std::uint32_t> _places;  ///< of the tokens, once they are many
};

}  // namespace

Analysis analysed(const Vocabulary& vocabulary, std::string_view folded) {
    Analysis analysis;
    Collector collector(analysis);
    tellTokens(vocabulary, folded, collector);
    return analysis;
}

Analysis analysed(const Vocabulary& vocabulary, const text::Syllables& syllables) {
    Analysis analysis;
    analysis.bySound = true;
    Collector collector(analysis);
    tellSoundTokens(vocabulary, text::joined(syllables, " "), collector);
    return analysis;
}

}  // namespace yizhan::kiosk
