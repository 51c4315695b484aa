// From what the index found to what a visitor reads: the right language, living facts filled in.
#pragma once

#include <string>
#include <vector>

#include "core/Feature.h"
#include "kiosk/Kiosk.h"
#include "kiosk/KioskCatalogue.h"
#include "kiosk/KioskRules.h"
#include "kiosk/search/Search.h"

namespace yizhan::kiosk {

struct ToldSource {
    std::string work;
    std::string locus;
};

/// An entry in one language, as it is shown.
struct ToldEntry {
    const KeptEntry* entry = nullptr;
    std::string language;  ///< of the answer
    std::string title, answer, more;
    std::vector<ToldSource> sources;
    double score = 0;
};

struct ToldTitle {
    const KeptEntry* entry = nullptr;
    std::string title;
};

/// Speaks for one shelf to one reader. Lives as long as one request.
class Teller {
public:
    /// `database` is asked for today's facts, and only where a text holds some.
    Teller(const Services& services, const Shelf& shelf, std::string reader, Instant now)
        : _services(services), _shelf(shelf), _reader(std::move(reader)), _now(now) {}

    ToldEntry tell(const KeptEntry& entry, double score = 0);
    ToldTitle title(const KeptEntry& entry);
    /// As a visitor would ask for it, where a list is one of questions: "Who was Kan Ze?", not "Kan Ze".
    ToldTitle question(const KeptEntry& entry);
    /// Those told in the reader's language before those of which they get another one: no list changes tongues at every
    /// line.
    std::vector<const KeptEntry*> ownFirst(std::vector<const KeptEntry*> entries) const;
    /// The entries related to this one that exist, own first, without those in `except`.
    std::vector<ToldTitle> related(const KeptEntry& entry, const std::vector<const KeptEntry*>& except = {});
    const std::string& reader() const { return _reader; }

private:
    /// `tag`: the language that it is written in.
    std::string filledIn(std::string text, std::string_view tag);

    const Services& _services;
    const Shelf& _shelf;
    std::string _reader;
    Instant _now;
    std::optional<LivingFacts> _facts;
};

/// Today's facts of a centre.
LivingFacts factsOf(ReadTx& tx, const ICentres& centres, const CentreInfo& centre, Instant now);

}  // namespace yizhan::kiosk
