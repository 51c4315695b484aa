// Bytes are written beside their place, flushed, and renamed into it, so that a name never stands for half a file.
#include "centre/FileShelf.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace yizhan::centre {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view draftPrefix = ".upload-";
constexpr auto draftAge = std::chrono::hours(1);

std::string wordsOf(int number) { return std::generic_category().message(number); }

Error storageError(const std::string& path, int number) {
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    Error error(Status::unavailable, full ? "storage_full" : "file_not_kept");
    error.because(path + ": " + wordsOf(number));
    return error;
}

class Descriptor {
public:
    explicit Descriptor(int number) : _number(number) {}
    ~Descriptor() {
        if (_number >= 0) ::close(_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return _number; }
    bool isOpen() const { return _number >= 0; }

private:
    int _number;
};

void flushFolder(const std::string& path) {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.get()) != 0) throw storageError(path, errno);
}

/// Also where the folder is there already: whoever made it may not have come to flushing its parent yet.
void makeFolder(const std::string& parent, const std::string& path) {
    if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw storageError(path, errno);
    flushFolder(parent);
}

/// A file beside its place, removed unless it was renamed into it.
class Draft {
public:
    explicit Draft(const std::string& folder)
        : _path(folder + "/" + std::string(draftPrefix) + "XXXXXX"), _file(::mkostemp(_path.data(), O_CLOEXEC)) {
        if (!_file.isOpen()) throw storageError(folder, errno);
    }
    ~Draft() {
        if (!_placed) ::unlink(_path.c_str());
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto written = ::write(_file.get(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) throw storageError(_path, errno);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (::fsync(_file.get()) != 0) throw storageError(_path, errno);
    }
    void place(const std::string& path) {
        if (std::rename(_path.c_str(), path.c_str()) != 0) throw storageError(path, errno);
        _placed = true;
    }

private:
    std::string _path;
    Descriptor _file;
    bool _placed = false;
};

Error missing(const std::string& path, int number) {
    Error error(Status::unavailable, "file_missing");
    error.because(path + ": " + wordsOf(number));
    return error;
}

}  // namespace

std::string FileShelf::folderOf(const CentreId& centre, const std::string& sha256) const {
    return _dataDir + "/files/" + centre.text() + "/" + sha256.substr(0, 2);
}

std::string FileShelf::pathOf(const CentreId& centre, const std::string& sha256) const {
    return folderOf(centre, sha256) + "/" + sha256;
}

void FileShelf::put(const CentreId& centre, const std::string& sha256, std::string_view bytes) const {
    const std::string all = _dataDir + "/files";
    const std::string ofCentre = all + "/" + centre.text();
    const std::string folder = folderOf(centre, sha256);
    makeFolder(_dataDir, all);
    makeFolder(all, ofCentre);
    makeFolder(ofCentre, folder);
    Draft draft(folder);
    draft.write(bytes);
    draft.place(pathOf(centre, sha256));
    flushFolder(folder);
}

std::string FileShelf::get(const CentreId& centre, const std::string& sha256) const {
    const std::string path = pathOf(centre, sha256);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat facts = {};
    if (!file.isOpen() || ::fstat(file.get(), &facts) != 0) throw missing(path, errno);
    if (!S_ISREG(facts.st_mode)) throw missing(path, EINVAL);
    std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
    for (std::size_t done = 0; done < bytes.size();) {
        const auto got = ::read(file.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw missing(path, got < 0 ? errno : ENODATA);
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

int FileShelf::removeAbandoned() const {
    int count = 0;
    std::error_code failure;
    const auto before = fs::file_time_type::clock::now() - draftAge;
    for (fs::recursive_directory_iterator at(_dataDir + "/files", failure), end; !failure && at != end;
         at.increment(failure)) {
        if (!at->path().filename().string().starts_with(draftPrefix)) continue;
        std::error_code gone;
        if (const auto written = fs::last_write_time(at->path(), gone); gone || written > before) continue;
        if (fs::remove(at->path(), gone)) ++count;
    }
    return count;
}

}  // namespace yizhan::centre
