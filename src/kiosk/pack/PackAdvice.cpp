#include "kiosk/pack/PackAdvice.h"

#include <algorithm>
#include <sstream>

#include "core/Text.h"
#include "core/text/Readings.h"
#include "core/text/Syllables.h"
#include "kiosk/pack/Numbers.h"

namespace yizhan::kiosk {

namespace {

bool isChinese(const std::string& tag) { return tag.starts_with("zh"); }
bool isEnglish(const std::string& tag) { return tag == "en" || tag.starts_with("en-"); }
/// Japanese runs without blanks and is neither as dense as Chinese nor counted in words.
bool isSpaced(const std::string& tag) { return !isChinese(tag) && !tag.starts_with("ja"); }

std::size_t charactersIn(const std::string& text) {
    const std::u32string all = text::decoded(text);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](char32_t c) { return text::scriptOf(c) == text::Script::han; }));
}

std::size_t wordsIn(const std::string& text) {
    std::istringstream words(text);
    std::size_t count = 0;
    for (std::string word; words >> word;) ++count;
    return count;
}

class Adviser {
public:
    explicit Adviser(const PackReport& report) : _report(report), _readings(report.pack.spokenAs) {}

    std::vector<Violation> run() {
        for (const auto& [name, reading] : _report.pack.spokenAs) lookAtReading(name, reading);
        for (std::size_t i = 0; i < _report.entries.size(); ++i) {
            lookAtAnswers(_report.entries[i], _report.places[i]);
            lookAtQuestions(_report.entries[i], _report.places[i]);
            lookAtName(_report.entries[i], _report.places[i]);
        }
        return std::move(_advice);
    }

private:
    void advise(std::string at, std::string code, TextArgs args) {
        _advice.push_back({std::move(at), std::move(code), std::move(args)});
    }

    void lookAtAnswers(const Entry& entry, const std::string& place);
    void lookAtNumbers(const Entry& entry, const std::string& place, const std::string& chinese);
    void lookAtQuestions(const Entry& entry, const std::string& place);
    void lookAtReading(const std::string& name, const std::string& reading);
    void lookAtName(const Entry& entry, const std::string& place);

    const PackReport& _report;
    const text::Readings _readings;
    std::vector<Violation> _advice;
};

void Adviser::lookAtAnswers(const Entry& entry, const std::string& place) {
    for (const auto& [tag, answer] : entry.answer) {
        const std::string at = place + "/answer/" + tag;
        const std::size_t count = isChinese(tag) ? charactersIn(answer) : isSpaced(tag) ? wordsIn(answer) : 0;
        const std::size_t most = isChinese(tag) ? longestShortAnswer : mostShortWords;
        if (count > most)
            advise(at, isChinese(tag) ? "answer_long" : "answer_wordy",
                   {{"count", std::to_string(count)}, {"most", std::to_string(most)}});
        if (isChinese(tag)) lookAtNumbers(entry, place, tag);
    }
}

void Adviser::lookAtNumbers(const Entry& entry, const std::string& place, const std::string& chinese) {
    for (const auto& [tag, answer] : entry.answer) {
        if (isChinese(tag)) continue;
        for (const double number : contradicted(entry.answer.at(chinese), answer, isEnglish(tag)))
            advise(place + "/answer/" + tag, "number_differs",
                   {{"number", std::to_string(static_cast<std::int64_t>(number))}, {"language", chinese}});
    }
}

void Adviser::lookAtQuestions(const Entry& entry, const std::string& place) {
    for (const auto& [tag, questions] : entry.questions) {
        const std::string at = place + "/questions/" + tag, count = std::to_string(questions.size());
        if (questions.size() < fewestPhrasings)
            advise(at, "questions_few", {{"count", count}, {"least", std::to_string(fewestPhrasings)}});
        if (questions.size() > mostPhrasings)
            advise(at, "questions_many", {{"count", count}, {"most", std::to_string(mostPhrasings)}});
    }
}

/// "shei / shui": each way must have one syllable for each character.
void Adviser::lookAtReading(const std::string& name, const std::string& reading) {
    std::istringstream ways(text::folded(reading));
    for (std::string way; std::getline(ways, way, '/');) {
        std::istringstream syllables(way);
        std::size_t count = 0;
        bool fit = true;
        for (std::string syllable; syllables >> syllable; ++count) fit = fit && text::isSyllable(syllable);
        if (!fit || count != charactersIn(name)) {
            advise("/pack/readings/" + name, "reading_unfit", {{"name", name}, {"reading", reading}});
            return;
        }
    }
}

/// A title that is the Chinese one in pinyin must be read as that is.
void Adviser::lookAtName(const Entry& entry, const std::string& place) {
    for (const auto& [tag, name] : entry.title) {
        const std::size_t length = isChinese(tag) ? charactersIn(name) : 0;
        if (length < 2 || length != text::lengthOf(name)) continue;
        for (const auto& [other, title] : entry.title) {
            const std::string letters = text::folded(title);
            if (!isEnglish(other) || !text::isLetters(letters)) continue;
            const auto splits = text::splitsOf(letters, 8);
            const auto pinyin = [&](const text::Syllables& split) { return split.size() == length; };
            if (std::none_of(splits.begin(), splits.end(), pinyin)) continue;
            const auto readings = _readings.of(name);
            const auto plain = [](const text::Syllables& one) { return text::plainU(text::joined(one, " ")); };
            const auto fits = [&](const text::Syllables& split) {
                return std::any_of(readings.begin(), readings.end(),
                                   [&](const text::Syllables& reading) { return plain(reading) == plain(split); });
            };
            if (!readings.empty() && std::none_of(splits.begin(), splits.end(), fits))
                advise(place + "/title/" + other, "name_unfit",
                       {{"name", name}, {"reading", text::joined(readings.front(), " ")}});
        }
    }
}

}  // namespace

std::vector<Violation> adviceOn(const PackReport& report) { return Adviser(report).run(); }

}  // namespace yizhan::kiosk
