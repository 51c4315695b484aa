// The container of a backup: a tar under zstd, read and written one member after the other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/Clock.h"

struct archive;

namespace yizhan::app {

/// Whatever goes wrong is a std::runtime_error with one sentence.
class ArchiveWriter {
public:
    /// Begins the new file `path`, which only its owner may read; every member gets the time `at`.
    ArchiveWriter(const std::string& path, Instant at);
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;

    void add(const std::string& name, std::string_view bytes);
    /// The file at `path`, which must still be `size` bytes with this SHA-256 (hexadecimal).
    void addFile(const std::string& name, const std::string& path, std::uint64_t size, const std::string& sha256);
    /// Completes the file; it is on the disk when this returns.
    void finish();

private:
    void begin(const std::string& name, std::uint64_t size);
    void write(std::string_view bytes);
    [[noreturn]] void fail(int number, const char* words) const;

    std::string _path;
    Instant _at;
    int _descriptor = -1;
    archive* _archive = nullptr;
};

/// Reads any bytes without trust: what is no archive, is cut or does not unpack is a std::runtime_error that
/// names the member.
class ArchiveReader {
public:
    struct Member {
        std::string name;
        std::uint64_t size = 0;
    };

    explicit ArchiveReader(const std::string& path);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// The next member; nothing at the end. Anything but a plain file is refused.
    std::optional<Member> next();
    /// The next bytes of the member, empty at its end; good until the next call.
    std::string_view read();

private:
    [[noreturn]] void fail(const std::string& words) const;

    std::string _path;
    std::string _member;  ///< the last that was begun
    archive* _archive = nullptr;
};

}  // namespace yizhan::app
