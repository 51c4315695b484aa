// libarchive, with its habits of going on after an error taken away.
#include "app/BackupArchive.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>

#include "app/Libarchive.h"
#include "core/Hash.h"

namespace yizhan::app {

namespace {

constexpr std::size_t blockBytes = 256 * 1024;

std::string wordsOf(int number) { return std::generic_category().message(number); }

struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
using Entry = std::unique_ptr<archive_entry, FreeEntry>;

class Descriptor {
public:
    explicit Descriptor(const std::string& path) : _number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)) {
        if (_number < 0) throw std::runtime_error("cannot read " + path + ": " + wordsOf(errno));
    }
    ~Descriptor() { ::close(_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return _number; }

private:
    int _number;
};

}  // namespace

ArchiveWriter::ArchiveWriter(const std::string& path, Instant at)
    : _path(path),
      _at(at),
      _descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)) {
    if (_descriptor < 0) throw std::runtime_error("cannot write " + path + ": " + wordsOf(errno));
    _archive = archive_write_new();
    archive_write_set_format_pax_restricted(_archive);
    if (archive_write_add_filter_zstd(_archive) < ARCHIVE_WARN ||
        archive_write_open_fd(_archive, _descriptor) != ARCHIVE_OK)
        fail(archive_errno(_archive), archive_error_string(_archive));
}

ArchiveWriter::~ArchiveWriter() {
    if (_archive != nullptr) {
        // What was not finished is thrown away: nothing more of it need reach the disk.
        archive_write_fail(_archive);
        archive_write_free(_archive);
    }
    if (_descriptor >= 0) ::close(_descriptor);
}

void ArchiveWriter::fail(int number, const char* words) const {
    const bool known = number > 0 && number < 1000;
    throw std::runtime_error("cannot write " + _path + ": " + (known ? wordsOf(number) : words ? words : "unknown"));
}

void ArchiveWriter::begin(const std::string& name, std::uint64_t size) {
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), S_IRUSR | S_IWUSR);
    archive_entry_set_mtime(entry.get(), _at.millis / 1000, 0);
    if (archive_write_header(_archive, entry.get()) != ARCHIVE_OK)
        fail(archive_errno(_archive), archive_error_string(_archive));
}

void ArchiveWriter::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const la_ssize_t count = archive_write_data(_archive, bytes.data(), bytes.size());
        if (count <= 0) fail(archive_errno(_archive), archive_error_string(_archive));
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void ArchiveWriter::add(const std::string& name, std::string_view bytes) {
    begin(name, bytes.size());
    write(bytes);
}

void ArchiveWriter::addFile(const std::string& name, const std::string& path, std::uint64_t size,
                            const std::string& sha256) {
    const Descriptor file(path);
    begin(name, size);
    std::string block(blockBytes, '\0');
    Sha256 hash;
    std::uint64_t left = size;
    while (left > 0) {
        const auto count = ::read(file.get(), block.data(), std::min<std::uint64_t>(left, block.size()));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw std::runtime_error("cannot read " + path + ": " + wordsOf(errno));
        if (count == 0) break;
        const std::string_view got(block.data(), static_cast<std::size_t>(count));
        hash.add(got);
        write(got);
        left -= got.size();
    }
    if (left > 0 || hex(hash.finish()) != sha256)
        throw std::runtime_error(path + " changed while it was packed; begin the backup again");
}

void ArchiveWriter::finish() {
    if (archive_write_close(_archive) != ARCHIVE_OK) fail(archive_errno(_archive), archive_error_string(_archive));
    archive_write_free(_archive);
    _archive = nullptr;
    if (::fsync(_descriptor) != 0) fail(errno, nullptr);
}

ArchiveReader::ArchiveReader(const std::string& path) : _path(path), _archive(archive_read_new()) {
    archive_read_support_format_tar(_archive);
    archive_read_support_filter_zstd(_archive);
    if (archive_read_open_filename(_archive, path.c_str(), blockBytes) == ARCHIVE_OK) return;
    const int number = archive_errno(_archive);
    archive_read_free(_archive);
    const bool unreadable = number > 0 && number < 1000 && ::access(path.c_str(), R_OK) != 0;
    throw std::runtime_error(unreadable ? "cannot read " + path + ": " + wordsOf(number) : path + " is not a backup");
}

ArchiveReader::~ArchiveReader() { archive_read_free(_archive); }

void ArchiveReader::fail(const std::string& words) const {
    if (_member.empty()) throw std::runtime_error(_path + " is not a backup: " + words);
    throw std::runtime_error(_path + " is damaged or cut at its member " + _member + ": " + words);
}

std::optional<ArchiveReader::Member> ArchiveReader::next() {
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(_archive, &entry);
    if (code == ARCHIVE_EOF) return std::nullopt;
    if (code != ARCHIVE_OK) {
        const char* words = archive_error_string(_archive);
        fail(words != nullptr ? words : "it does not unpack");
    }
    const char* name = archive_entry_pathname(entry);
    _member = name != nullptr ? name : "?";
    const bool plain = archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr &&
                       archive_entry_size_is_set(entry) != 0 && archive_entry_size(entry) >= 0;
    if (!plain) throw std::runtime_error(_path + " holds " + _member + ", which is no plain file");
    return Member{_member, static_cast<std::uint64_t>(archive_entry_size(entry))};
}

std::string_view ArchiveReader::read() {
    const void* bytes = nullptr;
    std::size_t size = 0;
    la_int64_t at = 0;
    const int code = archive_read_data_block(_archive, &bytes, &size, &at);
    if (code == ARCHIVE_EOF) return {};
    if (code != ARCHIVE_OK) {
        const char* words = archive_error_string(_archive);
        fail(words != nullptr ? words : "it does not unpack");
    }
    // A block may be empty before the end; a sparse file would leave holes between them.
    if (size == 0) return read();
    return {static_cast<const char*>(bytes), size};
}

}  // namespace yizhan::app
