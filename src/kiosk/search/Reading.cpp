#include "kiosk/search/Reading.h"

#include <algorithm>
#include <cmath>

#include "core/Text.h"
#include "core/text/Stem.h"
#include "kiosk/search/Tokens.h"

namespace yizhan::kiosk {

namespace {

/// Rare words say more than their share: the subject of a question outweighs all that is asked of it.
double sharpened(double rarity) { return rarity > 0 ? rarity * std::sqrt(rarity) : 0; }

double rarityOf(const Index& index, char kind, std::string_view text) {
    return index.rarityOf(index.tokenOf(std::string(1, kind).append(text)));
}

/// Question words and particles ask, they are not spoken of; nor is filler of a single character.
bool isSpokenOf(const Piece& piece) {
    return piece.role == WordRole::word ||
           (piece.role == WordRole::filler && piece.running && piece.end - piece.begin > 1);
}

/// Calls with each sentence of folded text.
template <typename Call>
void eachSentence(std::string_view text, Call&& call) {
    static constexpr std::string_view marks[] = {"。", "!", "?", ";", "\n", ". "};
    while (!text.empty()) {
        std::size_t end = text.size(), next = text.size();
        for (const std::string_view mark : marks)
            if (const std::size_t at = text.substr(0, end).find(mark); at < end) {
                end = at;
                next = at + mark.size();
            }
        if (end > 0) call(text.substr(0, end));
        text.remove_prefix(next);
    }
}

}  // namespace

Reader::Reader(const Index& index, std::string_view folded) {
    const Terms& terms = index.vocabulary().terms();
    const Piece* before = nullptr;
    const std::vector<Piece> pieces = index.vocabulary().cut(folded);
    for (const Piece& piece : pieces) {
        if (!isSpokenOf(piece)) continue;
        if (before != nullptr && before->running && piece.running && before->end == piece.begin) {
            const std::string seam =
                text::encoded(std::u32string{text::decoded(before->text).back(), text::decoded(piece.text).front()});
            ask({{{seam, sharpened(rarityOf(index, token::bigram, seam))}}});
        }
        std::vector<Way> ways;
        const bool named = piece.role == WordRole::word && piece.term != Terms::none;
        const std::uint32_t names = named ? terms.nameCount(piece.term) : 0;
        for (std::uint32_t i = 0; i < names; ++i)
            ways.push_back(wayOf(index, terms.name(piece.term, i), piece.running));
        if (ways.empty()) ways.push_back(wayOf(index, piece.text, piece.running));
        ask(std::move(ways));
        before = &piece;
    }
}

Reader::Way Reader::wayOf(const Index& index, std::string_view name, bool running) const {
    if (running) return runOf(index, name);
    std::string stem = text::stemOf(name);
    const double rarity = rarityOf(index, token::stem, stem);
    return {{std::move(stem), sharpened(rarity)}};
}

/// Pairs of characters and the characters themselves. The index counts no characters in long texts: one is about as
/// rare as the commoner of the pairs that it stands in.
Reader::Way Reader::runOf(const Index& index, std::string_view run) const {
    constexpr double alone = 3.0, ofPair = 0.7;
    Way way;
    double before = -1;
    const std::vector<std::string> pairs = text::bigramsOf(text::decoded(run));
    const std::vector<std::string> characters = text::charactersOf(text::decoded(run));
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const double after = i < pairs.size() ? rarityOf(index, token::bigram, pairs[i]) : -1;
        if (after >= 0) way.push_back({pairs[i], sharpened(after)});
        const double nearest = before < 0 ? after : after < 0 ? before : std::min(before, after);
        way.push_back({characters[i], sharpened(ofPair * (nearest < 0 ? alone : nearest))});
        before = after;
    }
    return way;
}

void Reader::ask(std::vector<Way> ways) {
    double weight = 0;
    for (const Part& part : ways.front()) weight += part.weight;
    if (weight == 0) return;
    _weight += weight;
    _asked.push_back({std::move(ways), weight});
}

double Reader::shareIn(std::string_view title, std::string_view text) const {
    const auto stands = [&](const std::string& part) {
        return text.find(part) != std::string_view::npos || title.find(part) != std::string_view::npos;
    };
    double covered = 0;
    for (const Asked& asked : _asked) {
        double best = 0;
        for (const Way& way : asked.ways) {
            double here = 0, all = 0;
            for (const Part& part : way) {
                all += part.weight;
                if (stands(part.text)) here += part.weight;
            }
            if (all > 0) best = std::max(best, here / all);
        }
        covered += asked.weight * best;
    }
    return _weight > 0 ? covered / _weight : 0;
}

Reading Reader::read(const KeptEntry& entry) const {
    std::string title, text;
    const auto append = [](std::string& out, const KeptText& told) { out.append(text::folded(told.text)) += '\n'; };
    for (const KeptText& told : entry.title) append(title, told);
    for (const KeptTexts& texts : {entry.answer, entry.more})
        for (const KeptText& told : texts) append(text, told);
    Reading reading{shareIn(title, text), 0};
    eachSentence(text, [&](std::string_view sentence) {
        reading.sentence = std::max(reading.sentence, shareIn(title, sentence));
    });
    return reading;
}

}  // namespace yizhan::kiosk
