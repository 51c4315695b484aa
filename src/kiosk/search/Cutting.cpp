// How the vocabulary divides what is asked into words, written or sounded.
#include <algorithm>

#include "core/Text.h"
#include "kiosk/search/Vocabulary.h"

namespace yizhan::kiosk {

namespace {

std::size_t bytesOf(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

text::Script scriptOf(std::string_view word) { return text::scriptOf(text::decoded(text::clipped(word, 1)).front()); }

}  // namespace

/// Single characters in a row are a name that the dictionary cut to pieces; light words may be part of it, words
/// of grammar never, and the first is neither.
std::vector<Piece> Vocabulary::withNamesJoined(std::vector<Piece> pieces) const {
    std::size_t kept = 0;
    bool open = false;
    for (const Piece& piece : pieces) {
        const bool single = piece.running && piece.end - piece.begin == 1;
        const bool word = single && piece.role == WordRole::word && piece.term == Terms::none;
        if (open && single && (word || piece.role == WordRole::filler) && pieces[kept - 1].end == piece.begin) {
            Piece& before = pieces[kept - 1];
            before.text = {before.text.data(), before.text.size() + piece.text.size()};
            before.end = piece.end;
            continue;
        }
        open = word;
        pieces[kept++] = piece;
    }
    pieces.resize(kept);
    return pieces;
}

/// Korean writes its particles and endings onto the word: where the longest known one begins in a piece that no list
/// has whole; its end where none does.
std::size_t Vocabulary::endingOf(const Piece& piece) const {
    if (!piece.running || piece.term != Terms::none || scriptOf(piece.text) != text::Script::hangul)
        return piece.text.size();
    constexpr std::size_t syllable = 3;  // bytes of each in UTF-8
    for (std::size_t at = syllable; at < piece.text.size(); at += syllable) {
        const std::uint32_t term = _terms.find(piece.text.substr(at));
        if (term != Terms::none && _terms.role(term) == WordRole::particle) return at;
    }
    return piece.text.size();
}

void Vocabulary::append(Piece piece, std::vector<Piece>& pieces) const {
    const auto known = [&](Piece& part) {
        if (part.term == Terms::none) part.term = _terms.find(part.text);
        if (part.term != Terms::none) part.role = _terms.role(part.term);
    };
    known(piece);
    // What is left of an ending: a lone hiragana says nothing.
    if (piece.term == Terms::none && piece.end - piece.begin == 1 && scriptOf(piece.text) == text::Script::kana) return;
    const std::size_t at = endingOf(piece);
    if (at == piece.text.size()) return pieces.push_back(piece);
    Piece stem = piece, ending = piece;
    stem.text = piece.text.substr(0, at);
    ending.text = piece.text.substr(at);
    stem.end = ending.begin = piece.begin + text::lengthOf(stem.text);
    known(stem);
    known(ending);
    pieces.push_back(stem);
    pieces.push_back(ending);
}

std::vector<Piece> Vocabulary::cut(std::string_view folded) const {
    const std::u32string points = text::decoded(folded);
    std::vector<Piece> pieces;
    std::size_t point = 0, byte = 0;
    const auto byteOf = [&](std::size_t at) {
        for (; point < at; ++point) byte += bytesOf(points[point]);
        return byte;
    };
    const std::vector<text::Segment> segments = _segmenter.cut(points);
    pieces.reserve(segments.size());
    for (const text::Segment& segment : segments) {
        Piece piece;
        const std::size_t from = byteOf(segment.begin);
        piece.text = folded.substr(from, byteOf(segment.end) - from);
        piece.running = text::isRunning(points[segment.begin]);
        piece.begin = segment.begin;
        piece.end = segment.end;
        if (segment.own >= 0) piece.term = static_cast<std::uint32_t>(segment.own);
        append(piece, pieces);
    }
    return withNamesJoined(std::move(pieces));
}

std::vector<SoundPiece> Vocabulary::cutSound(std::string_view spaced) const {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < spaced.size(); ++i)
        if (spaced[i] == ' ') ends.push_back(i);
    if (!spaced.empty()) ends.push_back(spaced.size());
    std::vector<SoundPiece> pieces;
    for (std::size_t i = 0, begin = 0; i < ends.size();) {
        SoundPiece piece{spaced.substr(begin, ends[i] - begin)};
        std::size_t n = std::min(_longestSound, ends.size() - i);
        for (; n > 0 && piece.term == Terms::none; --n) {
            const std::string_view here = spaced.substr(begin, ends[i + n - 1] - begin);
            piece.term = _sounds.find(here);
            if (piece.term != Terms::none) piece = {here, piece.term, _sounds.role(piece.term)};
        }
        i += piece.term == Terms::none ? 1 : n + 1;
        begin += piece.text.size() + 1;
        pieces.push_back(piece);
    }
    return pieces;
}

}  // namespace yizhan::kiosk
