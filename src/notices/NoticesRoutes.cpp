#include "notices/NoticesRoutes.h"

#include <charconv>

#include "core/http/Paging.h"
#include "notices/NoticesActions.h"
#include "notices/NoticesJson.h"
#include "notices/NoticesStore.h"
#include "notices/ShowingStore.h"

namespace yizhan::notices {

using http::Call;
using http::Json;
using http::Needs;
using http::Reply;

namespace {

By by(const Call& call) { return {call.actor, call.origin(), call.now, call.centreId()}; }

Date today(const Call& call) { return call.centre->zone.dateOf(call.now); }

Notice theNotice(const Call& call, ReadTx& tx) {
    auto notice = store::find(tx, call.centreId(), call.id<NoticeId>("id"));
    if (!notice) throw notFound();
    return *notice;
}

Notice theSeenNotice(const Call& call, ReadTx& tx) {
    Notice notice = theNotice(call, tx);
    call.requireVersion(notice.version);
    return notice;
}

Reply answer(const Call& call, const Notice& notice) {
    return Reply::json(toJson(call, notice)).version(notice.version);
}

Reply list(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    const store::Filter filter{stateNamed(call.queryText("status")), kindNamed(call.queryText("kind"))};
    return http::pageOf(
        page, store::page(tx, call.centreId(), filter, afterOf(page), page.limit + 1),
        [&](const Notice& notice) { return toJson(call, notice); },
        [](const Notice& notice) { return http::SortKey{notice.id.text()}; });
}

Reply show(Call& call, ReadTx& tx) { return answer(call, theNotice(call, tx)); }

Reply post(Call& call, WriteTx& tx) {
    Notice notice;
    notice.id = call.ids.next<NoticeId>();
    notice.content.validFrom = today(call);
    notice.content.channels = {std::string(channelNames.front())};
    applyPatch(notice, call.body);
    notice = write(tx, by(call), notice);
    return Reply::created(toJson(call, notice)).version(notice.version);
}

Reply patch(Call& call, WriteTx& tx) {
    const Notice before = theSeenNotice(call, tx);
    Notice changed = before;
    applyPatch(changed, call.body);
    return answer(call, save(tx, by(call), before, changed));
}

Reply publishOne(Call& call, WriteTx& tx) {
    return answer(call, publish(tx, by(call), theSeenNotice(call, tx), today(call)));
}

Reply withdrawOne(Call& call, WriteTx& tx) {
    return answer(call, withdraw(tx, by(call), theSeenNotice(call, tx), call.body["reason"].get<std::string>()));
}

std::int64_t numberOf(const std::string& cursor) {
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), number);
    const bool sound = failure == std::errc() && end == cursor.data() + cursor.size() && number > 0;
    if (!cursor.empty() && !sound) throw Error(Status::malformed, "cursor_malformed");
    return number;
}

Reply listVersions(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    const Notice notice = theNotice(call, tx);
    return http::pageOf(
        page, store::versions(tx, call.centreId(), notice.id, numberOf(afterOf(page)), page.limit + 1),
        [&](const Version& version) { return toJson(call, version); },
        [](const Version& version) { return http::SortKey{std::to_string(version.number)}; });
}

Reply listShowings(Call& call, ReadTx& tx) {
    const auto page = http::Page::of(call, 1);
    const Notice notice = theNotice(call, tx);
    return http::pageOf(
        page, store::showings(tx, call.centreId(), notice.id, afterOf(page), page.limit + 1),
        [&](const Showing& showing) { return toJson(call, showing); },
        [](const Showing& showing) { return http::SortKey{showing.id.text()}; });
}

std::vector<http::Route> reading(const std::string& all) {
    return {
        {.method = "GET",
         .path = all,
         .guard = Needs{"notices.read"},
         .summary = "Notices of the centre, newest first",
         .handler = list,
         .response = http::listOf("Notice"),
         .query = std::vector<http::QueryParam>{{"status", stateSchema(), "Drafts, published ones or those withdrawn"},
                                                {"kind", kindSchema(), "Of this kind only"}}},
        {"GET", all + "/{id}", Needs{"notices.read"}, "One notice with its published version", show, nullptr,
         http::ref("Notice")},
        {"GET", all + "/{id}/versions", Needs{"notices.read"}, "Every text that was published, newest first",
         listVersions, nullptr, http::listOf("NoticeVersion")},
        {"GET", all + "/{id}/showings", Needs{"notices.read"}, "Which screen showed which version when, newest first",
         listShowings, nullptr, http::listOf("NoticeShowing")},
    };
}

}  // namespace

std::vector<http::Route> staffRoutes() {
    const std::string all = "/centres/{centre}/notices";
    std::vector<http::Route> routes = reading(all);
    const std::vector<http::Route> writing = {
        {"POST", all, Needs{"notices.write"}, "Write a notice; it stays a draft until it is published", post,
         http::ref("NewNotice"), http::ref("Notice"), 201},
        {.method = "PATCH",
         .path = all + "/{id}",
         .guard = Needs{"notices.write"},
         .summary = "Change the text being worked on; what is published stays until it is published anew",
         .handler = patch,
         .request = http::ref("NoticePatch"),
         .response = http::ref("Notice"),
         .ifMatch = true},
        {.method = "POST",
         .path = all + "/{id}/publish",
         .guard = Needs{"notices.publish"},
         .summary = "Make the text public as the next version",
         .handler = publishOne,
         .response = http::ref("Notice"),
         .ifMatch = true},
        {.method = "POST",
         .path = all + "/{id}/withdraw",
         .guard = Needs{"notices.publish"},
         .summary = "Take a notice back for good",
         .handler = withdrawOne,
         .request = http::ref("NoticeWithdrawal"),
         .response = http::ref("Notice"),
         .ifMatch = true},
    };
    routes.insert(routes.end(), writing.begin(), writing.end());
    return routes;
}

}  // namespace yizhan::notices
