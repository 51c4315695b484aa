#include "kiosk/KioskRoutes.h"

#include <cmath>

#include "core/Hash.h"
#include "core/Text.h"
#include "core/http/AskedCentre.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "kiosk/KioskAnswers.h"
#include "kiosk/KioskHome.h"
#include "kiosk/KioskJson.h"
#include "kiosk/KioskRules.h"
#include "kiosk/KioskStore.h"
#include "kiosk/KioskTimelineJson.h"
#include "kiosk/search/Search.h"

namespace yizhan::kiosk {

using http::Call;
using http::Json;
using http::Open;
using http::Reply;

namespace {

using Shared = std::shared_ptr<Desk>;

constexpr int readsPerSecond = 20;
constexpr std::size_t mostSuggestions = 8, mostCandidates = 12;

Open visitors() { return {"Visitors read and ask without an account, at a kiosk or on their own phones"}; }

std::string readerOf(const Shelf& shelf, const std::string& asked) {
    return readersLanguage(asked, shelf.index->languages(), shelf.centre.firstLanguage);
}

Reply listOf(Json items) { return Reply::json({{"items", std::move(items)}, {"next_cursor", nullptr}}); }

/// The language to answer in: the one asked for, else that of the words which were recognised.
std::string answerLanguage(const Shelf& shelf, const std::string& asked, const Outcome& outcome) {
    if (!asked.empty()) return readerOf(shelf, asked);
    return readerOf(shelf, outcome.results.empty() ? "" : outcome.results.front().language);
}

/// Cards are chosen among, so they show why they are there; an answer is read as it stands.
std::optional<Marker> markerFor(const Index& index, const Outcome& outcome, const std::string& question) {
    if (outcome.band != Band::cards) return std::nullopt;
    return Marker(analysed(index.vocabulary(), text::folded(text::clipped(question, mostSearched))));
}

Json resultsOf(Teller& teller, const Index& index, const Outcome& outcome, const std::string& question) {
    const std::optional<Marker> marker = markerFor(index, outcome, question);
    Json results = Json::array();
    for (const Found& found : outcome.results) {
        const ToldEntry told = teller.tell(index.entries()[found.entry]);
        Json result = toJson(told);
        if (marker) result["marks"] = toJson(told, *marker);
        result["score"] = std::round(found.score * 1000) / 1000;
        results.push_back(std::move(result));
    }
    return results;
}

std::vector<ToldTitle> nearby(Teller& teller, const Index& index, const Outcome& outcome) {
    std::vector<ToldTitle> titles;
    if (outcome.results.empty()) {
        for (const std::uint32_t entry : outcome.near) titles.push_back(teller.title(index.entries()[entry]));
        return titles;
    }
    std::vector<const KeptEntry*> shown;
    const std::size_t visible = outcome.band == Band::answer ? 1 : outcome.results.size();
    for (std::size_t i = 0; i < visible; ++i) shown.push_back(&index.entries()[outcome.results[i].entry]);
    return teller.related(*shown.front(), shown);
}

Reply ask(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    const auto question = call.body["q"].get<std::string>();
    const std::string language = call.body.value("lang", "");
    const Outcome outcome = asked(*shelf->index, question);
    const std::string queryId = call.ids.uuid();
    Teller teller(desk.services, *shelf, answerLanguage(*shelf, language, outcome), call.now);
    const std::string first(outcome.results.empty() ? "" : shelf->index->entries()[outcome.results.front().entry].id);
    desk.tally.add({shelf->centre.id, queryId, call.now, text::clipped(question, mostSearched), teller.reader(),
                    outcome.band, first, shelf->centre.zone.dateOf(call.now)});
    return Reply::json({{"answered", outcome.band != Band::none},
                        {"band", nameOf(outcome.band)},
                        {"query_id", queryId},
                        {"results", resultsOf(teller, *shelf->index, outcome, question)},
                        {"related", toJson(nearby(teller, *shelf->index, outcome))},
                        {"did_you_mean", outcome.didYouMean}});
}

Reply suggest(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    const std::string reader = readerOf(*shelf, call.queryText("lang"));
    Json items = Json::array();
    const auto uses = desk.uses.of(shelf->centre.id);
    for (const Suggestion& suggestion : suggested(*shelf->index, call.queryText("q"), reader, mostSuggestions, *uses)) {
        const KeptEntry& entry = shelf->index->entries()[suggestion.entry];
        items.push_back({{"text", suggestion.text}, {"entry_id", entry.id}, {"provenance", nameOf(entry.provenance)}});
    }
    return listOf(std::move(items));
}

Reply candidates(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    std::string letters;
    for (const char c : text::folded(call.queryText("pinyin")))
        if (c >= 'a' && c <= 'z') letters += c;
    Json items = Json::array();
    if (!letters.empty())
        for (const SpokenWord& word : shelf->index->vocabulary().spokenWords().spoken(letters, mostCandidates))
            items.push_back({{"text", word.text}, {"pinyin", word.pinyin}});
    return listOf(std::move(items));
}

Reply topics(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    return listOf(topicsJson(*shelf->index, readerOf(*shelf, call.queryText("lang"))));
}

/// Screens ask for it every few seconds: what was withdrawn must be gone from all of them within ten.
Reply content(Desk& desk, Call& call) {
    constexpr std::size_t enough = 16;
    const auto shelf = shelfFor(desk, call);
    return Reply::json({{"content", sha256Hex(shelf->mark).substr(0, enough)}});
}

Reply listEntries(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    const auto page = http::Page::of(call, 1);
    const std::string topic = call.queryText("topic");
    Teller teller(desk.services, *shelf, readerOf(*shelf, call.queryText("lang")), call.now);
    std::vector<const KeptEntry*> listed;
    for (const KeptEntry& entry : shelf->index->entries())
        if (topic.empty() || entry.topic == topic) listed.push_back(&entry);
    bool reached = page.after.empty();
    std::vector<const KeptEntry*> shown;
    for (const KeptEntry* entry : teller.ownFirst(std::move(listed))) {
        if (reached) shown.push_back(entry);
        if (static_cast<int>(shown.size()) > page.limit) break;
        if (!reached) reached = entry->id == page.after.front();
    }
    return http::pageOf(
        page, std::move(shown), [&](const KeptEntry* entry) { return toJson(teller.title(*entry)); },
        [](const KeptEntry* entry) { return http::SortKey{std::string(entry->id)}; });
}

Reply showEntry(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    const KeptEntry* entry = shelf->index->find(call.params.at("entry_id"));
    if (entry == nullptr) throw notFound("entry_unknown");
    Teller teller(desk.services, *shelf, readerOf(*shelf, call.queryText("lang")), call.now);
    Json json = toJson(teller.tell(*entry));
    json["related"] = toJson(teller.related(*entry));
    return Reply::json(json);
}

Reply home(Desk& desk, Call& call, ReadTx& tx) {
    const auto shelf = shelfFor(desk, call);
    Json json = homeJson(desk.services, tx, *shelf, readerOf(*shelf, call.queryText("lang")), call.now);
    // A page cannot see its own device's cookie, and must not knock where only registered screens are heard.
    json["registered"] = call.actor.kind == Actor::Kind::device && call.actor.roles.has(Role::kiosk);
    return Reply::json(json);
}

Reply timeline(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    const ToldTimeline told = toldTimeline(*shelf->index, readerOf(*shelf, call.queryText("lang")));
    if (told.items.empty()) throw notFound("no_timeline");
    return tagged(Reply::json(toJson(told)));
}

/// A handler that answers from memory.
auto plain(const Shared& desk, Reply (*handler)(Desk&, Call&)) {
    return [desk, handler](Call& call) { return handler(*desk, call); };
}

auto reading(const Shared& desk, Reply (*handler)(Desk&, Call&, ReadTx&)) {
    return [desk, handler](Call& call, ReadTx& tx) { return handler(*desk, call, tx); };
}

std::vector<http::QueryParam> withReader(std::vector<http::QueryParam> more = {}) {
    more.push_back({"lang", http::schema::languageTag(), "The reader's language"});
    more.push_back(http::askedCentreParam());
    return more;
}

http::Route get(const char* path, const char* summary, http::Handler handler, Json response,
                std::vector<http::QueryParam> query) {
    return {.method = "GET",
            .path = path,
            .guard = visitors(),
            .summary = summary,
            .handler = std::move(handler),
            .response = std::move(response),
            .query = withReader(std::move(query)),
            .anonymousPerSecond = readsPerSecond};
}

}  // namespace

std::shared_ptr<const Shelf> shelfOf(const Desk& desk, const CentreId& centre) {
    const auto shelves = desk.catalogue.shelves();
    const auto found = shelves->find(centre);
    if (found == shelves->end()) throw notFound("centre_unknown");
    return found->second;
}

std::shared_ptr<const Shelf> shelfFor(const Desk& desk, const Call& call) {
    const std::string asked = http::askedCentre(call);
    if (!asked.empty()) return shelfOf(desk, CentreId(asked));
    const auto shelves = desk.catalogue.shelves();
    if (shelves->size() != 1) throw http::centreRequired(call);
    return shelves->begin()->second;
}

http::Reply tagged(http::Reply reply) {
    const std::string tag = '"' + sha256Hex(reply.body).substr(0, 16) + '"';
    return std::move(reply.header("ETag", tag));
}

std::vector<http::Route> readingRoutes(const Shared& desk) {
    const Json words = http::schema::text(2000);
    return {
        {.method = "POST",
         .path = "/kiosk/ask",
         .guard = visitors(),
         .summary = "Ask anything; an honest none where the content holds no answer",
         .handler = plain(desk, ask),
         .request = http::ref("KioskQuestion"),
         .response = http::ref("KioskAnswer"),
         .bodyLimit = 1024 * 1024,
         .anonymousPerSecond = readsPerSecond,
         .replayable = false},
        get("/kiosk/suggest", "Questions that begin like what was typed", plain(desk, suggest),
            http::listOf("KioskSuggestion"), {{"q", words, "What was typed so far"}}),
        get("/kiosk/candidates", "Words of the content for a pinyin keyboard", plain(desk, candidates),
            http::listOf("KioskCandidate"), {{"pinyin", words, "Letters typed so far"}}),
        get("/kiosk/topics", "Topics with their numbers of entries", plain(desk, topics), http::listOf("KioskTopic"),
            {}),
        get("/kiosk/content", "Mark of the content; another after every change of it", plain(desk, content),
            http::ref("KioskContent"), {}),
        get("/kiosk/entries", "Titles of entries, in the packs' order", plain(desk, listEntries),
            http::listOf("KioskTitle"), {{"topic", words, "Of this topic only"}}),
        get("/kiosk/entries/{entry_id}", "One entry with what is related to it", plain(desk, showEntry),
            http::ref("KioskEntry"), {}),
        get("/kiosk/timeline", "The years of the content, with its entries in them", plain(desk, timeline),
            http::ref("KioskTimeline"), {}),
        get("/kiosk/home", "What a kiosk's home page shows", reading(desk, home), http::ref("KioskHome"), {}),
    };
}

}  // namespace yizhan::kiosk
