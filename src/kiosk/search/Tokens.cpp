#include "kiosk/search/Tokens.h"

#include <algorithm>

#include "core/Text.h"
#include "core/text/Stem.h"

namespace yizhan::kiosk {

namespace {

/// Bytes of the character that begins here; folded text is well-formed.
std::size_t stepAt(std::string_view utf8, std::size_t at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    const std::size_t step = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(step, utf8.size() - at);
}

std::string_view firstOf(std::string_view utf8) { return utf8.substr(0, stepAt(utf8, 0)); }

std::string_view lastOf(std::string_view utf8) {
    std::size_t at = utf8.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U) --at;
    return utf8.substr(at);
}

bool isRunning(std::string_view utf8) {
    if (utf8.empty() || static_cast<unsigned char>(utf8.front()) < 0x80) return false;
    return text::isRunning(text::decoded(firstOf(utf8)).front());
}

/// Calls with each word between blanks.
template <typename Call>
void eachWord(std::string_view spaced, Call&& call) {
    for (std::size_t i = 0; i < spaced.size();) {
        const std::size_t end = std::min(spaced.find(' ', i), spaced.size());
        if (end > i) call(spaced.substr(i, end - i));
        i = end + 1;
    }
}

/// Puts kind and text together, always in the same block.
class Teller {
public:
    explicit Teller(TokenSink& sink) : _sink(sink) {}

    void tell(char kind, std::string_view text, Share share, std::string_view more = {}) {
        _token.assign(1, kind).append(text).append(more);
        _sink.take(_token, share);
    }

    void form(std::string_view name) {
        _sink.beginForm();
        if (isRunning(name)) return run(name);
        eachWord(name, [&](std::string_view word) { tell(token::stem, text::stemOf(word), Share::part); });
    }

    void soundForm(std::string_view spaced) {
        _sink.beginForm();
        soundBigrams(spaced, Share::part);
        eachWord(spaced, [&](std::string_view syllable) { tell(token::syllable, syllable, Share::crumb); });
    }

    void soundBigrams(std::string_view spaced, Share share) {
        std::string_view before;
        eachWord(spaced, [&](std::string_view syllable) {
            if (!before.empty()) tell(token::soundBigram, {before.data(), before.size() + 1 + syllable.size()}, share);
            before = syllable;
        });
    }

    void note(WordRole role, std::string_view text, std::string_view asks) {
        tell(role == WordRole::asking ? token::asking : token::filler, text, Share::beside);
        if (role != WordRole::asking) return;
        // "when/year" is a "when" too: who asks when is told the year.
        tell(token::kind, asks.substr(0, asks.find('/')), Share::beside);
        tell(token::kind, asks, Share::beside);
        _sink.noteAsking();
    }

private:
    void run(std::string_view name) {
        tell(token::word, name, Share::whole);
        for (std::size_t at = 0, step = stepAt(name, 0); at + step < name.size();) {
            const std::size_t next = stepAt(name, at + step);
            tell(token::bigram, name.substr(at, step + next), Share::part);
            at += step;
            step = next;
        }
        for (std::size_t at = 0; at < name.size(); at += stepAt(name, at))
            tell(token::character, name.substr(at, stepAt(name, at)), Share::crumb);
    }

    TokenSink& _sink;
    std::string _token;
};

std::string_view firstName(const Terms& terms, std::uint32_t term, std::string_view text) {
    return term == Terms::none || terms.nameCount(term) == 0 ? text : terms.name(term, 0);
}

/// Calls with each name that the word may stand for; with itself where it is its own.
template <typename Call>
void eachName(const Terms& terms, std::uint32_t term, std::string_view text, Call&& call) {
    const std::uint32_t names = term == Terms::none ? 0 : terms.nameCount(term);
    if (names == 0) call(text);
    for (std::uint32_t i = 0; i < names; ++i) call(terms.name(term, i));
}

/// The bigrams across the words of a run that stand side by side: they hold where words are cut differently.
void tellSeams(const Terms& terms, const std::vector<Piece>& pieces, Teller& teller) {
    for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        const Piece &left = pieces[i], &right = pieces[i + 1];
        const bool joined = left.running && right.running && left.end == right.begin;
        if (!joined || left.role != WordRole::word || right.role != WordRole::word) continue;
        teller.tell(token::bigram, lastOf(firstName(terms, left.term, left.text)), Share::beside,
                    firstOf(firstName(terms, right.term, right.text)));
    }
}

/// Single syllables in a row are one word as far as anyone can tell.
std::vector<SoundPiece> withRunsJoined(std::vector<SoundPiece> pieces) {
    std::size_t kept = 0;
    bool open = false;
    for (const SoundPiece& piece : pieces) {
        const bool single = piece.role == WordRole::word && piece.text.find(' ') == std::string_view::npos;
        if (single && open) {
            SoundPiece& before = pieces[kept - 1];
            before = {{before.text.data(), before.text.size() + 1 + piece.text.size()}};
        } else {
            pieces[kept++] = piece;
        }
        open = single;
    }
    pieces.resize(kept);
    return pieces;
}

}  // namespace

void tellTokens(const Vocabulary& vocabulary, std::string_view folded, TokenSink& sink) {
    Teller teller(sink);
    const Terms& terms = vocabulary.terms();
    const std::vector<Piece> pieces = vocabulary.cut(folded);
    for (const Piece& piece : pieces) {
        if (piece.role != WordRole::word) {
            teller.note(piece.role, piece.text, terms.asks(piece.term));
            continue;
        }
        sink.beginWord(piece.text, piece.term != Terms::none && terms.isName(piece.term));
        eachName(terms, piece.term, piece.text, [&](std::string_view name) { teller.form(name); });
    }
    tellSeams(terms, pieces, teller);
}

void tellSoundTokens(const Vocabulary& vocabulary, std::string_view spaced, TokenSink& sink) {
    Teller teller(sink);
    const Terms& sounds = vocabulary.sounds();
    std::string whole;  // with each name in its canonical sound, for the bigrams across words
    for (const SoundPiece& piece : withRunsJoined(vocabulary.cutSound(spaced))) {
        if (piece.role != WordRole::word) {
            teller.note(piece.role, piece.text, sounds.asks(piece.term));
            continue;
        }
        sink.beginWord(piece.text, false);
        eachName(sounds, piece.term, piece.text, [&](std::string_view name) { teller.soundForm(name); });
        if (!whole.empty()) whole += ' ';
        whole += firstName(sounds, piece.term, piece.text);
    }
    teller.soundBigrams(whole, Share::beside);
}

}  // namespace yizhan::kiosk
