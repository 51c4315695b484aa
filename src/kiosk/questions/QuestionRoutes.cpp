// The questions that visitors left: what the staff see of them and do with them, and what the visitor's phone sees.
#include "core/OrNull.h"
#include "core/http/AskedCentre.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "kiosk/KioskJson.h"
#include "kiosk/KioskRoutes.h"
#include "kiosk/questions/QuestionActions.h"
#include "kiosk/questions/QuestionStore.h"
#include "kiosk/search/Index.h"
#include "kiosk/search/Search.h"

namespace yizhan::kiosk {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

using Shared = std::shared_ptr<Desk>;

By by(const Call& call) { return {call.actor, call.origin(), call.now}; }

LeftQuestion theQuestion(const Call& call, ReadTx& tx) {
    auto question = store::findQuestion(tx, call.centreId(), call.id<QuestionId>("id"));
    if (!question) throw notFound("question_unknown");
    return *question;
}

LeftQuestion theirs(const Call& call, ReadTx& tx) {
    LeftQuestion question = theQuestion(call, tx);
    call.requireVersion(question.version);
    return question;
}

Json whole(const Desk& desk, const Call& call, ReadTx& tx, const LeftQuestion& question) {
    const auto person = [&](const StaffId& id) -> Json {
        if (id.empty()) return nullptr;
        return {{"id", id.text()}, {"name", desk.services.people.nameOf(tx, call.centreId(), id).value_or("")}};
    };
    Json json = toJson(call, question);
    json["assigned_to"] = person(question.assignedTo);
    json["answered_by"] = person(question.answeredBy);
    json["approved_by"] = person(question.approvedBy);
    Json similar = Json::array();
    for (const LeftQuestion& kin : store::kinOf(tx, call.centreId(), question.id)) {
        similar.push_back({{"id", kin.id.text()}, {"q", kin.question}, {"lang", kin.language}, {"times", kin.times}});
        json["times"] = json["times"].get<std::int64_t>() + kin.times;
    }
    json["similar"] = std::move(similar);
    return json;
}

Reply shown(const Desk& desk, const Call& call, ReadTx& tx, const LeftQuestion& question) {
    return Reply::json(whole(desk, call, tx, question)).version(question.version);
}

Reply listQuestions(Desk& desk, Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 2);
    auto questions = store::questions(tx, call.centreId(),
                                      {questionStatusNamed(call.queryText("status")), page.after, page.limit + 1});
    return http::pageOf(
        page, std::move(questions), [&](const LeftQuestion& question) { return whole(desk, call, tx, question); },
        [](const LeftQuestion& question) {
            return http::SortKey{question.askedAt.text(), question.id.text()};
        });
}

Reply showQuestion(Desk& desk, Call& call, ReadTx& tx) { return shown(desk, call, tx, theQuestion(call, tx)); }

Reply assign(Desk& desk, Call& call, WriteTx& tx) {
    const Json& asked = call.body["staff_id"];
    const StaffId staff(asked.is_string() ? asked.get<std::string>() : "");
    if (!staff.empty() && !desk.services.people.works(tx, call.centreId(), staff))
        throw invalidField("/staff_id", "person_unknown");
    return shown(desk, call, tx, assignQuestion(tx, by(call), call.centreId(), theirs(call, tx), staff));
}

/// The answer in the body as an entry; texts are in the centre's first language, translations beside it.
Entry draftFrom(const Desk& desk, const Call& call) {
    const Json& body = call.body;
    const auto shelf = shelfOf(desk, call.centreId());
    Entry entry;
    entry.topic = body["topic"].get<std::string>();
    entry.provenance = provenanceNamed(body["provenance"].get<std::string>()).value_or(Provenance::service);
    const auto put = [&](const std::string& language, const Json& texts) {
        if (texts.contains("title")) entry.title[language] = texts["title"].get<std::string>();
        if (texts.contains("answer")) entry.answer[language] = texts["answer"].get<std::string>();
        if (!texts.value("more", "").empty()) entry.more[language] = texts["more"].get<std::string>();
    };
    const std::string& first = call.centre->firstLanguage;
    put(first, body);
    if (body.contains("translations"))
        for (const auto& [language, texts] : body["translations"].items()) put(language, texts);
    for (const Json& source : body["sources"])
        entry.sources.push_back({{{first, source["work"].get<std::string>()}}, source.value("locus", "")});
    const auto topicIs = [&](const Topic& topic) { return topic.id == entry.topic; };
    const auto& packs = shelf->index->packs();
    if (std::none_of(packs.begin(), packs.end(),
                     [&](const Pack& pack) { return std::any_of(pack.topics.begin(), pack.topics.end(), topicIs); }))
        throw invalidField("/topic", "topic_unknown", {{"topic", entry.topic}});
    return entry;
}

Reply answer(Desk& desk, Call& call, WriteTx& tx) {
    LeftQuestion question = theirs(call, tx);
    return shown(desk, call, tx,
                 answerQuestion(tx, by(call), call.centreId(), std::move(question), draftFrom(desk, call)));
}

Reply approve(Desk& desk, Call& call, WriteTx& tx) {
    return shown(desk, call, tx, approveQuestion(tx, by(call), *call.centre, theirs(call, tx)));
}

Reply sendBack(Desk& desk, Call& call, WriteTx& tx) {
    return shown(desk, call, tx,
                 sendBackQuestion(tx, by(call), call.centreId(), theirs(call, tx), call.body["reason"]));
}

Reply dismiss(Desk& desk, Call& call, WriteTx& tx) {
    return shown(desk, call, tx, dismissQuestion(tx, by(call), call.centreId(), theirs(call, tx), call.body["reason"]));
}

/// A visitor leaves a question.
Reply leave(Desk& desk, Call& call, WriteTx& tx) {
    const auto shelf = shelfFor(desk, call);
    const std::string language =
        readersLanguage(call.body.value("lang", ""), shelf->index->languages(), shelf->centre.firstLanguage);
    const auto alike = [&](const std::string& a, const std::string& b) { return alikeness(*shelf->index, a, b); };
    const LeftQuestion left =
        leaveQuestion(tx, by(call), shelf->centre.id, call.body["q"].get<std::string>(), language, call.ids, alike);
    return Reply::created({{"id", left.id.text()}, {"status", nameOf(left.status)}});
}

/// What became of it, for whoever has the id: it is on the visitor's phone alone.
Reply follow(Desk& desk, Call& call, ReadTx& tx) {
    const auto shelf = shelfFor(desk, call);
    const auto question = store::findQuestion(tx, shelf->centre.id, call.id<QuestionId>("id"));
    if (!question) throw notFound("question_unknown");
    return Reply::json({{"id", question->id.text()},
                        {"q", question->question},
                        {"lang", question->language},
                        {"status", nameOf(question->status)},
                        {"entry_id", nullIfEmpty(question->entryId)}});
}

http::Route change(const Shared& desk, const char* verb, const char* permission, const char* summary,
                   Reply (*handler)(Desk&, Call&, WriteTx&), const Json& request) {
    return {.method = "POST",
            .path = std::string("/centres/{centre}/questions/{id}/") + verb,
            .guard = Needs{permission},
            .summary = summary,
            .handler = [desk, handler](Call& call, WriteTx& tx) { return handler(*desk, call, tx); },
            .request = request,
            .response = http::ref("KioskStaffQuestion"),
            .ifMatch = true};
}

auto reading(const Shared& desk, Reply (*handler)(Desk&, Call&, ReadTx&)) {
    return [desk, handler](Call& call, ReadTx& tx) { return handler(*desk, call, tx); };
}

std::vector<http::Route> visitorRoutes(const Shared& desk) {
    const http::Open visitors{"Visitors have no account, and what they say is limited in size and rate"};
    constexpr int writesPerSecond = 2, readsPerSecond = 20;
    return {{.method = "POST",
             .path = "/kiosk/questions",
             .guard = visitors,
             .summary = "Leave a question for the staff to answer",
             .handler = [desk](Call& call, WriteTx& tx) { return leave(*desk, call, tx); },
             .request = http::ref("KioskLeftQuestion"),
             .response = http::ref("KioskLeft"),
             .success = 201,
             .anonymousPerSecond = writesPerSecond},
            {.method = "GET",
             .path = "/kiosk/questions/{id}",
             .guard = visitors,
             .summary = "What became of a question that was left",
             .handler = reading(desk, follow),
             .response = http::ref("KioskFollowed"),
             .query = std::vector<http::QueryParam>{http::askedCentreParam()},
             .anonymousPerSecond = readsPerSecond}};
}

}  // namespace

std::vector<http::Route> questionRoutes(const Shared& desk) {
    const Json status = http::schema::oneOf(questionStatusNames);
    std::vector<http::Route> routes = visitorRoutes(desk);
    const std::vector<http::Route> staff = {
        {.method = "GET",
         .path = "/centres/{centre}/questions",
         .guard = Needs{"kiosk.questions"},
         .summary = "Questions that visitors left, newest first; those that ask the same together",
         .handler = reading(desk, listQuestions),
         .response = http::listOf("KioskStaffQuestion"),
         .query = std::vector<http::QueryParam>{{"status", status, "Only these"}}},
        {.method = "GET",
         .path = "/centres/{centre}/questions/{id}",
         .guard = Needs{"kiosk.questions"},
         .summary = "One question",
         .handler = reading(desk, showQuestion),
         .response = http::ref("KioskStaffQuestion")},
        change(desk, "assign", "kiosk.answer", "Say who looks after it; null gives it back", assign,
               http::ref("KioskAssignment")),
        change(desk, "answer", "kiosk.answer", "Write the answer; somebody else approves it", answer,
               http::ref("KioskDraft")),
        change(desk, "approve", "kiosk.approve", "Publish somebody else's answer on every screen", approve, nullptr),
        change(desk, "send-back", "kiosk.approve", "Give the answer back with a reason", sendBack,
               http::ref("KioskReason")),
        change(desk, "dismiss", "kiosk.answer", "Leave the question unanswered, with a reason", dismiss,
               http::ref("KioskReason")),
    };
    routes.insert(routes.end(), staff.begin(), staff.end());
    return routes;
}

}  // namespace yizhan::kiosk
