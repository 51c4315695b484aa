// The command line as an operator meets it: help everywhere, one clear line on failure, honest exit codes.
#include <Poco/File.h>

#include <boost/test/unit_test.hpp>
#include <fstream>

#include <sstream>

#include "CommandLine.h"
#include "support/TestDatabase.h"

using namespace yizhan;
using namespace yizhan::test;

BOOST_AUTO_TEST_SUITE(SystemCli)

BOOST_AUTO_TEST_CASE(every_command_has_help_and_refuses_strange_options_in_one_line) {
    for (const app::Command& command : app::commands()) {
        std::vector<std::string> words;
        std::istringstream names(command.name);
        for (std::string word; names >> word;) words.push_back(word);
        BOOST_TEST_CONTEXT(command.name) {
            words.emplace_back("--help");
            const Ran help = run(words);
            BOOST_TEST(help.code == 0);
            BOOST_TEST(help.out.find(command.summary) != std::string::npos);
            words.back() = "--no-such-option";
            const Ran wrong = run(words);
            BOOST_TEST(wrong.code == 64);
            BOOST_TEST(isOneLine(wrong.err));
        }
    }
    BOOST_TEST(run({"dance"}).code == 64);
    BOOST_TEST(run({}).code == 64);
}

BOOST_AUTO_TEST_CASE(checking_a_pack_warns_without_refusing) {
    const TempFolder folder;
    const std::string pack = folder / "small.ndjson";
    std::ofstream(pack) << R"({"id":"one","topic":"t","provenance":"history","questions":{"en":["When?"]},)"
                        << R"("title":{"en":"One"},"answer":{"en":"In 208."},"sources":[{"work":{"en":"Records"}}]})";
    const Ran plain = run({"pack", "check", pack});
    BOOST_TEST(plain.code == 0);
    BOOST_TEST(plain.out.find("/line/1/questions/en: Questions: 1") != std::string::npos);
    BOOST_TEST(plain.out.find("0 errors, 1 warning\n") != std::string::npos);
    const Ran json = run({"pack", "check", pack, "--json"});
    BOOST_TEST(json.code == 0);
    BOOST_TEST(json.out.find(R"("warnings":[{"pointer":"/line/1/questions/en","code":"questions_few")") !=
               std::string::npos);
    std::ofstream(pack) << "{}";
    BOOST_TEST(run({"pack", "check", pack}).code == 1);
}

BOOST_AUTO_TEST_CASE(a_centre_and_its_manager_are_made_without_a_browser) {
    const TempFolder folder;
    const std::string data = folder / "data";
    BOOST_TEST(run({"init", "--data", data, "--centre", "lakeside", "--name", "Lakeside"}).code == 0);
    const Ran twice = run({"init", "--data", data, "--centre", "lakeside", "--name", "Lakeside"});
    BOOST_TEST(twice.code != 0);
    BOOST_TEST(isOneLine(twice.err));
    const std::vector<std::string> add = {"user", "add",    "--data",        data,      "--username",
                                          "boss", "--name", "First Manager", "--roles", "manager"};
    BOOST_TEST(run(add, "short\n").code != 0);
    BOOST_TEST(run(add, "a long enough password\n").code == 0);
    BOOST_TEST(run(add, "a long enough password\n").code != 0);
    BOOST_TEST(run({"check", "--data", data}).code == 0);
    const Ran verified = run({"verify", "--data", data, "--json"});
    BOOST_TEST(verified.code == 0);
    BOOST_TEST(verified.out.find("\"ok\":true") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_folder_without_data_is_named_and_not_made) {
    const TempFolder folder;
    for (const std::string command : {"verify", "check"}) {
        const Ran ran = run({command, "--data", folder / "nothing"});
        BOOST_TEST(ran.code == 2);
        BOOST_TEST(isOneLine(ran.err));
        BOOST_TEST(ran.err.find("nothing") != std::string::npos);
    }
    BOOST_TEST(!Poco::File(folder / "nothing").exists());
}

BOOST_AUTO_TEST_CASE(an_unknown_setting_stops_the_start_and_names_its_line) {
    const TempFolder folder;
    BOOST_TEST(run({"init", "--data", folder.path(), "--centre", "lakeside", "--name", "Lakeside"}).code == 0);
    std::ofstream(folder / "yizhan.conf") << "# a comment\n\nport = 8080\nprot = 9090\n";
    const Ran ran = run({"check", "--data", folder.path(), "--config", folder / "yizhan.conf"});
    BOOST_TEST(ran.code == 2);
    BOOST_TEST(ran.err.find("line 4") != std::string::npos);
    BOOST_TEST(ran.err.find("prot") != std::string::npos);
    std::ofstream(folder / "yizhan.conf") << "port = 99999\n";
    BOOST_TEST(run({"check", "--data", folder.path(), "--config", folder / "yizhan.conf"}).err.find("65535") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_public_address_that_phones_cannot_use_stops_the_start) {
    const TempFolder folder;
    BOOST_TEST(run({"init", "--data", folder.path(), "--centre", "lakeside", "--name", "Lakeside"}).code == 0);
    const auto check = [&](const std::string& address) {
        std::ofstream(folder / "conf") << "public_address = " << address << "\n";
        return run({"check", "--data", folder.path(), "--config", folder / "conf"});
    };
    for (const char* sound : {"", "https://centre.example.org", "http://192.168.1.20:8080", "http://[fd00::1]:8080"})
        BOOST_TEST(check(sound).code == 0, sound);
    for (const char* wrong : {"centre.example.org", "ftp://centre.example.org", "https://centre.example.org/",
                              "https://centre.example.org/kiosk", "https://a b", "https://", "javascript:alert(1)",
                              "https://user@centre.example.org", "https://centre.example.org?x=1"}) {
        const Ran ran = check(wrong);
        BOOST_TEST(ran.code == 2, wrong);
        BOOST_TEST(isOneLine(ran.err));
        BOOST_TEST(ran.err.find("public_address must be an address such as") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
