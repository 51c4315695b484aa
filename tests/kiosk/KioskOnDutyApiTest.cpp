// Who is on duty, for visitors: with consent alone, in their language, and gone as soon as it is taken back.
#include <fstream>
#include <sstream>

#include "roster/RosterApiFixture.h"

using namespace yizhan;
using namespace yizhan::roster::test;
using yizhan::test::onEachApp;

namespace {

const std::string onDuty = "/kiosk/on-duty";

std::string shownPath(HttpClient& client) { return centrePath + "/staff/" + staffOf(client) + "/shown-publicly"; }

/// "name@post …" as a visitor reads it.
std::string seen(TestApp& app, const std::string& lang = "zh-CN") {
    const auto reply = app.visitor().get(onDuty + "?lang=" + lang);
    BOOST_REQUIRE_MESSAGE(reply.status == 200, reply.body);
    std::string out;
    const Json body = reply.json();
    for (const Json& item : body["items"])
        out += (out.empty() ? "" : " ") + item["name"].get<std::string>() + "@" + item["post"].get<std::string>() +
               (item["role"].is_null() ? "" : "*");
    return out;
}

std::string uploaded(HttpClient& client, const std::string& name) {
    std::ifstream file(std::string(YIZHAN_SOURCE_DIR) + "/tests/fuzz/corpus/files/" + name, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const std::string form = "--yz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n" +
                             bytes.str() + "\r\n--yz--\r\n";
    const auto reply =
        client.send("POST", centrePath + "/files", form, {{"Content-Type", "multipart/form-data; boundary=yz"}});
    BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
    return reply.json()["id"].get<std::string>();
}

void come(HttpClient& client, const Json& post) {
    BOOST_REQUIRE(client.post(centrePath + "/presence/clock-in", {{"post_id", post["id"]}}).status == 201);
}

/// Nobody has agreed yet, whatever the sample says.
void hideAll(TestApp& app) {
    for (const char* name : {"lead", "duty"}) {
        HttpClient client = app.as(name);
        BOOST_REQUIRE(client.put(shownPath(client), {{"agreed", false}}).status == 200);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiKioskOnDuty)

BOOST_AUTO_TEST_CASE(only_who_agreed_and_is_there_is_shown) {
    onEachApp({}, [](TestApp& app) {
        hideAll(app);
        HttpClient deputy = app.as("deputy"), lead = app.as("lead"), duty = app.as("duty"), duty2 = app.as("duty2");
        const auto made = deputy.post(postsPath, {{"name", "咨询台"}, {"name_en", " Enquiry desk "}});
        BOOST_REQUIRE_MESSAGE(made.status == 201, made.body);
        const Json desk = made.json(), hall = madePost(deputy, "大厅引导");
        BOOST_TEST(desk["name_en"] == "Enquiry desk");
        come(duty, desk);
        come(duty2, desk);
        BOOST_TEST(seen(app) == "");
        const Json agreed = duty.put(shownPath(duty), {{"agreed", true}, {"agreed_on", "2026-11-20"}}).json();
        BOOST_TEST(agreed["shown_publicly"] == true);
        BOOST_TEST(agreed["shown_since"] == "2026-11-20");
        BOOST_TEST(seen(app) == "陈敏@咨询台");
        BOOST_TEST(seen(app, "en") == "Chen Min@Enquiry desk");
        BOOST_TEST(seen(app, "ko") == "Chen Min@Enquiry desk");
        BOOST_TEST(seen(app, "zh-TW") == "陈敏@咨询台");
        // Agreed, and not there.
        BOOST_REQUIRE(lead.put(shownPath(lead), {{"agreed", true}}).status == 200);
        BOOST_TEST(seen(app) == "陈敏@咨询台");
        app.clock().advanceMinutes(1);
        come(lead, hall);
        BOOST_TEST(seen(app, "ja") == "Chen Min@Enquiry desk Wang Haitao@大厅引导");
        // Whoever leads the day comes first.
        const Json first =
            deputy.post(centrePath + "/duties", {{"name", {{"zh-CN", "值班长"}}}, {"kind", "lead"}}).json();
        BOOST_REQUIRE(
            deputy.put(centrePath + "/rota/2026-11-21/" + first["id"].get<std::string>(), {{"staff_id", staffOf(lead)}})
                .status == 200);
        BOOST_TEST(seen(app) == "王海涛@大厅引导* 陈敏@咨询台");
        // Out for a while is not on the post; back is.
        BOOST_REQUIRE(
            lead.post(centrePath + "/presence/step-out", {{"expected_back", at("2026-11-21 10:30")}}).status == 200);
        BOOST_TEST(seen(app) == "陈敏@咨询台");
        BOOST_REQUIRE(duty.put(shownPath(duty), {{"agreed", false}}).json()["shown_since"].is_null());
        BOOST_TEST(seen(app) == "");
        const Json trail = deputy.get(centrePath + "/audit?action=staff.hide").json()["items"];
        BOOST_TEST(trail[0]["before"]["shown_since"] == "2026-11-20");
    });
}

BOOST_AUTO_TEST_CASE(consent_is_one_s_own_or_kept_by_the_manager) {
    TestApp app;
    HttpClient manager = app.as("manager"), duty = app.as("duty"), duty2 = app.as("duty2"), auditor = app.as("auditor");
    BOOST_TEST(refusalOf(duty2.put(shownPath(duty), {{"agreed", true}})) == "403 shown_not_yours");
    BOOST_TEST(auditor.put(shownPath(auditor), {{"agreed", true}}).status == 403);
    BOOST_TEST(manager.put(shownPath(duty2), {{"agreed", true}}).json()["shown_since"] == "2026-11-21");
    BOOST_TEST(faultsOf(duty2.put(shownPath(duty2), {{"agreed", true}, {"agreed_on", "2026-11-22"}})) ==
               "/agreed_on:agreed_in_future");
    BOOST_TEST(duty2.put(shownPath(duty2), Json::object()).status == 422);
    BOOST_TEST(duty2.put(centrePath + "/staff/01890000-0000-7000-8000-000000000000/shown-publicly", {{"agreed", true}})
                   .status == 404);
    BOOST_TEST(duty2.get(centrePath + "/staff/" + staffOf(duty2)).json()["shown_since"] == "2026-11-21");
}

BOOST_AUTO_TEST_CASE(a_picture_is_seen_while_the_consent_lasts) {
    TestApp app;
    hideAll(app);
    HttpClient deputy = app.as("deputy"), duty = app.as("duty"), visitor = app.visitor();
    come(duty, madePost(deputy, "咨询台"));
    const std::string picture = uploaded(duty, "png-grey"), paper = uploaded(duty, "pdf-page");
    BOOST_TEST(faultsOf(duty.put(shownPath(duty), {{"agreed", true}, {"photo_id", paper}})) ==
               "/photo_id:photo_no_picture");
    BOOST_TEST(
        faultsOf(duty.put(shownPath(duty), {{"agreed", true}, {"photo_id", "01890000-0000-7000-8000-000000000000"}})) ==
        "/photo_id:photo_unknown");
    BOOST_TEST(visitor.get(onDuty + "/photos/" + picture).status == 404);
    // A picture that somebody kept for something else is not hung out; one that a deputy kept for them is.
    HttpClient duty2 = app.as("duty2");
    const std::string report = uploaded(duty2, "png-grey"), portrait = uploaded(deputy, "png-grey");
    BOOST_TEST(faultsOf(duty.put(shownPath(duty), {{"agreed", true}, {"photo_id", report}})) ==
               "/photo_id:photo_not_yours");
    BOOST_TEST(visitor.get(onDuty + "/photos/" + report).status == 404);
    BOOST_TEST(duty.put(shownPath(duty), {{"agreed", true}, {"photo_id", portrait}}).status == 200);
    BOOST_TEST(deputy.put(shownPath(duty), {{"agreed", true}, {"photo_id", report}}).status == 200);
    BOOST_TEST(duty.put(shownPath(duty), {{"agreed", true}, {"photo_id", report}}).status == 200);
    BOOST_REQUIRE(duty.put(shownPath(duty), {{"agreed", true}, {"photo_id", picture}}).status == 200);
    const Json body = visitor.get(onDuty).json();
    const auto url = body["items"][0]["photo_url"].get<std::string>();
    const auto photo = visitor.get(url);
    BOOST_TEST(photo.status == 200);
    BOOST_TEST(photo.header("content-type") == "image/png");
    BOOST_TEST(photo.header("cache-control") == "private, no-cache");
    BOOST_TEST(visitor.send("GET", url, "", {{"If-None-Match", photo.header("etag")}}).status == 304);
    BOOST_TEST(visitor.get(onDuty + "/photos/" + paper).status == 404);
    // Agreeing again keeps the picture; taking it back closes the address that somebody may have kept.
    BOOST_TEST(duty.put(shownPath(duty), {{"agreed", true}}).json()["photo_id"] == picture);
    BOOST_REQUIRE(duty.put(shownPath(duty), {{"agreed", false}}).json()["photo_id"].is_null());
    BOOST_TEST(visitor.get(url).status == 404);
    BOOST_TEST(visitor.send("GET", url, "", {{"If-None-Match", photo.header("etag")}}).status == 404);
    BOOST_TEST(refusalOf(visitor.get(onDuty + "?centre=nowhere")) == "404 centre_unknown");
}

BOOST_AUTO_TEST_SUITE_END()
