// The front ends off the disk: right type, right encoding, right age, and nothing that was not listed.
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include "WireHarness.h"
#include "support/TestDatabase.h"

using namespace yizhan;
using namespace yizhan::test;
namespace data = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

/// A small built front end, with things around it that must stay out of reach.
struct Site {
    Site() {
        write("ui/kiosk.html", "<kiosk>");
        write("ui/console.html", "<console>");
        write("ui/console.html.br", "brotli");
        write("ui/console.html.gz", "gzip");
        write("ui/assets/a-1f2e.js", "script");
        write("ui/assets/f-9c.woff2", "font");
        write("ui/sw.js", "worker");
        write("ui/.env", "hidden");
        write("ui/.git/config", "hidden");
        write("ui/orphan.css.br", "no plain file");
        write("secret", "secret");
        fs::create_symlink(folder / "secret", folder / "ui/leak.txt");
        fs::create_symlink(folder / "ui/sw.js", folder / "ui/inside.js");
    }

    void write(const std::string& name, const std::string& text) const {
        const fs::path path = folder / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
    }

    TempFolder folder;
    std::string root = folder / "ui";
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ApiStaticFiles)

BOOST_AUTO_TEST_CASE(the_two_apps_answer_for_all_their_pages) {
    Site site;
    WireServer server(quickOptions(), site.root);
    const WireAnswer start = server.ask(get("/"));
    BOOST_TEST(start.status == 302);
    BOOST_TEST(start.headers.at("location") == "/console");
    for (const char* path : {"/kiosk", "/kiosk/", "/kiosk/ask/1", "/kiosk.html"})
        BOOST_TEST(server.ask(get(path)).body == "<kiosk>");
    for (const char* path : {"/console", "/console/log/2026-11-21"})
        BOOST_TEST(server.ask(get(path)).body == "<console>");
    const WireAnswer page = server.ask(get("/console"));
    BOOST_TEST(page.headers.at("content-type") == "text/html; charset=utf-8");
    BOOST_TEST(page.headers.at("cache-control") == "no-cache");
    BOOST_TEST(page.headers.at("content-security-policy").find("default-src 'self'") == 0U);
    BOOST_TEST(page.headers.at("content-security-policy").find("unsafe") == std::string::npos);
    BOOST_TEST(page.headers.at("content-security-policy").find("frame-ancestors 'none'") != std::string::npos);
    BOOST_TEST(server.dispatcher.seen().empty());
}

BOOST_AUTO_TEST_CASE(everything_else_goes_to_the_routes) {
    Site site;
    WireServer server(quickOptions(), site.root);
    BOOST_TEST(server.ask(get("/api/v1/session")).body == "GET /api/v1/session|");
    BOOST_TEST(server.ask(get("/kiosks")).body == "GET /kiosks|");
    BOOST_TEST(server.ask(post("/console", "x")).body == "POST /console|x");
}

BOOST_AUTO_TEST_CASE(hashed_names_may_be_kept_for_ever) {
    Site site;
    WireServer server(quickOptions(), site.root);
    const WireAnswer script = server.ask(get("/assets/a-1f2e.js"));
    BOOST_TEST(script.headers.at("cache-control") == "public, max-age=31536000, immutable");
    BOOST_TEST(script.headers.at("content-type") == "text/javascript; charset=utf-8");
    BOOST_TEST(server.ask(get("/assets/f-9c.woff2")).headers.at("content-type") == "font/woff2");
    BOOST_TEST(server.ask(get("/sw.js")).headers.at("cache-control") == "no-cache");
    BOOST_TEST(server.ask(get("/inside.js")).body == "worker");
}

BOOST_AUTO_TEST_CASE(what_the_client_has_is_not_sent_again) {
    Site site;
    WireServer server(quickOptions(), site.root);
    const std::string etag = server.ask(get("/console")).headers.at("etag");
    RawClient client = server.client();
    const WireAnswer again = client.send(get("/console", "If-None-Match: W/\"x\", " + etag + "\r\n")).answer();
    BOOST_TEST(again.status == 304);
    BOOST_TEST(again.headers.at("etag") == etag);
    BOOST_TEST(!again.headers.contains("content-length"));
    BOOST_TEST(client.send(get("/console", "If-None-Match: \"other\"\r\n")).answer().body == "<console>");
    BOOST_TEST(client.send("HEAD /console HTTP/1.1\r\nHost: a\r\n\r\n").answer(false).headers.at("content-length") ==
               "9");
    BOOST_TEST(client.send(get("/kiosk")).answer().body == "<kiosk>");
}

BOOST_AUTO_TEST_CASE(the_smallest_encoding_that_the_client_takes_is_chosen) {
    Site site;
    WireServer server(quickOptions(), site.root);
    const auto asked = [&](const std::string& codings) {
        return server.ask(get("/console", "Accept-Encoding: " + codings + "\r\n"));
    };
    BOOST_TEST(asked("gzip, deflate, br").body == "brotli");
    BOOST_TEST(asked("gzip, deflate, br").headers.at("content-encoding") == "br");
    BOOST_TEST(asked("gzip").body == "gzip");
    BOOST_TEST(asked("br;q=0, gzip").headers.at("content-encoding") == "gzip");
    BOOST_TEST(asked("identity").body == "<console>");
    BOOST_TEST(asked("identity").headers.at("vary") == "Accept-Encoding");
    BOOST_TEST(asked("br").headers.at("etag") != asked("gzip").headers.at("etag"));
}

const std::vector<std::string> outOfReach = {"/../secret",
                                             "/%2e%2e/secret",
                                             "/..%2fsecret",
                                             "/assets/../../secret",
                                             "/assets/%2e%2e/%2e%2e/secret",
                                             "/.env",
                                             "/%2eenv",
                                             "/.git/config",
                                             "/leak.txt",
                                             "/assets",
                                             "/assets/",
                                             "//etc/passwd",
                                             "/ui/kiosk.html",
                                             "/orphan.css",
                                             "/console.html.br",
                                             "/assets\\..\\..\\secret",
                                             "/%252e%252e/secret",
                                             "/sw.js/",
                                             "/sw.js%00.html"};

BOOST_DATA_TEST_CASE(nothing_else_is_given_away, data::make(outOfReach), path) {
    Site site;
    WireServer server(quickOptions(), site.root);
    const WireAnswer answer = server.ask(get(path));
    BOOST_TEST((answer.status == 400 || answer.body == "GET " + server.dispatcher.last().path + "|"));
}

BOOST_AUTO_TEST_CASE(a_file_changed_under_the_server_is_the_new_one_and_no_mixture) {
    Site site;
    WireServer server(quickOptions(), site.root);
    const std::string old = server.ask(get("/sw.js")).headers.at("etag");
    site.write("ui/sw.js", "another worker, longer than the first");
    const WireAnswer changed = server.ask(get("/sw.js", "If-None-Match: " + old + "\r\n"));
    BOOST_TEST(changed.status == 200);
    BOOST_TEST(changed.body == "another worker, longer than the first");
    BOOST_TEST(changed.headers.at("etag") != old);
    fs::remove(site.root + "/sw.js");
    BOOST_TEST(server.ask(get("/sw.js")).body == "GET /sw.js|");
}

BOOST_AUTO_TEST_CASE(front_ends_put_in_place_under_the_server_are_served_whole) {
    Site site;
    WireServer server(quickOptions(), site.root);
    BOOST_TEST(server.ask(get("/assets/a-1f2e.js")).status == 200);
    site.write("next/kiosk.html", "<new kiosk>");
    site.write("next/console.html", "<new console>");
    site.write("next/assets/b-77aa.js", "new script");
    fs::rename(site.root, site.folder / "before");
    fs::rename(site.folder / "next", site.root);
    BOOST_TEST(server.ask(get("/kiosk")).body == "<new kiosk>");
    BOOST_TEST(server.ask(get("/assets/b-77aa.js")).body == "new script");
    BOOST_TEST(server.ask(get("/console", "Accept-Encoding: br\r\n")).body == "<new console>");
    BOOST_TEST(server.ask(get("/assets/a-1f2e.js")).body == "GET /assets/a-1f2e.js|");
}

BOOST_AUTO_TEST_CASE(a_file_of_another_name_is_found_soon_without_a_restart) {
    Site site;
    WireServer server(quickOptions(), site.root);
    site.write("ui/assets/c-0b0b.js", "late script");
    BOOST_TEST(eventually([&] { return server.ask(get("/assets/c-0b0b.js")).body == "late script"; }));
}

BOOST_AUTO_TEST_CASE(a_large_file_is_sent_whole) {
    Site site;
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += std::to_string(i);
    site.write("ui/large.txt", text);
    WireServer server(quickOptions(), site.root);
    BOOST_TEST((server.ask(get("/large.txt")).body == text));
}

BOOST_AUTO_TEST_CASE(no_folder_is_no_files) {
    WireServer server(quickOptions(), "/no/such/folder");
    BOOST_TEST(server.files.empty());
    BOOST_TEST(server.ask(get("/")).body == "GET /|");
}

BOOST_AUTO_TEST_SUITE_END()
