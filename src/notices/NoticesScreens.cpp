// What visitors read on the centre's screens, and what the screens say they show: the evidence of what stood when.
#include <algorithm>

#include "core/LivingFacts.h"
#include "core/http/AskedCentre.h"
#include "core/http/Schema.h"
#include "notices/NoticesActions.h"
#include "notices/NoticesJson.h"
#include "notices/NoticesRoutes.h"
#include "notices/NoticesStore.h"

namespace yizhan::notices {

using http::Call;
using http::Json;
using http::Open;
using http::Reply;

namespace {

constexpr int readsPerSecond = 20, reportsPerSecond = 2;
constexpr std::size_t mostReportBytes = 8192;

/// Speaks for one centre on one day.
struct Speaker {
    const Texts& texts;
    LivingFacts facts;

    Words filledIn(const Told& told) const {
        return {filled(told.words.title, facts, texts, told.language),
                filled(told.words.body, facts, texts, told.language)};
    }

    Words builtIn(const BuiltIn& builtIn, std::string_view reader) const {
        const std::string key = "notice." + std::string(builtIn.key);
        const Language language = wordsFor(reader);
        const TextArgs args = {{"centre", facts.centre.nameIn(reader)},
                               {"hours", hoursOf(facts.today, texts, language)},
                               {"phone", complaintPhoneOf(facts, texts, language)}};
        return {texts.get(key + ".title", language), texts.get(key + ".body", language, args)};
    }
};

std::vector<Version> shownOn(ReadTx& tx, const CentreId& centre, const Date& date) {
    auto shown = store::standing(tx, centre, date);
    shown.erase(std::remove_if(shown.begin(), shown.end(), [](const Version& one) { return !isForScreens(one); }),
                shown.end());
    std::sort(shown.begin(), shown.end(), standsBefore);
    return shown;
}

Reply read(const Services& services, Call& call, ReadTx& tx) {
    const CentreInfo centre = http::centreOf(services.centres, tx, call);
    const Date date = centre.zone.dateOf(call.now);
    const Speaker speaker{services.texts, {centre, services.centres.openingOn(tx, centre.id, date)}};
    const std::string asked = call.queryText("lang");
    const std::vector<Version> shown = shownOn(tx, centre.id, date);
    Json items = Json::array();
    for (const Version& version : shown) {
        const Told told = toldIn(asked, version.content, centre.firstLanguage);
        items.push_back(toJson(version, speaker.filledIn(told)));
    }
    for (const BuiltIn& builtIn : builtInsBeside(shown))
        items.push_back(toJson(builtIn, speaker.builtIn(builtIn, asked.empty() ? centre.firstLanguage : asked)));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply report(Call& call, WriteTx& tx) {
    if (call.actor.kind != Actor::Kind::device) throw Error(Status::forbidden, "notice_device_needed");
    noteShown(tx, {call.actor, call.origin(), call.now, call.actor.centre}, shownFrom(call.body), call.ids);
    return Reply::noContent();
}

}  // namespace

std::vector<http::Route> screenRoutes(const Services& services) {
    return {
        {.method = "GET",
         .path = "/kiosk/notices",
         .guard = Open{"Public notices are for everybody, at a kiosk or on their own phones"},
         .summary = "What the centre owes its visitors to say today: urgent ones first",
         .handler = [&services](Call& call, ReadTx& tx) { return read(services, call, tx); },
         .response = http::listOf("KioskNotice"),
         .query = std::vector<http::QueryParam>{{"lang", http::schema::languageTag(), "The reader's language"},
                                                http::askedCentreParam()},
         .anonymousPerSecond = readsPerSecond},
        {.method = "POST",
         .path = "/kiosk/notices/shown",
         .guard = Open{"A registered screen proves itself by its device cookie; anybody else gets 403"},
         .summary = "Say which versions this screen shows now",
         .handler = [](Call& call, WriteTx& tx) { return report(call, tx); },
         .request = http::ref("KioskNoticesShown"),
         .success = 204,
         .bodyLimit = mostReportBytes,
         .anonymousPerSecond = reportsPerSecond,
         .replayable = false},
    };
}

}  // namespace yizhan::notices
