// A large centre's content: how long the index takes to build, and what a question then costs.
#include <algorithm>
#include <chrono>

#include "Figures.h"
#include "core/Text.h"
#include "kiosk/search/Index.h"
#include "kiosk/search/Search.h"
#include "retrieval/Benchmarks.h"
#include "retrieval/Collection.h"

namespace yizhan::bench {

namespace {

using Stopwatch = std::chrono::steady_clock;

double millisecondsSince(Stopwatch::time_point start) {
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

constexpr std::size_t questionsEach = 3;

/// Every second character another one, the same everywhere in a copy: as many entries on other things as there are
/// copies, that share words with each other as texts of one language do.
std::string inOtherWords(const std::string& text, std::size_t copy) {
    std::u32string points = text::decoded(text);
    for (char32_t& c : points)
        if (text::scriptOf(c) == text::Script::han && (c * 2'654'435'761U >> 7U) % 2 == 0)
            c = static_cast<char32_t>(0x4E00 + (c - 0x4E00 + copy * 977) % 20'000);
    return text::encoded(points);
}

/// The collection's entries over and over, each time about something else, until there are `wanted`; each as a
/// centre writes them: a title, an answer, three questions a language.
std::vector<kiosk::Entry> grown(const Collection& collection, std::size_t wanted) {
    std::vector<kiosk::Entry> out;
    for (std::size_t i = 0; out.size() < wanted; ++i) {
        const std::size_t copy = i / collection.entries.size();
        kiosk::Entry entry = collection.entries[i % collection.entries.size()];
        entry.id += '-' + std::to_string(i);
        entry.aliases.clear();
        entry.more.clear();
        for (auto& [language, questions] : entry.questions)
            if (questions.size() > questionsEach) questions.resize(questionsEach);
        if (copy > 0) {
            entry.readings.clear();
            for (auto* texts : {&entry.title, &entry.answer})
                for (auto& [language, text] : *texts) text = inOtherWords(text, copy);
            for (auto& [language, questions] : entry.questions)
                for (std::string& question : questions) question = inOtherWords(question, copy);
        }
        out.push_back(std::move(entry));
    }
    return out;
}

void askAll(const kiosk::Index& index, const std::vector<Question>& questions) {
    std::vector<double> times;
    for (const Question& question : questions) {
        const auto start = Stopwatch::now();
        kiosk::asked(index, question.text);
        times.push_back(millisecondsSince(start));
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    figure("  a question, in process",
           "p50 " + number(at(0.5), 3) + "   p99 " + number(at(0.99), 3) + "   most " + number(times.back(), 3), "ms");
}

}  // namespace

void growth() {
    const Collection collection = heldBackPhrasings();
    heading("The kiosk's index, as content grows");
    for (const std::size_t size : {std::size_t{2'000}, std::size_t{20'000}}) {
        std::vector<kiosk::Entry> entries = grown(collection, size);
        const auto start = Stopwatch::now();
        const kiosk::Index index(collection.packs, std::move(entries));
        figure(number(static_cast<double>(size)) + " entries, built in", number(millisecondsSince(start)), "ms");
        askAll(index, collection.questions);
    }
}

}  // namespace yizhan::bench
