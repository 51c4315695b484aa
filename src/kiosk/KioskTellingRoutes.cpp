// What visitors say to us: whether an answer helped, that they need a person.
#include "core/Text.h"
#include "kiosk/KioskActions.h"
#include "kiosk/KioskJson.h"
#include "kiosk/KioskRoutes.h"

namespace yizhan::kiosk {

using http::Call;
using http::Json;
using http::Reply;

namespace {

constexpr int writesPerSecond = 2;

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

Reply judge(Desk& desk, Call& call) {
    const auto shelf = shelfFor(desk, call);
    const std::string entry = call.body.value("entry_id", "");
    if (entry.empty() && !call.body.contains("query_id")) throw invalidField("/entry_id", "required");
    if (!entry.empty() && shelf->index->find(entry) == nullptr) throw notFound("entry_unknown");
    desk.tally.judge(shelf->centre.id, shelf->centre.zone.dateOf(call.now), entry,
                     call.body["verdict"].get<std::string>());
    return Reply::noContent();
}

std::string readerOf(const Shelf& shelf, const Call& call) {
    return readersLanguage(call.body.value("lang", ""), shelf.index->languages(), shelf.centre.firstLanguage);
}

Reply help(Desk& desk, Call& call, WriteTx& tx) {
    const auto shelf = shelfFor(desk, call);
    const Language language = languageOf(shelf->centre.firstLanguage);
    const bool named = call.actor.kind == Actor::Kind::device && !call.actor.name.empty();
    const std::string kiosk = named ? call.actor.name : desk.services.texts.get("help.some_screen", language);
    const HelpCalled called = callForHelp(tx, by(call), shelf->centre, kiosk, readerOf(*shelf, call), call.ids);
    return Reply::created({{"id", called.id.text()}, {"at", shelf->centre.zone.format(called.at)}});
}

}  // namespace

std::vector<http::Route> tellingRoutes(const std::shared_ptr<Desk>& desk) {
    const http::Open visitors{"Visitors have no account, and what they say is limited in size and rate"};
    return {
        {.method = "POST",
         .path = "/kiosk/feedback",
         .guard = visitors,
         .summary = "Say whether an answer helped",
         .handler = [desk](Call& call) { return judge(*desk, call); },
         .request = http::ref("KioskFeedback"),
         .success = 204,
         .anonymousPerSecond = writesPerSecond,
         .replayable = false},
        {.method = "POST",
         .path = "/kiosk/help",
         .guard = visitors,
         .summary = "Call a member of staff to this screen",
         .handler = [desk](Call& call, WriteTx& tx) { return help(*desk, call, tx); },
         .request = http::ref("KioskHelp"),
         .response = http::ref("KioskHelpCalled"),
         .success = 201,
         .anonymousPerSecond = writesPerSecond},
    };
}

}  // namespace yizhan::kiosk
