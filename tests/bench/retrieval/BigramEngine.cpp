#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "core/Text.h"
#include "retrieval/Engines.h"

namespace yizhan::bench {

namespace {

class BigramEngine : public Engine {
public:
    explicit BigramEngine(const Collection& collection) : _lengths(collection.entries.size()) {
        for (std::size_t i = 0; i < collection.entries.size(); ++i) {
            std::unordered_map<std::u32string, float> counts;
            for (std::u32string& pair : pairsOf(collection.textOf(i))) ++counts[std::move(pair)];
            for (const auto& [pair, count] : counts) {
                _postings[pair].push_back({i, count});
                _lengths[i] += count;
            }
        }
        for (const float length : _lengths) _average += length / static_cast<float>(_lengths.size());
    }

    std::string name() const override { return "bigram BM25"; }

    Finding find(const Question& question) override {
        std::unordered_map<std::size_t, double> scores;
        const auto pairs = pairsOf(question.text);
        for (const std::u32string& pair : std::unordered_set<std::u32string>(pairs.begin(), pairs.end())) {
            const auto found = _postings.find(pair);
            if (found == _postings.end()) continue;
            const auto with = static_cast<double>(found->second.size());
            const double idf = std::log(1 + (static_cast<double>(_lengths.size()) - with + 0.5) / (with + 0.5));
            for (const auto& [place, count] : found->second)
                scores[place] += idf * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * _lengths[place] / _average));
        }
        std::vector<std::pair<double, std::size_t>> best;
        for (const auto& [place, score] : scores) best.emplace_back(-score, place);
        std::sort(best.begin(), best.end());
        Finding finding;
        for (const auto& [score, place] : best)
            if (finding.places.size() < mostFound) finding.places.push_back(place);
        finding.sureness = best.empty() ? 0 : -best.front().first;
        return finding;
    }

private:
    static std::vector<std::u32string> pairsOf(const std::string& text) {
        const std::u32string points = text::decoded(text::folded(text));
        std::vector<std::u32string> out;
        for (std::size_t i = 0; i + 2 <= points.size(); ++i)
            if (text::scriptOf(points[i]) != text::Script::other &&
                text::scriptOf(points[i + 1]) != text::Script::other)
                out.push_back(points.substr(i, 2));
        return out;
    }

    std::unordered_map<std::u32string, std::vector<std::pair<std::size_t, float>>> _postings;
    std::vector<float> _lengths;
    float _average = 0;
};

}  // namespace

std::unique_ptr<Engine> bigramEngine(const Collection& collection) {
    return std::make_unique<BigramEngine>(collection);
}

}  // namespace yizhan::bench
