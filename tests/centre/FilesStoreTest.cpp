// Files on the shelf and in the database: durable in that order, proved against each other.
#include <sys/resource.h>
#include <sys/stat.h>

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "centre/CentreStore.h"
#include "centre/FileActions.h"
#include "centre/FileShelf.h"
#include "core/AuditStore.h"
#include "core/Hash.h"
#include "support/TestDatabase.h"

namespace yizhan::centre {
std::span<const Embedded> embeddedFiles();
}

using namespace yizhan;
using namespace yizhan::centre;
using namespace yizhan::test;
namespace fs = std::filesystem;

namespace {

const CentreId chibi("chibi"), wuhan("wuhan");
const Instant morning{1'795'226'400'000};

void withCentres(const std::function<void(TestDatabase&)>& body) {
    onEachDatabase({centre::embeddedFiles()}, [&](TestDatabase& db) {
        db->write([](WriteTx& tx) {
            for (const CentreId& id : {chibi, wuhan}) {
                Centre centre;
                centre.id = id;
                centre.name = id.text();
                store::insert(tx, centre);
            }
        });
        body(db);
    });
}

FileId idOf(int n) { return FileId("0190c0de-0000-7000-8000-00000000000" + std::to_string(n)); }

StoredFile fileOf(int n, std::string_view bytes) {
    StoredFile file;
    file.id = idOf(n);
    file.sha256 = sha256Hex(bytes);
    file.kind = FileKind::png;
    file.size = static_cast<std::int64_t>(bytes.size());
    return file;
}

/// Enters the file as a duty officer would.
void keep(Database& db, const CentreId& centre, const StoredFile& file) {
    Actor actor;
    actor.kind = Actor::Kind::session;
    actor.staff = StaffId("0190c0de-0000-7000-8000-0000000000ff");
    actor.name = "duty";
    db.write([&](WriteTx& tx) { keepFile(tx, {actor, {"127.0.0.1", "r1"}, morning}, centre, file); });
}

std::string codeOf(const std::function<void()>& fn) {
    try {
        fn();
    } catch (const Error& error) {
        return error.code();
    }
    return "";
}

mode_t rightsOf(const std::string& path) {
    struct stat facts = {};
    BOOST_REQUIRE(::stat(path.c_str(), &facts) == 0);
    return facts.st_mode & 0777;
}

int filesBelow(const std::string& folder) {
    int count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1 : 0;
    return count;
}

/// No file of this process can grow beyond `bytes` while the object lives: a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &_before);
        rlimit limit = _before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &_before); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit _before{};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(StoreFileShelf)

BOOST_AUTO_TEST_CASE(bytes_lie_under_their_hash_for_nobody_else) {
    const TempFolder folder;
    const FileShelf shelf(folder.path());
    const std::string bytes = "bytes of a picture", hash = sha256Hex(bytes);
    shelf.put(chibi, hash, bytes);
    const std::string path = folder / ("files/chibi/" + hash.substr(0, 2) + "/" + hash);
    BOOST_TEST(shelf.pathOf(chibi, hash) == path);
    BOOST_TEST(shelf.get(chibi, hash) == bytes);
    BOOST_TEST(rightsOf(path) == 0600U);
    for (const char* above : {"files", "files/chibi"}) BOOST_TEST(rightsOf(folder / above) == 0700U);
    BOOST_TEST(rightsOf(fs::path(path).parent_path()) == 0700U);
    BOOST_TEST(codeOf([&] { shelf.get(wuhan, hash); }) == "file_missing");
}

BOOST_AUTO_TEST_CASE(the_same_content_twice_lies_there_once_and_is_mended) {
    const TempFolder folder;
    const FileShelf shelf(folder.path());
    const std::string bytes = "bytes of a picture", hash = sha256Hex(bytes);
    shelf.put(chibi, hash, bytes);
    std::ofstream(shelf.pathOf(chibi, hash)) << "altered";
    shelf.put(chibi, hash, bytes);
    BOOST_TEST(shelf.get(chibi, hash) == bytes);
    BOOST_TEST(filesBelow(folder.path()) == 1);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_nothing_behind) {
    const TempFolder folder;
    const FileShelf shelf(folder.path());
    const std::string bytes(100'000, 'x');
    {
        const FullDisk full(50'000);
        BOOST_TEST(codeOf([&] { shelf.put(chibi, sha256Hex(bytes), bytes); }) == "storage_full");
    }
    BOOST_TEST(filesBelow(folder.path()) == 0);
    shelf.put(chibi, sha256Hex(bytes), bytes);
    BOOST_TEST(shelf.get(chibi, sha256Hex(bytes)) == bytes);
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_made_is_said_so) {
    const TempFolder folder;
    std::ofstream(folder / "files") << "not a folder";
    const FileShelf shelf(folder.path());
    BOOST_TEST(codeOf([&] { shelf.put(chibi, sha256Hex("x"), "x"); }) == "file_not_kept");
}

BOOST_AUTO_TEST_CASE(a_link_or_a_folder_in_a_files_place_is_missing) {
    const TempFolder folder;
    const FileShelf shelf(folder.path());
    const std::string hash = sha256Hex("x");
    shelf.put(chibi, hash, "x");
    fs::remove(shelf.pathOf(chibi, hash));
    std::ofstream(folder / "other") << "x";
    fs::create_symlink(folder / "other", shelf.pathOf(chibi, hash));
    BOOST_TEST(codeOf([&] { shelf.get(chibi, hash); }) == "file_missing");
    fs::remove(shelf.pathOf(chibi, hash));
    fs::create_directory(shelf.pathOf(chibi, hash));
    BOOST_TEST(codeOf([&] { shelf.get(chibi, hash); }) == "file_missing");
}

BOOST_AUTO_TEST_CASE(only_old_leftovers_of_uploads_are_removed) {
    const TempFolder folder;
    const FileShelf shelf(folder.path());
    BOOST_TEST(shelf.removeAbandoned() == 0);
    const std::string hash = sha256Hex("x");
    shelf.put(chibi, hash, "x");
    const fs::path place = fs::path(shelf.pathOf(chibi, hash)).parent_path();
    for (const char* name : {".upload-before", ".upload-now"}) std::ofstream(place / name) << "half";
    const auto longAgo = fs::file_time_type::clock::now() - std::chrono::hours(2);
    fs::last_write_time(place / ".upload-before", longAgo);
    fs::last_write_time(place / hash, longAgo);
    BOOST_TEST(shelf.removeAbandoned() == 1);
    BOOST_TEST(!fs::exists(place / ".upload-before"));
    BOOST_TEST(fs::exists(place / ".upload-now"));
    BOOST_TEST(shelf.get(chibi, hash) == "x");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(StoreFiles)

BOOST_AUTO_TEST_CASE(a_file_comes_back_as_it_went_in) {
    withCentres([](TestDatabase& db) {
        const StoredFile file = fileOf(1, "picture");
        keep(*db, chibi, file);
        const auto found = db->read([&](ReadTx& tx) { return store::findFile(tx, chibi, file.id); });
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST(found->sha256 == file.sha256);
        BOOST_TEST((found->kind == FileKind::png));
        BOOST_TEST(found->size == 7);
        BOOST_TEST(found->createdAt.millis == morning.millis);
        BOOST_TEST(found->createdBy.text() == "0190c0de-0000-7000-8000-0000000000ff");
        BOOST_TEST(!db->read([&](ReadTx& tx) { return store::findFile(tx, wuhan, file.id); }).has_value());
    });
}

BOOST_AUTO_TEST_CASE(who_kept_a_file_stands_in_the_trail) {
    withCentres([](TestDatabase& db) {
        keep(*db, chibi, fileOf(1, "picture"));
        const auto rows = db->read([](ReadTx& tx) { return auditRows(tx, chibi, {}, 1'000, 10); });
        BOOST_REQUIRE(rows.size() == 1U);
        BOOST_TEST(rows[0].action == "file.create");
        BOOST_TEST(rows[0].subjectId == idOf(1).text());
        BOOST_TEST(rows[0].actorName == "duty");
        BOOST_TEST(rows[0].changes.find(sha256Hex("picture")) != std::string::npos);
    });
}

BOOST_AUTO_TEST_CASE(the_system_is_nobody) {
    withCentres([](TestDatabase& db) {
        const Actor system = Actor::system();
        db->write([&](WriteTx& tx) { keepFile(tx, {system, {}, morning}, chibi, fileOf(1, "picture")); });
        BOOST_TEST(db->read([](ReadTx& tx) { return store::findFile(tx, chibi, idOf(1)); })->createdBy.empty());
    });
}

BOOST_AUTO_TEST_CASE(a_file_belongs_to_a_centre) {
    withCentres([](TestDatabase& db) {
        BOOST_TEST(codeOf([&] { keep(*db, CentreId("nowhere"), fileOf(1, "picture")); }) == "constraint");
    });
}

BOOST_AUTO_TEST_CASE(files_over_the_same_bytes_follow_each_other) {
    withCentres([](TestDatabase& db) {
        keep(*db, wuhan, fileOf(1, "a"));
        for (const int n : {5, 3}) keep(*db, chibi, fileOf(n, "a"));
        for (const int n : {2, 4}) keep(*db, chibi, fileOf(n, "b"));
        std::vector<std::string> seen;
        std::optional<store::FileOfCentre> last;
        db->read([&](ReadTx& tx) {
            for (auto page = store::filesByContent(tx, last, 2); !page.empty();
                 page = store::filesByContent(tx, last, 2))
                for (const auto& row : page) {
                    seen.push_back(row.centre.text() + row.file.id.text().back());
                    last = row;
                }
        });
        const bool aFirst = sha256Hex("a") < sha256Hex("b");
        const std::vector<std::string> expected =
            aFirst ? std::vector<std::string>{"chibi3", "chibi5", "chibi2", "chibi4", "wuhan1"}
                   : std::vector<std::string>{"chibi2", "chibi4", "chibi3", "chibi5", "wuhan1"};
        BOOST_TEST(seen == expected, boost::test_tools::per_element());
    });
}

BOOST_AUTO_TEST_CASE(what_is_no_longer_on_the_disk_as_it_was_is_found) {
    withCentres([](TestDatabase& db) {
        const TempFolder folder;
        const FileShelf shelf(folder.path());
        const std::vector<std::string> contents = {"sound", "gone", "altered"};
        int n = 0;
        for (const std::string& bytes : contents) {
            shelf.put(chibi, sha256Hex(bytes), bytes);
            keep(*db, chibi, fileOf(++n, bytes));
        }
        keep(*db, chibi, fileOf(4, "gone"));
        const auto problems = [&] { return db->read([&](ReadTx& tx) { return filesProblems(tx, folder.path()); }); };
        BOOST_TEST(problems().empty());

        fs::remove(shelf.pathOf(chibi, sha256Hex("gone")));
        std::ofstream(shelf.pathOf(chibi, sha256Hex("altered"))) << "altereD";
        std::map<std::string, FileProblem::Kind> found;
        for (const FileProblem& problem : problems()) {
            BOOST_TEST(problem.centre.text() == "chibi");
            BOOST_TEST(problem.cause.find(shelf.pathOf(chibi, problem.sha256)) == 0U);
            found[problem.id.text()] = problem.kind;
        }
        using Kind = FileProblem::Kind;
        const std::map<std::string, Kind> expected = {
            {idOf(2).text(), Kind::missing}, {idOf(4).text(), Kind::missing}, {idOf(3).text(), Kind::altered}};
        BOOST_TEST((found == expected));
    });
}

BOOST_AUTO_TEST_SUITE_END()
