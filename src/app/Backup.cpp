#include "app/Backup.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "app/BackupArchive.h"
#include "core/Error.h"
#include "core/Hash.h"
#include "journal/JournalStore.h"
#include "journal/JournalVerify.h"

namespace yizhan::app {

namespace {

namespace fs = std::filesystem;

constexpr auto abandonedAge = std::chrono::hours(24);

std::string wordsOf(int number) { return std::generic_category().message(number); }

/// A member and where its bytes are now.
struct Packed {
    BackupMember member;
    std::string path;
};

/// Nothing where the file went away meanwhile.
std::optional<BackupMember> measured(const std::string& name, const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        if (!fs::exists(path)) return std::nullopt;
        throw std::runtime_error("cannot read " + path + ": " + wordsOf(errno));
    }
    BackupMember member{name, 0, {}};
    Sha256 hash;
    std::string block(1 << 16, '\0');
    while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
        const auto count = static_cast<std::size_t>(in.gcount());
        hash.add(std::string_view(block).substr(0, count));
        member.size += count;
    }
    if (in.bad()) throw std::runtime_error("cannot read " + path);
    member.sha256 = hex(hash.finish());
    return member;
}

/// The folder's own files below `part`, in order of name; what an upload or a key in the making left is not among them.
std::vector<Packed> filesBelow(const std::string& dataDir, const std::string& part) {
    std::vector<Packed> found;
    std::error_code missing;
    for (fs::recursive_directory_iterator at(dataDir + "/" + part, missing), end; !missing && at != end;
         at.increment(missing)) {
        const std::string name = at->path().lexically_relative(dataDir).generic_string();
        if (!isBackupMember(name) || !at->is_regular_file()) continue;
        if (auto member = measured(name, at->path().string()))
            found.push_back({std::move(*member), at->path().string()});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.member.name < b.member.name; });
    return found;
}

std::optional<journal::Seal> newestSeal(ReadTx& tx, const CentreId& centre, const journal::Head& head) {
    if (!head.lastSeal) return std::nullopt;
    const Date date = head.lastSeal->date;
    const auto marks = journal::store::marks(tx, centre, date, date);
    if (const auto found = marks.find(date); found != marks.end())
        for (const journal::Mark& mark : found->second)
            if (mark.seal) return mark.seal;
    return std::nullopt;
}

std::vector<BackupCentre> centresIn(ReadTx& tx, const ICentres& centres) {
    std::vector<BackupCentre> found;
    for (const CentreInfo& centre : centres.all(tx)) {
        BackupCentre entry{centre.id.text(), centre.name};
        if (const auto head = journal::store::head(tx, centre.id)) {
            entry.rows = head->seq;
            entry.head = head->hash;
            entry.seal = newestSeal(tx, centre.id, *head);
        }
        found.push_back(std::move(entry));
    }
    return found;
}

/// What the copy holds, read from the copy itself. One that an older program left, before its upgrade, is packed all
/// the same, without the words about its centres.
void describe(BackupManifest& manifest, const BackupSource& source, Database& copy) {
    manifest.schema = copy.read([](ReadTx& tx) { return appliedMigrations(tx); });
    try {
        manifest.centres = copy.read([&](ReadTx& tx) { return centresIn(tx, source.centres); });
    } catch (const Error& error) {
        if (error.code() != "database_statement") throw;
    }
}

Packed copiedDatabase(BackupManifest& manifest, const BackupSource& source, const std::string& path) {
    source.database.copyInto(path);
    const auto copy = Database::open({.url = path, .readers = 1, .create = false, .readOnly = true});
    describe(manifest, source, *copy);
    return {measured(databaseName, path).value(), path};
}

void write(const std::string& path, const BackupManifest& manifest, const std::vector<Packed>& packed) {
    const std::string text = manifestText(manifest);
    ArchiveWriter archive(path, manifest.madeAt);
    archive.add(manifestName, text);
    // In the form of sha256sum, for whoever unpacks by hand.
    archive.add(manifestSumName, sha256Hex(text) + "  " + manifestName + "\n");
    for (const Packed& one : packed) archive.addFile(one.member.name, one.path, one.member.size, one.member.sha256);
    archive.finish();
}

void place(const std::string& draft, const std::string& file, bool replace) {
    // link() refuses where there is something, also where it came a moment ago; a stick's file system may not have it.
    const bool linked = !replace && ::link(draft.c_str(), file.c_str()) == 0;
    const bool placed = linked || ((replace || errno != EEXIST) && ::rename(draft.c_str(), file.c_str()) == 0);
    if (!placed && errno == EEXIST) throw std::runtime_error(file + " is there already; --force takes its place");
    if (!placed) throw std::runtime_error("cannot write " + file + ": " + wordsOf(errno));
    flushFolder(fs::path(file).parent_path().string());
}

}  // namespace

void flushFolder(const std::string& path) {
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool flushed = folder >= 0 && ::fsync(folder) == 0;
    const int number = errno;
    if (folder >= 0) ::close(folder);
    if (!flushed) throw std::runtime_error("cannot write in " + path + ": " + wordsOf(number));
}

WorkFolder::WorkFolder(const std::string& beside, const std::string& purpose) {
    const std::string prefix = "." + purpose + "-";
    std::error_code ignored;
    const auto before = fs::file_time_type::clock::now() - abandonedAge;
    for (const auto& entry : fs::directory_iterator(beside, ignored)) {
        std::error_code gone;
        if (!entry.path().filename().string().starts_with(prefix)) continue;
        if (const auto written = fs::last_write_time(entry.path(), gone); !gone && written < before)
            fs::remove_all(entry.path(), gone);
    }
    _path = beside + "/" + prefix + "XXXXXX";
    if (::mkdtemp(_path.data()) == nullptr)
        throw std::runtime_error("cannot write in " + beside + ": " + wordsOf(errno));
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(_path, ignored);
}

BackupMade makeBackup(const BackupSource& source, const std::string& file, const BackupWishes& wishes) {
    const std::string place = fs::absolute(file).lexically_normal().string();
    if (!wishes.replace && fs::exists(place))
        throw std::runtime_error(place + " is there already; --force takes its place");
    const WorkFolder work(fs::path(place).parent_path().string(), "yizhan-backup");
    BackupMade made{place, 0, {.programVersion = YIZHAN_VERSION, .madeAt = source.now}, {}};
    made.manifest.withDatabase = !wishes.filesOnly;
    std::vector<Packed> packed;
    // The database first: whatever it refers to is on the disk by then.
    if (!wishes.filesOnly) packed.push_back(copiedDatabase(made.manifest, source, work.path() + "/" + databaseName));
    for (const char* part : {"keys", "files"})
        for (Packed& one : filesBelow(source.dataDir, part)) packed.push_back(std::move(one));
    for (const Packed& one : packed) {
        made.manifest.members.push_back(one.member);
        const bool kept = one.member.name.starts_with("files/");
        if (kept && !one.member.name.ends_with(one.member.sha256)) made.altered.push_back(one.member.name);
    }
    const std::string draft = work.path() + "/backup";
    write(draft, made.manifest, packed);
    made.bytes = fs::file_size(draft);
    app::place(draft, place, wishes.replace);
    return made;
}

}  // namespace yizhan::app
