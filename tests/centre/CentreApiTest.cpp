// Centres, calendars, places and files as a browser meets them.
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/Hash.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;
namespace fs = std::filesystem;

namespace {

const std::string filesPath = "/centres/chibi/files";
const std::string unknownId = "01890000-0000-7000-8000-000000000000";

/// One of the files that the fuzz targets start from.
std::string sample(const std::string& name) {
    std::ifstream file(std::string(YIZHAN_SOURCE_DIR) + "/tests/fuzz/corpus/files/" + name, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(file, "no sample " << name);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

/// Sent under a name and type that say something else, because neither counts.
HttpReply upload(HttpClient& client, const std::string& bytes, Headers headers = {},
                 const std::string& field = "file") {
    headers["Content-Type"] = "multipart/form-data; boundary=yz-part";
    return client.send("POST", filesPath,
                       "--yz-part\r\nContent-Disposition: form-data; name=\"" + field +
                           "\"; filename=\"../../note.txt\"\r\nContent-Type: text/plain\r\n\r\n" + bytes +
                           "\r\n--yz-part--\r\n",
                       headers);
}

std::string refusalOf(const HttpReply& reply) { return std::to_string(reply.status) + " " + reply.code(); }

/// Pointer and code of the first violation of a 422.
std::string violationOf(const HttpReply& reply) {
    const Json body = reply.json();
    if (reply.status != 422 || !body.contains("errors")) return refusalOf(reply);
    return body["errors"][0]["pointer"].get<std::string>() + " " + body["errors"][0]["code"].get<std::string>();
}

std::string diskPath(const TestApp& app, const std::string& hash) {
    return app.dataDir() + "/files/chibi/" + hash.substr(0, 2) + "/" + hash;
}

HttpClient pairedKiosk(TestApp& app) {
    HttpClient manager = app.as("manager");
    const Json device = manager.post("/centres/chibi/devices", {{"kind", "kiosk"}, {"name", "Hall screen"}}).json();
    HttpClient kiosk = app.visitor();
    BOOST_REQUIRE(kiosk.post("/devices/pair", {{"code", device["pairing_code"]}}).status == 201);
    return kiosk;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiFiles)

BOOST_AUTO_TEST_CASE(a_picture_goes_in_and_comes_back_without_its_metadata) {
    onEachApp({}, [](TestApp& app) {
        HttpClient duty = app.as("duty");
        const std::string sent = sample("jpeg-exif-upright-left");
        const auto kept = upload(duty, sent);
        BOOST_REQUIRE_MESSAGE(kept.status == 201, kept.body);
        const Json file = kept.json();
        const std::string hash = file["sha256"];
        BOOST_TEST(file["type"] == "image/jpeg");
        BOOST_TEST(file["size"].get<std::size_t>() < sent.size());

        const auto shown = duty.get(filesPath + "/" + file["id"].get<std::string>());
        BOOST_TEST(shown.status == 200);
        BOOST_TEST(sha256Hex(shown.body) == hash);
        BOOST_TEST(shown.body.size() == file["size"].get<std::size_t>());
        BOOST_TEST(sent.find("Lu Su") != std::string::npos);
        BOOST_TEST(shown.body.find("Lu Su") == std::string::npos);
        BOOST_TEST(fs::file_size(diskPath(app, hash)) == shown.body.size());
        app.restart();
        BOOST_TEST(app.as("auditor").get(filesPath + "/" + file["id"].get<std::string>()).body == shown.body);
    });
}

BOOST_AUTO_TEST_CASE(a_file_is_shown_as_what_it_is_and_nothing_else) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const Json picture = upload(duty, sample("webp-lossless")).json();
    const auto shown = duty.get(filesPath + "/" + picture["id"].get<std::string>());
    BOOST_TEST(shown.header("content-type") == "image/webp");
    BOOST_TEST(shown.header("x-content-type-options") == "nosniff");
    BOOST_TEST(shown.header("content-disposition") ==
               "inline; filename=\"" + picture["id"].get<std::string>() + ".webp\"");
    BOOST_TEST(shown.header("etag") == '"' + picture["sha256"].get<std::string>() + '"');
    BOOST_TEST(shown.header("cache-control") == "private, max-age=31536000, immutable");
    BOOST_TEST(shown.header("content-security-policy").find("sandbox") != std::string::npos);

    const Json document = upload(duty, sample("pdf-page")).json();
    const auto handed = duty.get(filesPath + "/" + document["id"].get<std::string>());
    BOOST_TEST(handed.header("content-type") == "application/pdf");
    BOOST_TEST(handed.header("content-disposition").starts_with("attachment"));
    BOOST_TEST(handed.body == sample("pdf-page"));
}

BOOST_AUTO_TEST_CASE(what_the_browser_has_is_not_sent_again) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const Json file = upload(duty, sample("png-grey")).json();
    const std::string path = filesPath + "/" + file["id"].get<std::string>();
    const std::string tag = '"' + file["sha256"].get<std::string>() + '"';
    for (const std::string& known : {tag, "W/" + tag, "\"other\", " + tag}) {
        const auto reply = duty.get(path, {{"If-None-Match", known}});
        BOOST_TEST(reply.status == 304);
        BOOST_TEST(reply.body.empty());
        BOOST_TEST(reply.header("etag") == tag);
    }
    BOOST_TEST(duty.get(path, {{"If-None-Match", "\"other\""}}).status == 200);
}

BOOST_AUTO_TEST_CASE(the_same_content_twice_is_two_files_over_the_same_bytes) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const Json first = upload(duty, sample("png-grey")).json();
    const Json second = upload(duty, sample("png-grey")).json();
    BOOST_TEST(first["id"] != second["id"]);
    BOOST_TEST(first["sha256"] == second["sha256"]);
    BOOST_TEST(std::distance(fs::directory_iterator(fs::path(diskPath(app, first["sha256"])).parent_path()), {}) == 1);
}

BOOST_AUTO_TEST_CASE(a_repeated_upload_with_its_key_is_one_file) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const Headers key = {{"Idempotency-Key", "round-7-photo-1"}};
    const auto first = upload(duty, sample("png-grey"), key);
    BOOST_TEST(upload(duty, sample("png-grey"), key).body == first.body);
    BOOST_TEST(refusalOf(upload(duty, sample("png-texts"), key)) == "409 idempotency_key_reused");
}

BOOST_AUTO_TEST_CASE(what_is_no_whole_picture_or_document_is_refused) {
    TestApp app;
    HttpClient duty = app.as("duty");
    BOOST_TEST(refusalOf(upload(duty, "<html><script>1</script>")) == "415 file_type_not_taken");
    BOOST_TEST(refusalOf(upload(duty, "")) == "415 file_type_not_taken");
    const std::string picture = sample("jpeg-grey");
    BOOST_TEST(refusalOf(upload(duty, picture.substr(0, picture.size() - 1))) == "422 file_broken");
    BOOST_TEST(refusalOf(upload(duty, sample("pdf-script"))) == "422 pdf_not_safe");
    BOOST_TEST(violationOf(upload(duty, picture, {}, "photo")) == "/file required");
    BOOST_TEST(refusalOf(duty.post(filesPath, {{"file", "x"}})) == "415 content_type_unsupported");
    BOOST_TEST(
        refusalOf(duty.send("POST", filesPath, "--other--", {{"Content-Type", "multipart/form-data; boundary=yz"}})) ==
        "400 malformed_multipart");
    BOOST_TEST(!fs::exists(app.dataDir() + "/files"));
}

BOOST_AUTO_TEST_CASE(ten_megabytes_are_taken_and_one_byte_more_is_not) {
    TestApp app;
    HttpClient duty = app.as("duty");
    constexpr std::size_t limit = 10 * 1024 * 1024;
    const std::string page = sample("pdf-page");
    // A comment behind the header moves nothing that a reader looks for but the cross-reference's place.
    const auto sized = [&](std::size_t size) {
        const std::size_t head = page.find('\n') + 1, number = page.rfind("startxref\n") + 10;
        std::string bytes = page.substr(0, head) + "%" + page.substr(head, number - head);
        const std::size_t place = bytes.rfind("xref\n0 ");
        const auto tail = [&](std::size_t filler) { return std::to_string(place + filler) + "\n%%EOF\n"; };
        const std::size_t filler = size - bytes.size() - tail(size).size();
        bytes.insert(head + 1, filler - 1, 'x').insert(head + filler, 1, '\n');
        return bytes + tail(filler);
    };
    BOOST_TEST(sized(limit).size() == limit);
    const auto taken = upload(duty, sized(limit));
    BOOST_TEST(taken.status == 201);
    BOOST_TEST(refusalOf(upload(duty, sized(limit + 1))) == "413 body_too_large");
}

BOOST_AUTO_TEST_CASE(staff_keep_files_and_a_kiosk_reads_none) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const std::string path = filesPath + "/" + upload(duty, sample("png-grey")).json()["id"].get<std::string>();
    for (const char* who : {"manager", "deputy", "lead"}) {
        HttpClient client = app.as(who);
        BOOST_TEST(upload(client, sample("png-grey")).status == 201);
    }
    HttpClient kiosk = pairedKiosk(app);
    BOOST_TEST(refusalOf(kiosk.get(path)) == "403 not_allowed");
    BOOST_TEST(refusalOf(upload(kiosk, sample("png-grey"))) == "403 not_allowed");
    for (const char* who : {"auditor", "admin"}) {
        HttpClient client = app.as(who);
        BOOST_TEST(client.get(path).status == 200);
        BOOST_TEST(refusalOf(upload(client, sample("png-grey"))) == "403 not_allowed");
    }
    HttpClient visitor = app.visitor();
    BOOST_TEST(refusalOf(visitor.get(path)) == "401 not_signed_in");
    BOOST_TEST(refusalOf(upload(visitor, sample("png-grey"))) == "401 not_signed_in");
    BOOST_TEST(refusalOf(duty.get(filesPath + "/" + unknownId)) == "404 not_found");
    BOOST_TEST(refusalOf(duty.get(filesPath + "/..%2F..%2Fyizhan.db")) == "400 request_malformed");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_gone_from_the_disk_are_said_to_be) {
    TestApp app;
    HttpClient duty = app.as("duty");
    const Json file = upload(duty, sample("png-grey")).json();
    const std::string path = filesPath + "/" + file["id"].get<std::string>();
    std::ofstream(diskPath(app, file["sha256"])) << "cut";
    BOOST_TEST(refusalOf(duty.get(path)) == "503 file_missing");
    fs::remove(diskPath(app, file["sha256"]));
    const auto gone = duty.get(path);
    BOOST_TEST(refusalOf(gone) == "503 file_missing");
    BOOST_TEST(!gone.header("retry-after").empty());
    // The same content sent once more brings both back.
    upload(duty, sample("png-grey"));
    BOOST_TEST(duty.get(path).status == 200);
}

BOOST_AUTO_TEST_CASE(what_the_disk_does_not_take_is_not_registered) {
    TestApp app;
    HttpClient duty = app.as("duty");
    std::ofstream(app.dataDir() + "/files") << "in the way";
    BOOST_TEST(refusalOf(upload(duty, sample("png-grey"))) == "503 file_not_kept");
    const Json trail = app.as("manager").get("/centres/chibi/audit?subject_kind=file").json();
    BOOST_TEST(trail["items"].empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ApiCentre)

BOOST_AUTO_TEST_CASE(a_centre_is_changed_by_those_who_saw_it) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const auto seen = manager.get("/centres/chibi");
        BOOST_TEST(seen.json()["weekly_hours"].size() == 7U);
        const Json change = {{"complaint_phone", "0715-5555"},
                             {"weekly_hours", {{{"day", 6}, {"windows", {{{"from", "08:00"}, {"to", "20:00"}}}}}}}};
        BOOST_TEST(refusalOf(manager.send("PATCH", "/centres/chibi", change.dump(), {})) == "428 if_match_missing");
        const auto changed = manager.patch("/centres/chibi", change, seen.version());
        BOOST_TEST(changed.status == 200);
        BOOST_TEST(changed.version() == seen.version() + 1);
        BOOST_TEST(changed.json()["weekly_hours"].size() == 1U);
        BOOST_TEST(changed.json()["name"] == seen.json()["name"]);
        BOOST_TEST(refusalOf(manager.patch("/centres/chibi", change, seen.version())) == "412 changed_meanwhile");
        BOOST_TEST(manager.get("/centres").json()["items"][0]["complaint_phone"] == "0715-5555");
    });
}

BOOST_AUTO_TEST_CASE(what_cannot_be_a_centre_is_refused_field_by_field) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const std::int64_t version = manager.get("/centres/chibi").version();
    const auto violation = [&](const Json& patch) {
        return violationOf(manager.patch("/centres/chibi", patch, version));
    };
    const auto week = [](const char* from, const char* to) {
        return Json{{"weekly_hours", {{{"day", 6}, {"windows", {{{"from", from}, {"to", to}}}}}}}};
    };
    BOOST_TEST(violation(week("17:00", "09:00")) == "/weekly_hours/5/windows/0/to ends_before_it_begins");
    BOOST_TEST(violation({{"zone", "Asia/Wuchang"}}) == "/zone zone_unknown");
    BOOST_TEST(violation({{"name", ""}}).starts_with("/name "));
    BOOST_TEST(violation({{"version", 7}}) == "/version unknown_field");
    BOOST_TEST(refusalOf(app.as("duty").patch("/centres/chibi", {{"address", "x"}}, version)) == "403 not_allowed");
    BOOST_TEST(refusalOf(app.as("duty").get("/centres/wuhan")) == "403 not_allowed");
    BOOST_TEST(refusalOf(app.as("admin").get("/centres/wuhan")) == "404 centre_unknown");
    BOOST_TEST(manager.get("/centres/chibi").version() == version);
}

BOOST_AUTO_TEST_CASE(a_date_differs_from_its_weekday_until_it_is_taken_back) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const std::string day = "/centres/chibi/calendar/2026-11-22";
        const std::string week = "/centres/chibi/calendar?from=2026-11-21&to=2026-11-24";
        BOOST_TEST(manager.put(day, {{"open", false}, {"reason", "storm"}}).status == 200);
        const Json items = app.as("duty").get(week).json()["items"];
        BOOST_REQUIRE(items.size() == 3U);
        BOOST_TEST(items[0]["open"] == true);
        BOOST_TEST(items[1]["open"] == false);
        BOOST_TEST(items[1]["exception"] == true);
        BOOST_TEST(items[1]["reason"] == "storm");
        BOOST_TEST(manager.remove(day).status == 204);
        BOOST_TEST(refusalOf(manager.remove(day)) == "404 not_found");
        const auto past = manager.put("/centres/chibi/calendar/2026-11-20", {{"open", false}, {"reason", "storm"}});
        BOOST_TEST(refusalOf(past) == "409 calendar_day_over");
        BOOST_TEST(manager.get(week).json()["items"][1]["open"] == true);
    });
}

BOOST_AUTO_TEST_CASE(a_calendar_that_cannot_be_is_refused) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const std::string day = "/centres/chibi/calendar/2026-11-22";
    const Json late = {{"open", true}, {"reason", "film night"}, {"windows", {{{"from", "20:00"}, {"to", "18:00"}}}}};
    BOOST_TEST(violationOf(manager.put(day, late)) == "/windows/0/to ends_before_it_begins");
    BOOST_TEST(violationOf(manager.put(day, {{"open", true}, {"reason", "fair"}})) == "/windows open_without_windows");
    BOOST_TEST(manager.put("/centres/chibi/calendar/2026-02-30", {{"open", false}, {"reason", "x"}}).status == 422);
    BOOST_TEST(violationOf(manager.get("/centres/chibi/calendar?from=2026-01-01&to=2028-01-01")) ==
               "/to too_many_days");
    BOOST_TEST(refusalOf(app.as("lead").put(day, {{"open", false}, {"reason", "storm"}})) == "403 not_allowed");
    BOOST_TEST(manager.get("/centres/chibi/calendar").json()["items"].size() == 31U);
}

BOOST_AUTO_TEST_CASE(places_are_added_changed_put_away_and_paged) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        const auto made = manager.post("/centres/chibi/places", {{"name", "East gate"}, {"kind", "gate"}});
        BOOST_REQUIRE(made.status == 201);
        const std::string place = "/centres/chibi/places/" + made.json()["id"].get<std::string>();
        std::size_t seen = 0;
        std::string cursor;
        do {
            const Json page =
                manager.get("/centres/chibi/places?limit=3" + (cursor.empty() ? "" : "&cursor=" + cursor)).json();
            seen += page["items"].size();
            cursor = page["next_cursor"].is_null() ? "" : page["next_cursor"].get<std::string>();
        } while (!cursor.empty());
        BOOST_TEST(seen == 7U);
        BOOST_TEST(manager.patch(place, {{"archived", true}}, made.version()).status == 200);
        BOOST_TEST(manager.get(place).json()["archived"] == true);
        BOOST_TEST(manager.get("/centres/chibi/places?limit=50").json()["items"].size() == 6U);
        BOOST_TEST(manager.get("/centres/chibi/places?archived=true").json()["items"].size() == 1U);
        BOOST_TEST(refusalOf(manager.patch(place, {{"name", "x"}}, made.version())) == "412 changed_meanwhile");
        BOOST_TEST(refusalOf(manager.get("/centres/chibi/places/" + unknownId)) == "404 not_found");
        BOOST_TEST(refusalOf(app.as("duty").post("/centres/chibi/places", {{"name", "x"}, {"kind", "gate"}})) ==
                   "403 not_allowed");
        BOOST_TEST(manager.post("/centres/chibi/places", {{"name", "x"}, {"kind", "roof"}}).status == 422);
    });
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(ApiCalendar)

namespace {

Json officeYear(const Json& days, int year = 2027) {
    return {{"country", "CN"}, {"year", year}, {"source", "国办发明电"}, {"days", days}};
}

Json officeDay(const char* date, const char* kind = "holiday") {
    return {{"date", date}, {"kind", kind}, {"name", {{"zh-CN", "元旦"}, {"en", "New Year"}}}};
}

const std::string importPath = "/centres/chibi/office-years/import";

/// "2026-09-25 open off known" of each day.
std::string daysOf(HttpClient& client, const std::string& query) {
    std::string out;
    const Json page = client.get("/centres/chibi/calendar?" + query).json();
    for (const Json& day : page["items"])
        out += day["date"].get<std::string>() + (day["open"] == true ? " open" : " closed") +
               (day["office_day"] == true ? " work" : " off") + (day["office_known"] == true ? "" : " guessed") + "|";
    return out + std::to_string(page["warnings"].size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_two_calendars_are_two) {
    onEachApp({}, [](TestApp& app) {
        HttpClient manager = app.as("manager");
        // The sample knows 2025 and 2026: the Mid-Autumn Festival is off, the Sunday before is made up for, the centre
        // is open.
        BOOST_TEST(daysOf(manager, "from=2026-09-25&to=2026-09-26") == "2026-09-25 open off|0");
        BOOST_TEST(daysOf(manager, "from=2026-09-20&to=2026-09-22") == "2026-09-20 open work|2026-09-21 open work|0");
        BOOST_TEST(daysOf(manager, "from=2026-12-31&to=2027-01-02") ==
                   "2026-12-31 open work|2027-01-01 open work guessed|1");
        const Json warning = manager.get("/centres/chibi/calendar?from=2027-01-01&to=2027-03-01").json()["warnings"][0];
        BOOST_TEST(warning["code"] == "office_year_missing");
        BOOST_TEST(warning["year"] == 2027);
        BOOST_TEST(warning["message"] == "还没有导入 2027 年的法定节假日和调休安排，办公日暂按星期一至星期五推算。");
        const auto reply =
            manager.post(importPath, officeYear({officeDay("2027-01-02", "workday"), officeDay("2027-01-01")}));
        BOOST_REQUIRE_MESSAGE(reply.status == 201, reply.body);
        BOOST_TEST(reply.json()["days"][0]["date"] == "2027-01-01");
        BOOST_TEST(daysOf(manager, "from=2026-12-31&to=2027-01-03") ==
                   "2026-12-31 open work|2027-01-01 open off|2027-01-02 open work|0");
        // A corrected announcement takes the place of the first.
        BOOST_TEST(manager.post(importPath, officeYear(Json::array({officeDay("2027-01-01")}))).status == 201);
        BOOST_TEST(daysOf(manager, "from=2027-01-02&to=2027-01-03") == "2027-01-02 open off|0");
        BOOST_TEST(app.as("auditor").get("/centres/chibi/office-years").json()["items"].size() == 3U);
        BOOST_TEST(app.as("auditor").get("/centres/chibi/office-years/2026").json()["days"].size() == 39U);
        BOOST_TEST(manager.get("/centres/chibi/office-years/2030").status == 404);
        BOOST_TEST(manager.get("/centres/chibi/office-years/soon").status == 404);
    });
}

BOOST_AUTO_TEST_CASE(a_date_that_differs_says_only_what_it_says) {
    TestApp app({.now = "2026-09-20T10:00:00+08:00"});
    HttpClient manager = app.as("manager");
    const std::string path = "/centres/chibi/calendar/";
    // Early closing on a holiday does not make it a working day, and neither does bringing the file in again.
    const Json early = {{"open", true}, {"windows", {{{"from", "09:00"}, {"to", "12:00"}}}}, {"reason", "台风"}};
    BOOST_TEST(manager.put(path + "2026-09-25", early).json()["office_day"] == false);
    Json said = early;
    said["office_day"] = true;
    BOOST_TEST(manager.put(path + "2026-09-26", said).json()["office_day"] == true);
    BOOST_TEST(manager.put(path + "2027-09-24", said).json()["office_known"] == true);
    BOOST_TEST(manager.put(path + "2027-09-27", early).json()["office_known"] == false);
}

BOOST_AUTO_TEST_CASE(a_file_that_contradicts_itself_or_another_is_refused_whole) {
    TestApp app;
    HttpClient manager = app.as("manager");
    const auto fault = [&](const Json& days) { return violationOf(manager.post(importPath, officeYear(days))); };
    BOOST_TEST(fault(Json::array({officeDay("2027-01-01"), officeDay("2027-01-01", "workday")})) ==
               "/days/1/date office_date_twice");
    BOOST_TEST(fault(Json::array({officeDay("2027-01-04", "workday")})) == "/days/0/kind office_workday_anyway");
    BOOST_TEST(fault(Json::array({officeDay("2028-05-01")})) == "/days/0/date office_other_year");
    BOOST_TEST(fault(Json::array({officeDay("2027-02-30")})) == "/days/0/date bad_date");
    BOOST_TEST(fault(Json::array({officeDay("2027-01-01", "party")})) == "/days/0/kind not_in_list");
    BOOST_TEST(fault(Json::array()) == "/days too_few");
    Json nameless = officeDay("2027-01-01");
    nameless["name"] = Json::object();
    BOOST_TEST(fault(Json::array({nameless})) == "/days/0/name required");
    // 3 January 2027 is off by the file of 2026 (brought in again with it), so 2027 cannot make it up.
    Json days = manager.get("/centres/chibi/office-years/2026").json()["days"];
    days.push_back(officeDay("2027-01-03"));
    BOOST_TEST(manager.post(importPath, officeYear(days, 2026)).status == 201);
    BOOST_TEST(fault(Json::array({officeDay("2027-01-03", "workday")})) == "/days/0/kind office_other_file");
    BOOST_TEST(manager.get("/centres/chibi/office-years/2027").status == 404);
    BOOST_TEST(app.as("deputy").post(importPath, officeYear(Json::array({officeDay("2027-01-01")}))).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
