// From the archive's bytes to files: only what the manifest names, only names that a backup has.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <system_error>

#include "app/Backup.h"
#include "app/BackupArchive.h"
#include "app/Restore.h"
#include "core/Hash.h"

namespace yizhan::app {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t mostManifestBytes = 256U << 20;

std::runtime_error cannotWrite(const std::string& path) {
    return std::runtime_error("cannot write " + path + ": " + std::generic_category().message(errno));
}

/// A new file that only its owner may read.
class Output {
public:
    explicit Output(std::string path)
        : _path(std::move(path)),
          _number(::open(_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
        if (_number < 0) throw cannotWrite(_path);
    }
    ~Output() { ::close(_number); }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto count = ::write(_number, bytes.data(), bytes.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) throw cannotWrite(_path);
            bytes.remove_prefix(static_cast<std::size_t>(count));
        }
    }
    void flush() {
        if (::fsync(_number) != 0) throw cannotWrite(_path);
    }

private:
    std::string _path;
    int _number;
};

std::string smallMember(ArchiveReader& archive, const std::string& file, const char* name) {
    const auto member = archive.next();
    if (!member || member->name != name)
        throw std::runtime_error(file + " is not a backup: it does not begin with " + name);
    if (member->size > mostManifestBytes)
        throw std::runtime_error(file + " is not a backup: its manifest is too large");
    std::string text;
    for (std::string_view bytes = archive.read(); !bytes.empty(); bytes = archive.read()) text += bytes;
    return text;
}

BackupManifest manifestOf(ArchiveReader& archive, const std::string& file) {
    const std::string text = smallMember(archive, file, manifestName);
    const std::string sum = smallMember(archive, file, manifestSumName);
    if (sum.substr(0, sum.find(' ')) != sha256Hex(text))
        throw std::runtime_error(file + " is damaged at its member " + manifestName);
    return readManifest(text);
}

void makeFolders(const std::string& into, const fs::path& name) {
    fs::path path = into;
    for (const fs::path& part : name.parent_path()) {
        path /= part;
        if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw cannotWrite(path.string());
    }
}

void unpackMember(ArchiveReader& archive, const std::string& file, const BackupMember& member,
                  const std::string& into) {
    makeFolders(into, member.name);
    Output out(into + "/" + member.name);
    Sha256 hash;
    std::uint64_t size = 0;
    for (std::string_view bytes = archive.read(); !bytes.empty(); bytes = archive.read()) {
        size += bytes.size();
        if (size > member.size) break;
        hash.add(bytes);
        out.write(bytes);
    }
    if (size != member.size || hex(hash.finish()) != member.sha256)
        throw std::runtime_error(file + " is damaged at its member " + member.name);
    out.flush();
}

/// Names must be on the disk too before what was there may go.
void flushFolders(const std::string& into) {
    flushFolder(into);
    for (const auto& entry : fs::recursive_directory_iterator(into))
        if (entry.is_directory()) flushFolder(entry.path().string());
}

}  // namespace

BackupManifest unpackBackup(const std::string& file, const std::string& into,
                            const std::function<void(const BackupManifest&)>& accept) {
    ArchiveReader archive(file);
    BackupManifest manifest = manifestOf(archive, file);
    accept(manifest);
    for (const BackupMember& member : manifest.members) {
        const auto found = archive.next();
        if (!found) throw std::runtime_error(file + " is cut: it ends before its member " + member.name);
        if (found->name != member.name)
            throw std::runtime_error(file + " is refused: it holds " + found->name + " where its manifest names " +
                                     member.name);
        unpackMember(archive, file, member, into);
    }
    if (const auto more = archive.next())
        throw std::runtime_error(file + " is refused: it holds " + more->name + ", which its manifest does not name");
    flushFolders(into);
    return manifest;
}

}  // namespace yizhan::app
