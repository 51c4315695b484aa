#include "kiosk/search/Index.h"
#include "kiosk/search/Search.h"
#include "retrieval/Engines.h"

namespace yizhan::bench {

namespace {

class KioskEngine : public Engine {
public:
    explicit KioskEngine(const Collection& collection) : _index(collection.packs, collection.entries) {}

    std::string name() const override { return "the kiosk"; }

    Finding find(const Question& question) override {
        const kiosk::Outcome outcome = kiosk::asked(_index, question.text);
        Finding finding{{}, outcome.band, outcome.sureness};
        // An honest none names nothing; what it would have named is measured all the same, as the others' is.
        for (const kiosk::Found& found : outcome.results) finding.places.push_back(found.entry);
        if (outcome.band == kiosk::Band::none) finding.places.assign(outcome.near.begin(), outcome.near.end());
        return finding;
    }

private:
    kiosk::Index _index;
};

}  // namespace

std::unique_ptr<Engine> kioskEngine(const Collection& collection) { return std::make_unique<KioskEngine>(collection); }

}  // namespace yizhan::bench
