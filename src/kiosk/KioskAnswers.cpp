#include "kiosk/KioskAnswers.h"

#include <algorithm>

namespace yizhan::kiosk {

LivingFacts factsOf(ReadTx& tx, const ICentres& centres, const CentreInfo& centre, Instant now) {
    CentreInfo present = centres.find(tx, centre.id).value_or(centre);
    OpeningDay today = centres.openingOn(tx, present.id, present.zone.dateOf(now));
    return {std::move(present), std::move(today)};
}

std::string Teller::filledIn(std::string text, std::string_view tag) {
    if (text.find("{{") == std::string::npos) return text;
    if (!_facts)
        _facts =
            _services.database.read([&](ReadTx& tx) { return factsOf(tx, _services.centres, _shelf.centre, _now); });
    return filled(std::move(text), *_facts, _services.texts, tag);
}

ToldEntry Teller::tell(const KeptEntry& entry, double score) {
    ToldEntry told;
    told.entry = &entry;
    told.score = score;
    Told answer = toldIn(_reader, entry.answer);
    told.language = answer.tag;
    told.answer = filledIn(std::move(answer.text), told.language);
    // The rest keeps the answer's language, so that no entry is shown in two.
    told.title = toldIn(told.language, entry.title).text;
    Told more = toldIn(told.language, entry.more);
    if (more.tag == told.language) told.more = filledIn(std::move(more.text), more.tag);
    for (const KeptSource& source : entry.sources)
        told.sources.push_back({toldIn(told.language, source.work).text, std::string(source.locus)});
    return told;
}

ToldTitle Teller::title(const KeptEntry& entry) { return {&entry, toldIn(_reader, entry.title).text}; }

ToldTitle Teller::question(const KeptEntry& entry) {
    const Told title = toldIn(_reader, entry.title);
    return {&entry, askedAs(title.text, _shelf.index->questionsOf(entry, title.tag))};
}

std::vector<const KeptEntry*> Teller::ownFirst(std::vector<const KeptEntry*> entries) const {
    std::stable_partition(entries.begin(), entries.end(),
                          [&](const KeptEntry* entry) { return isToldIn(_reader, entry->title); });
    return entries;
}

std::vector<ToldTitle> Teller::related(const KeptEntry& entry, const std::vector<const KeptEntry*>& except) {
    std::vector<const KeptEntry*> others;
    for (const std::string_view id : entry.related) {
        const KeptEntry* other = _shelf.index->find(id);
        if (other != nullptr && std::find(except.begin(), except.end(), other) == except.end()) others.push_back(other);
    }
    std::vector<ToldTitle> out;
    for (const KeptEntry* other : ownFirst(std::move(others))) out.push_back(title(*other));
    return out;
}

}  // namespace yizhan::kiosk
