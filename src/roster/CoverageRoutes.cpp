// Who stands where, planned and present.
#include "core/http/Schema.h"
#include "roster/CoverageJson.h"
#include "roster/RosterJson.h"
#include "roster/RosterPlan.h"
#include "roster/RosterRoutes.h"

namespace yizhan::roster {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

Reply show(const Services& services, Call& call, ReadTx& tx) {
    const Span span = spanOfQuery(call);
    const PlanRecords records =
        readPlan(tx, services, *call.centre, span, call.queryText("drafts") == "true", call.now);
    std::vector<PostId> asked;
    if (const std::string post = call.queryText("post"); !post.empty()) asked.emplace_back(post);
    const auto posts = postsNamed(records, asked, "/query/post");
    const Basis basis = call.queryText("basis") == "present" ? Basis::present : Basis::planned;
    Reply reply;
    reply.body =
        coverageJson(call.centre->zone, span, posts, coverageOf(records, call.centre->zone, posts, basis), basis);
    return reply;
}

}  // namespace

std::vector<http::Route> coverageRoutes(const Services& services) {
    auto query = spanParams();
    query.push_back({"post", http::schema::uuid(), "This post only"});
    query.push_back({"drafts", http::schema::oneOf({"true", "false"}), "Count drafts as published"});
    query.push_back(
        {"basis", http::schema::oneOf({"planned", "present"}), "Whose heads decide the status; planned when left out"});
    return {{.method = "GET",
             .path = "/centres/{centre}/coverage",
             .guard = Needs{"roster.read"},
             .summary = "What each post needs, has planned and has present, without a hole",
             .handler = [&services](Call& call, ReadTx& tx) { return show(services, call, tx); },
             .response = http::ref("Coverage"),
             .query = query}};
}

}  // namespace yizhan::roster
