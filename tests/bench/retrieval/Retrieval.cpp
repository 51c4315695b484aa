// How often the right answer comes first, and how often a wrong one is shown: the kiosk's search beside what
// others would take, on the same questions in the same run.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>

#include "Figures.h"
#include "kiosk/search/Index.h"
#include "retrieval/Benchmarks.h"
#include "retrieval/Engines.h"

namespace yizhan::bench {

namespace {

using Makers = std::vector<std::function<std::unique_ptr<Engine>(const Collection&)>>;

const Makers makers = {kioskEngine, trigramEngine, bigramEngine, xapianEngine};

std::string share(double value) {
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

/// Hits among the questions that have an answer.
struct Hits {
    double first = 0, among = 0, reciprocal = 0, asked = 0;

    void add(const Finding& finding, std::size_t right) {
        const auto at = std::find(finding.places.begin(), finding.places.end(), right);
        ++asked;
        if (at == finding.places.end()) return;
        const auto rank = at - finding.places.begin() + 1;
        ++among;
        first += rank == 1 ? 1 : 0;
        reciprocal += 1.0 / static_cast<double>(rank);
    }
    std::string text() const {
        return "hit@1 " + share(first / asked) + "   hit@5 " + share(among / asked) + "   MRR " +
               share(reciprocal / asked);
    }
};

/// Where YIZHAN_BENCH_MISSES names a file, what the kiosk got wrong is written there.
void noteMiss(const Collection& collection, const Question& question, const Finding& finding) {
    static std::ofstream* const file = [] {
        const char* path = std::getenv("YIZHAN_BENCH_MISSES");
        return path == nullptr ? nullptr : new std::ofstream(path);
    }();
    if (file == nullptr) return;
    const auto id = [&](std::size_t place) {
        return place == Question::noDocument ? std::string("-") : collection.entries[place].id;
    };
    *file << id(question.right) << '\t' << question.text << '\t' << kiosk::nameOf(finding.band);
    for (const std::size_t place : finding.places) *file << '\t' << id(place);
    *file << '\n';
}

void measureHits(const Collection& collection) {
    for (const auto& make : makers) {
        const auto engine = make(collection);
        if (!engine) continue;
        const bool ours = &make == &makers.front();
        Hits hits;
        std::map<std::string, Hits> byLanguage;
        for (const Question& question : collection.questions) {
            if (question.right == Question::noDocument) continue;
            const Finding finding = engine->find(question);
            hits.add(finding, question.right);
            byLanguage[question.language].add(finding, question.right);
            if (ours && (finding.places.empty() || finding.places.front() != question.right))
                noteMiss(collection, question, finding);
        }
        figure(engine->name(), hits.text());
        if (byLanguage.size() > 1)
            for (const auto& [language, part] : byLanguage) figure("  in " + language, part.text());
    }
}

/// Of the questions without an answer, how many get one all the same when 95 of 100 right first answers are kept.
double wrongShown(std::vector<double> right, const std::vector<double>& unanswerable) {
    if (right.empty() || unanswerable.empty()) return 0;
    std::sort(right.begin(), right.end());
    const double least = right[right.size() / 20];
    const auto shown = std::count_if(unanswerable.begin(), unanswerable.end(), [&](double s) { return s >= least; });
    return static_cast<double>(shown) / static_cast<double>(unanswerable.size());
}

void measureHonesty(const Collection& collection) {
    for (const auto& make : makers) {
        const auto engine = make(collection);
        if (!engine) continue;
        const bool ours = &make == &makers.front();
        std::vector<double> right, unanswerable;
        double answered = 0, cards = 0, kept = 0;
        for (const Question& question : collection.questions) {
            const Finding finding = engine->find(question);
            const double sureness = finding.places.empty() ? 0 : finding.sureness;
            if (question.right == Question::noDocument) {
                unanswerable.push_back(sureness);
                answered += finding.band == kiosk::Band::answer ? 1 : 0;
                cards += finding.band == kiosk::Band::cards ? 1 : 0;
                if (ours && finding.band == kiosk::Band::answer) noteMiss(collection, question, finding);
            } else if (!finding.places.empty() && finding.places.front() == question.right) {
                right.push_back(sureness);
                kept += finding.band == kiosk::Band::none ? 0 : 1;
            }
        }
        figure(engine->name(), share(wrongShown(right, unanswerable)),
               "wrong answers shown at 95 % of right ones kept");
        if (!ours) continue;
        const auto without = static_cast<double>(unanswerable.size());
        figure("  its bands", "answer " + share(answered / without) + ", cards " + share(cards / without),
               "of what has no answer; right ones kept " + share(kept / static_cast<double>(right.size())));
    }
}

void measure(const std::string& name, const Collection& collection) {
    heading(name + ": " + number(static_cast<double>(collection.questions.size())) + " questions, " +
            number(static_cast<double>(collection.entries.size())) + " documents");
    measureHits(collection);
    if (std::any_of(collection.questions.begin(), collection.questions.end(),
                    [](const Question& question) { return question.right == Question::noDocument; })) {
        heading(name + ", and what no document answers");
        measureHonesty(collection);
    }
    heading(name + ", every second document taken away");
    measureHonesty(collection.halved());
}

}  // namespace

void retrieval() {
    const Collection heldBack = heldBackPhrasings();
    measure("Left-out questions of the pack", heldBack.leftOut());
    measure("Held-back phrasings", heldBack);
    if (const auto paragraphs = cmrc())
        measure("CMRC 2018", *paragraphs);
    else
        remark("CMRC 2018 is not on this machine (YIZHAN_MEASURING_DATA); left out.");
}

}  // namespace yizhan::bench
