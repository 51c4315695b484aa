#include "kiosk/KioskAnswers.h"

#include <algorithm>

namespace yizhan::kiosk {

LivingFacts factsOf(ReadTx& tx, const ICentres& centres, const CentreInfo& centre, Instant now) {
    const CentreInfo present = centres.find(tx, centre.id).value_or(centre);
    return {centres.openingOn(tx, present.id, present.zone.dateOf(now)), present.complaintPhone, present.name};
}

std::string Teller::filledIn(std::string text) {
    if (text.find("{{") == std::string::npos) return text;
    if (!_facts)
        _facts =
            _services.database.read([&](ReadTx& tx) { return factsOf(tx, _services.centres, _shelf.centre, _now); });
    return filled(std::move(text), *_facts, _services.texts, wordsFor(_reader));
}

ToldEntry Teller::tell(const Entry& entry, double score) {
    ToldEntry told;
    told.entry = &entry;
    told.score = score;
    Told answer = toldIn(_reader, entry.answer);
    told.language = answer.tag;
    told.answer = filledIn(std::move(answer.text));
    // The rest keeps the answer's language, so that no entry is shown in two.
    told.title = toldIn(told.language, entry.title).text;
    if (!entry.more.empty()) told.more = filledIn(toldIn(told.language, entry.more).text);
    for (const Source& source : entry.sources)
        told.sources.push_back({toldIn(told.language, source.work).text, source.locus});
    return told;
}

ToldTitle Teller::title(const Entry& entry) { return {&entry, toldIn(_reader, entry.title).text}; }

ToldTitle Teller::question(const Entry& entry) {
    const Told title = toldIn(_reader, entry.title);
    const auto questions = entry.questions.find(title.tag);
    return {&entry, questions == entry.questions.end() ? title.text : askedAs(title.text, questions->second)};
}

std::vector<ToldTitle> Teller::related(const Entry& entry, const std::vector<const Entry*>& except) {
    std::vector<ToldTitle> out;
    for (const std::string& id : entry.related) {
        const Entry* other = _shelf.index->find(id);
        if (other != nullptr && std::find(except.begin(), except.end(), other) == except.end())
            out.push_back(title(*other));
    }
    return out;
}

}  // namespace yizhan::kiosk
