#include "Figures.h"
#include "core/Text.h"
#include "kiosk/search/Index.h"
#include "kiosk/search/Ranking.h"
#include "kiosk/search/Search.h"
#include "retrieval/Benchmarks.h"
#include "retrieval/Collection.h"

namespace yizhan::bench {

void explain(const std::string& question) {
    Collection pack = heldBackPhrasings();
    const kiosk::Index index(pack.packs, std::move(pack.entries));
    const kiosk::Analysis analysis = kiosk::analysed(index.vocabulary(), text::folded(question));
    heading(question + ": " + std::string(kiosk::nameOf(kiosk::asked(index, question).band)));
    for (const kiosk::Wanted& wanted : analysis.wanted) remark("wanted: " + wanted.text);
    std::string tokens;
    for (const std::string& token : analysis.tokens) tokens += ' ' + token;
    remark("tokens:" + tokens);
    for (const kiosk::Hit& hit : kiosk::ranked(index, analysis, 6).hits) {
        const std::string phrase(hit.phrase == kiosk::Index::noToken ? "(its text)" : index.phrase(hit.phrase).text);
        figure(std::string(index.entries()[hit.entry].id),
               "score " + number(hit.score, 3) + "   similarity " + number(hit.similarity, 3) + "   coverage " +
                   number(hit.coverage, 3),
               phrase);
    }
}

}  // namespace yizhan::bench
