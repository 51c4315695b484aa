// Posts, what they need, and what people can do.
#include "core/http/ByCall.h"
#include "core/http/Paging.h"
#include "core/http/Schema.h"
#include "roster/PostStore.h"
#include "roster/RosterActions.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterJson.h"
#include "roster/RosterRoutes.h"
#include "roster/SkillStore.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

Json warningsOf(const Services& services, const Call& call, ReadTx& tx, const Post& post) {
    Json out = Json::array();
    for (const OutsideHours& one : demandOutsideHours(tx, by(services, call), post)) {
        const bool weekday = one.when.size() == 1;
        const std::string when = weekday ? services.texts.get("weekday." + one.when, call.language) : one.when;
        out.push_back(
            {{"code", "demand_outside_opening"},
             {"pointer", "/demand/" + std::to_string(one.window)},
             {"message", services.texts.get("warning.demand_outside_opening", call.language, {{"when", when}})}});
    }
    return out;
}

Reply answer(const Services& services, const Call& call, ReadTx& tx, const Post& post, int status = 200) {
    Json json = toJson(call, post);
    json["warnings"] = warningsOf(services, call, tx, post);
    return Reply::json(json, status).version(post.version);
}

Post thePost(const Call& call, ReadTx& tx) {
    auto post = store::findPost(tx, call.centreId(), call.id<PostId>("id"));
    if (!post) throw notFound();
    return *post;
}

/// What stood and was asked for on that date.
Reply listOn(const Call& call, ReadTx& tx, const Date& date) {
    Json items = Json::array();
    const Date next = date.plusDays(1);
    for (const Post& post : postsOver(store::postVersions(tx, call.centreId(), date, next), date, next))
        items.push_back(toJson(call, post));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

Reply list(Call& call, ReadTx& tx) {
    if (const auto on = call.queryDate("on")) return listOn(call, tx, *on);
    const auto page = http::Page::of(call, 2);
    const bool archived = call.queryText("archived") == "true";
    auto posts = store::posts(tx, call.centreId(), archived, page.after, page.limit + 1);
    return http::pageOf(
        page, std::move(posts), [&](const Post& post) { return toJson(call, post); },
        [](const Post& post) {
            return http::SortKey{post.name, post.id.text()};
        });
}

Reply post(const Services& services, Call& call, WriteTx& tx) {
    Post post;
    post.id = call.ids.next<PostId>();
    applyPatch(post, call.body);
    return answer(services, call, tx, createPost(tx, by(services, call), post, call.bodyDate("since")), 201);
}

Reply patch(const Services& services, Call& call, WriteTx& tx) {
    const Post before = thePost(call, tx);
    call.requireVersion(before.version);
    Post changed = before;
    applyPatch(changed, call.body);
    return answer(services, call, tx, savePost(tx, by(services, call), before, changed, call.bodyDate("since")));
}

StaffId theStaff(const Services& services, const Call& call, ReadTx& tx) {
    const StaffId staff = call.id<StaffId>("id");
    if (!services.people.nameOf(tx, call.centreId(), staff)) throw notFound();
    return staff;
}

Reply showSkills(const Services& services, Call& call, ReadTx& tx) {
    const SkillSheet sheet = store::skillSheet(tx, call.centreId(), theStaff(services, call, tx));
    return Reply::json(toJson(call, sheet)).version(sheet.version);
}

Reply putSkillList(const Services& services, Call& call, WriteTx& tx) {
    const SkillSheet before = store::skillSheet(tx, call.centreId(), theStaff(services, call, tx));
    call.requireVersion(before.version);
    const SkillSheet sheet = putSkills(tx, by(services, call), before, skillsFrom(call.body));
    return Reply::json(toJson(call, sheet)).version(sheet.version);
}

Reply listSkills(Call& call, ReadTx& tx) {
    Json items = Json::array();
    for (const SkillSheet& sheet : store::skillSheets(tx, call.centreId())) items.push_back(toJson(call, sheet));
    return Reply::json({{"items", items}, {"next_cursor", nullptr}});
}

std::vector<http::Route> skillRoutes(const Services& services) {
    const std::string one = "/centres/{centre}/staff/{id}/skills";
    return {
        {"GET", "/centres/{centre}/skills", Needs{"roster.read"}, "What everybody can do", listSkills, nullptr,
         http::listOf("SkillSheet")},
        {"GET", one, Needs{"roster.read"}, "What a person can do, with the dates from and to",
         [&services](Call& call, ReadTx& tx) { return showSkills(services, call, tx); }, nullptr,
         http::ref("SkillSheet")},
        {.method = "PUT",
         .path = one,
         .guard = Needs{"roster.posts"},
         .summary = "The whole list of what a person can do",
         .handler = [&services](Call& call, WriteTx& tx) { return putSkillList(services, call, tx); },
         .request = http::ref("SkillList"),
         .response = http::ref("SkillSheet"),
         .ifMatch = true},
    };
}

}  // namespace

std::vector<http::Route> postRoutes(const Services& services) {
    const std::string all = "/centres/{centre}/posts";
    const Json trueOrFalse = http::schema::oneOf({"true", "false"});
    std::vector<http::Route> routes = {
        {.method = "GET",
         .path = all,
         .guard = Needs{"roster.read"},
         .summary = "Posts of the centre, by name",
         .handler = list,
         .response = http::listOf("Post"),
         .query = std::vector<http::QueryParam>{{"archived", trueOrFalse, "Those put away instead"},
                                                {"on", http::schema::date(),
                                                 "As they stood on that date, with what each asked for then; on one "
                                                 "page, those put away since among them"}}},
        {"POST", all, Needs{"roster.posts"}, "Add a post with what it needs",
         [&services](Call& call, WriteTx& tx) { return post(services, call, tx); }, http::ref("NewPost"),
         http::ref("Post"), 201},
        {"GET", all + "/{id}", Needs{"roster.read"}, "One post",
         [&services](Call& call, ReadTx& tx) { return answer(services, call, tx, thePost(call, tx)); }, nullptr,
         http::ref("Post")},
        {.method = "PATCH",
         .path = all + "/{id}",
         .guard = Needs{"roster.posts"},
         .summary = "Change a post, from today or a later day on, or put it away",
         .handler = [&services](Call& call, WriteTx& tx) { return patch(services, call, tx); },
         .request = http::ref("PostPatch"),
         .response = http::ref("Post"),
         .ifMatch = true},
    };
    for (auto& route : skillRoutes(services)) routes.push_back(std::move(route));
    return routes;
}

}  // namespace yizhan::roster
