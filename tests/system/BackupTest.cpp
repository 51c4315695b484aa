// A backup taken while the server writes, and what a restore makes of a good, a damaged and a hostile one.
#include <sys/resource.h>
#include <sys/stat.h>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "CommandLine.h"
#include "WriteLoad.h"
#include "app/BackupArchive.h"
#include "app/BackupManifest.h"
#include "core/Hash.h"
#include "support/TestApp.h"

using namespace yizhan;
using namespace yizhan::test;
namespace data = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// What lies in a folder, by name, its lock aside.
std::set<std::string> namesIn(const std::string& folder) {
    std::set<std::string> names;
    if (!fs::exists(folder)) return names;
    for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
    names.erase("lock");
    return names;
}

std::set<std::string> textsIn(const std::string& database) {
    const auto opened = Database::open({.url = database, .readOnly = true});
    return opened->read([](ReadTx& tx) {
        std::set<std::string> texts;
        for (const Row& row : tx.query("SELECT text FROM journal_rows")) texts.insert(row.text(0));
        return texts;
    });
}

std::string upload(HttpClient& client) {
    const std::string picture = bytesOf(std::string(YIZHAN_SOURCE_DIR) + "/tests/fuzz/corpus/files/png-grey");
    const auto kept = client.send(
        "POST", "/centres/chibi/files",
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p\"\r\n\r\n" + picture + "\r\n--b--\r\n",
        {{"Content-Type", "multipart/form-data; boundary=b"}});
    BOOST_REQUIRE_MESSAGE(kept.status == 201, kept.body);
    return kept.json()["sha256"].get<std::string>();
}

/// A centre with a sealed day and a picture, and its backup.
struct Kept {
    Kept() {
        HttpClient duty = app.as("duty");
        BOOST_REQUIRE(duty.post(entriesPath, {{"section", "routine"}, {"text", "一切正常"}}).status == 201);
        picture = upload(duty);
        HttpClient manager = app.as("manager");
        const auto version = manager.get("/centres/chibi/log-days/today").version();
        BOOST_REQUIRE(manager
                          .post("/centres/chibi/log-days/today/close",
                                {{"statement", "as_recorded"}, {"force_reason", "a test ends the day"}},
                                ifMatch(version))
                          .status == 200);
        made = run({"backup", file, "--data", app.dataDir(), "--json"});
        BOOST_REQUIRE_MESSAGE(made.code == 0, made.err);
    }

    Ran restore(const std::string& from, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words = {"restore", from, "--data", target};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    TestApp app;
    TempFolder folder;
    std::string file = folder / "centre.tar.zst", target = folder / "restored", picture;
    Ran made;
};

app::BackupManifest manifestWith(std::vector<app::BackupMember> members) {
    app::BackupManifest manifest;
    manifest.programVersion = "9";
    manifest.withDatabase = false;
    manifest.members = std::move(members);
    return manifest;
}

/// An archive as someone who means harm would write it.
void forge(const std::string& path, const std::string& manifest, const std::string& member, const std::string& bytes) {
    app::ArchiveWriter archive(path, {});
    archive.add(app::manifestName, manifest);
    archive.add(app::manifestSumName, sha256Hex(manifest) + "  manifest.json\n");
    archive.add(member, bytes);
    archive.finish();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(SystemBackup)

BOOST_AUTO_TEST_CASE(what_was_acknowledged_before_a_backup_is_in_it_though_writes_go_on) {
    TestApp app;
    const TempFolder folder;
    HttpClient duty = app.as("duty");
    Load load(app.url(), {duty.cookies(), duty.csrfToken()}, 0);
    while (load.count() < 200) std::this_thread::yield();
    const std::set<std::string> promised = load.acknowledged();
    const Ran made = run({"backup", folder / "b.tar.zst", "--data", app.dataDir()});
    const int during = load.count();
    while (load.count() < during + 50) std::this_thread::yield();
    load.end();
    BOOST_TEST_REQUIRE(made.code == 0, made.err);
    BOOST_TEST(isOneLine(made.out));
    const Ran restored = run({"restore", folder / "b.tar.zst", "--data", folder / "data"});
    BOOST_TEST_REQUIRE(restored.code == 0, restored.err);
    BOOST_TEST(isOneLine(restored.out));
    BOOST_TEST(restored.out.find("the log holds") != std::string::npos);
    BOOST_TEST(run({"verify", "--data", folder / "data"}).code == 0);
    const std::set<std::string> stored = textsIn(folder / "data/yizhan.db");
    int lost = 0;
    for (const std::string& text : promised) lost += stored.contains(text) ? 0 : 1;
    BOOST_TEST(lost == 0);
}

BOOST_AUTO_TEST_CASE(a_backup_is_private_says_its_seal_and_comes_back_with_files_and_keys) {
    const Kept kept;
    struct stat facts = {};
    BOOST_REQUIRE(::stat(kept.file.c_str(), &facts) == 0);
    BOOST_TEST((facts.st_mode & 0777) == 0600U);
    const Json made = Json::parse(kept.made.out);
    BOOST_TEST(made["files"] == 1);
    BOOST_TEST(made["centres"][0]["centre"] == "chibi");
    BOOST_TEST(made["centres"][0]["sealed"] == "2026-11-21");
    BOOST_TEST(made["centres"][0]["short_code"].get<std::string>().size() == 9U);

    const Ran restored = kept.restore(kept.file, {"--json"});
    BOOST_TEST_REQUIRE(restored.code == 0, restored.err);
    const Json json = Json::parse(restored.out);
    BOOST_TEST(json["ok"] == true);
    BOOST_TEST(json["centres"][0]["head"] == made["centres"][0]["head"]);
    BOOST_TEST(json["kept"].is_null());
    BOOST_TEST((namesIn(kept.target) == std::set<std::string>{"files", "keys", "yizhan.db"}));
    const std::string picture = "/files/chibi/" + kept.picture.substr(0, 2) + "/" + kept.picture;
    BOOST_TEST((bytesOf(kept.target + picture) == bytesOf(kept.app.dataDir() + picture)));
    const std::string key = "/keys/chibi.ed25519";
    BOOST_TEST((bytesOf(kept.target + key) == bytesOf(kept.app.dataDir() + key)));
    BOOST_REQUIRE(::stat((kept.target + key).c_str(), &facts) == 0);
    BOOST_TEST((facts.st_mode & 0777) == 0600U);
}

BOOST_AUTO_TEST_CASE(a_flipped_byte_is_never_restored_and_its_member_is_named) {
    const Kept kept;
    const std::string whole = bytesOf(kept.file);
    int named = 0;
    for (std::size_t at = 0; at < whole.size(); at += 1 + whole.size() / 40) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        write(kept.folder / "damaged", damaged);
        const Ran ran = kept.restore(kept.folder / "damaged");
        if (ran.code == 0) {
            // Nothing of it was changed then: a byte between members means nothing.
            BOOST_TEST(run({"verify", "--data", kept.target}).code == 0);
            fs::remove_all(kept.target);
            continue;
        }
        BOOST_TEST(isOneLine(ran.err));
        BOOST_TEST(namesIn(kept.target).empty());
        named += ran.err.find("member yizhan.db") != std::string::npos ? 1 : 0;
    }
    BOOST_TEST(named > 20);
}

BOOST_AUTO_TEST_CASE(a_cut_backup_is_refused_wherever_it_is_cut) {
    const Kept kept;
    const std::string whole = bytesOf(kept.file);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{100}, whole.size() / 2, whole.size() - 1000, whole.size() - 40}) {
        write(kept.folder / "cut", whole.substr(0, size));
        const Ran ran = kept.restore(kept.folder / "cut");
        BOOST_TEST(ran.code == 2, size << " bytes");
        BOOST_TEST(isOneLine(ran.err));
        BOOST_TEST(namesIn(kept.target).empty());
    }
    BOOST_TEST(kept.restore(kept.folder / "no such file").err.find("no such file") != std::string::npos);
}

const std::vector<std::string> hostileNames = {
    "../evil",     "/tmp/yizhan-evil", "files/chibi/../../../evil", "keys/../evil.ed25519",
    "yizhan.conf", "files/chibi/ab/ab"};

BOOST_DATA_TEST_CASE(a_name_that_leads_elsewhere_is_refused, data::make(hostileNames), name) {
    const TempFolder folder;
    const std::string bytes = "harm", outside = folder / "evil";
    const std::string honest = "keys/chibi.ed25519";
    forge(folder / "listed", app::manifestText(manifestWith({{name, 4, sha256Hex(bytes)}})), name, bytes);
    forge(folder / "unlisted", app::manifestText(manifestWith({{honest, 4, sha256Hex(bytes)}})), name, bytes);
    for (const std::string archive : {"listed", "unlisted"}) {
        const Ran ran = run({"restore", folder / archive, "--data", folder / "a/data"});
        BOOST_TEST(ran.code == 2);
        BOOST_TEST(ran.err.find(name) != std::string::npos);
        BOOST_TEST(namesIn(folder / "a/data").empty());
        BOOST_TEST((namesIn(folder / "a") == std::set<std::string>{"data"}));
    }
    BOOST_TEST(!fs::exists(outside));
    BOOST_TEST(!fs::exists("/tmp/yizhan-evil"));
}

BOOST_AUTO_TEST_CASE(a_newer_program_s_backup_is_refused) {
    const TempFolder folder;
    app::BackupManifest manifest = manifestWith({{"yizhan.db", 4, sha256Hex("data")}});
    manifest.withDatabase = true;
    manifest.schema = {"29991231T0000"};
    forge(folder / "newer", app::manifestText(manifest), "yizhan.db", "data");
    const Ran ran = run({"restore", folder / "newer", "--data", folder / "data"});
    BOOST_TEST(ran.code == 2);
    BOOST_TEST(ran.err.find("newer program 9") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_there_is_neither_overwritten_nor_lost) {
    Kept kept;
    const Ran running = run({"restore", kept.file, "--data", kept.app.dataDir(), "--force"});
    BOOST_TEST(running.code == 2);
    BOOST_TEST(running.err.find("another server is running") != std::string::npos);

    fs::create_directories(kept.target + "/backups");
    write(kept.target + "/backups/older", "kept");
    write(kept.target + "/yizhan.db", "another database");
    BOOST_TEST(kept.restore(kept.file).err.find("not empty") != std::string::npos);
    BOOST_TEST(bytesOf(kept.target + "/yizhan.db") == "another database");
    const Ran forced = kept.restore(kept.file, {"--force", "--json"});
    BOOST_TEST_REQUIRE(forced.code == 0, forced.err);
    const std::string aside = Json::parse(forced.out)["kept"];
    BOOST_TEST(bytesOf(aside + "/yizhan.db") == "another database");
    BOOST_TEST(bytesOf(kept.target + "/backups/older") == "kept");
    BOOST_TEST(run({"verify", "--data", kept.target}).code == 0);
    // A damaged one leaves even a forced restore's folder as it was.
    write(kept.folder / "cut", bytesOf(kept.file).substr(0, 5000));
    BOOST_TEST(kept.restore(kept.folder / "cut", {"--force"}).code == 2);
    BOOST_TEST(run({"verify", "--data", kept.target}).code == 0);

    const std::string before = bytesOf(kept.file);
    BOOST_TEST(run({"backup", kept.file, "--data", kept.target}).err.find("--force") != std::string::npos);
    BOOST_TEST((bytesOf(kept.file) == before));
    BOOST_TEST(run({"backup", kept.file, "--data", kept.target, "--force"}).code == 0);
}

BOOST_AUTO_TEST_CASE(a_log_that_was_altered_comes_back_and_is_told) {
    Kept kept;
    kept.app.database().write([](WriteTx& tx) {
        tx.script("DROP TRIGGER journal_rows_no_update; UPDATE journal_rows SET text = 'another' WHERE seq = 1");
    });
    BOOST_REQUIRE(run({"backup", kept.folder / "altered", "--data", kept.app.dataDir()}).code == 0);
    const Ran restored = kept.restore(kept.folder / "altered");
    BOOST_TEST(restored.code == 1);
    BOOST_TEST(isOneLine(restored.out));
    BOOST_TEST(restored.out.find("NOT ALL IS SOUND") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_kept_file_that_changed_is_packed_and_told) {
    const Kept kept;
    write(kept.app.dataDir() + "/files/chibi/" + kept.picture.substr(0, 2) + "/" + kept.picture, "rot");
    const Ran made = run({"backup", kept.folder / "rot.tar.zst", "--data", kept.app.dataDir()});
    BOOST_TEST(made.code == 1);
    BOOST_TEST(made.out.find(kept.picture) != std::string::npos);
    BOOST_TEST(kept.restore(kept.folder / "rot.tar.zst").code == 1);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_no_half_file) {
    const Kept kept;
    const auto before = namesIn(kept.folder.path());
    struct rlimit old = {};
    getrlimit(RLIMIT_FSIZE, &old);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small = {100'000, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const Ran made = run({"backup", kept.folder / "b.tar.zst", "--data", kept.app.dataDir()});
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    BOOST_TEST(made.code == 2);
    BOOST_TEST(isOneLine(made.err));
    BOOST_TEST((namesIn(kept.folder.path()) == before));
}

BOOST_AUTO_TEST_CASE(postgresql_is_left_to_pg_dump_in_plain_words) {
    if (!postgresAvailable()) return;
    TestApp app({.dialect = Dialect::postgres});
    HttpClient duty = app.as("duty");
    upload(duty);
    const TempFolder folder;
    write(folder / "conf", "database = " + app.app().settings().text("database") + "\n");
    const std::vector<std::string> words = {"backup",      folder / "b", "--data",
                                            app.dataDir(), "--config",   folder / "conf"};
    const Ran refused = run(words);
    BOOST_TEST(refused.code == 2);
    BOOST_TEST(refused.err.find("pg_dump") != std::string::npos);
    auto filesOnly = words;
    filesOnly.emplace_back("--files-only");
    BOOST_TEST(run(filesOnly).code == 0);
    const Ran restored = run({"restore", folder / "b", "--data", folder / "data"});
    BOOST_TEST(restored.code == 0);
    BOOST_TEST(restored.out.find("pg_restore") != std::string::npos);
    BOOST_TEST((namesIn(folder / "data") == std::set<std::string>{"files"}));
}

BOOST_AUTO_TEST_SUITE_END()
