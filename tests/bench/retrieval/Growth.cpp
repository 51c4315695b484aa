// A large centre's content: how long the index takes to build, and what a question then costs.
#include <algorithm>
#include <chrono>

#include "Figures.h"
#include "kiosk/KioskIndex.h"
#include "kiosk/KioskSearch.h"
#include "retrieval/Benchmarks.h"
#include "retrieval/Collection.h"

namespace yizhan::bench {

namespace {

using Stopwatch = std::chrono::steady_clock;

double millisecondsSince(Stopwatch::time_point start) {
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

/// A rare character each, so that the copies differ as entries of one field do: in a name, not in their words.
std::string nameOf(std::size_t number) {
    const auto character = [](std::size_t n) {
        const auto code = static_cast<unsigned>(0x4E00 + n % 20'000);
        return std::string{static_cast<char>(0xE0 | (code >> 12U)), static_cast<char>(0x80 | ((code >> 6U) & 0x3FU)),
                           static_cast<char>(0x80 | (code & 0x3FU))};
    };
    return character(number * 7919) + character(number * 104'729 + 13);
}

/// The collection's entries over and over, each time about something else, until there are `wanted`.
std::vector<kiosk::Entry> grown(const Collection& collection, std::size_t wanted) {
    std::vector<kiosk::Entry> out;
    for (std::size_t i = 0; out.size() < wanted; ++i) {
        kiosk::Entry entry = collection.entries[i % collection.entries.size()];
        if (i >= collection.entries.size()) {
            const std::string name = nameOf(i);
            entry.id += '-' + std::to_string(i);
            entry.readings.clear();
            for (auto* texts : {&entry.title, &entry.answer, &entry.more})
                for (auto& [language, text] : *texts) text.insert(0, name);
            for (auto& [language, questions] : entry.questions)
                for (std::string& question : questions) question.insert(0, name);
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
    for (const std::size_t size : {collection.entries.size(), std::size_t{2'000}, std::size_t{20'000}}) {
        std::vector<kiosk::Entry> entries = grown(collection, size);
        const auto start = Stopwatch::now();
        const kiosk::Index index(collection.packs, std::move(entries));
        figure(number(static_cast<double>(size)) + " entries, built in", number(millisecondsSince(start)), "ms");
        askAll(index, collection.questions);
    }
}

}  // namespace yizhan::bench
