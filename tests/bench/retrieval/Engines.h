// The engines that look for documents: the kiosk's own, and three that others would take.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/Kiosk.h"
#include "retrieval/Collection.h"

namespace yizhan::bench {

/// What an engine found, best first.
struct Finding {
    std::vector<std::size_t> places;  ///< in Collection::entries
    kiosk::Band band = kiosk::Band::answer;
    double sureness = 0;  ///< what the engine has to tell right from wrong: greater is surer
};

class Engine {
public:
    virtual ~Engine() = default;
    virtual std::string name() const = 0;
    /// At most 5.
    virtual Finding find(const Question& question) = 0;
};

constexpr std::size_t mostFound = 5;

std::unique_ptr<Engine> kioskEngine(const Collection& collection);
/// SQLite's FTS5 with its `trigram` tokenizer: any three characters of the question, ranked by bm25().
std::unique_ptr<Engine> trigramEngine(const Collection& collection);
/// BM25 over characters in pairs, nothing else.
std::unique_ptr<Engine> bigramEngine(const Collection& collection);
/// Xapian with its n-grams for Chinese; nothing where its package is not installed.
std::unique_ptr<Engine> xapianEngine(const Collection& collection);

}  // namespace yizhan::bench
