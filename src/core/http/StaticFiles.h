// The built front ends, served from a list: a request names an entry of the list or nothing, so no
// request ever decides which path of the disk is touched. The list is made anew when the folder changes.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/http/Call.h"

namespace yizhan::http {

class StaticContent;

class StaticFiles {
public:
    /// By what a file is known again: any write or replacement changes one of these.
    struct Stamp {
        std::uint64_t device = 0, node = 0, size = 0;
        std::int64_t changed = 0;  ///< nanoseconds
        bool operator==(const Stamp&) const = default;
    };

    /// One file as it lies on the disk.
    struct Variant {
        std::string path;
        Stamp stamp;
        std::string etag;      ///< with its quotes
        std::string encoding;  ///< "br", "gzip", or "" for the file itself
    };

    /// What a request for a file is answered with.
    struct Answer {
        int status = 200;                        ///< 200, 302 or 304
        std::shared_ptr<StaticContent> content;  ///< open; null for 302 and 304
        Reply reply;                             ///< type and headers; no body
    };

    /// No files at all.
    StaticFiles() = default;
    /// Reads the list of `root`; dot files and links that lead out of it are left out. A folder that
    /// does not exist gives an empty list.
    explicit StaticFiles(const std::string& root);
    StaticFiles(const StaticFiles&) = delete;
    StaticFiles& operator=(const StaticFiles&) = delete;

    bool empty() const { return list()->files.empty(); }
    /// Nothing for paths that are not of the front ends, and for all methods but GET. What it gives is one file
    /// as it was whole: when front ends are put in place under a running server, the next request gets
    /// the new ones, and what they no longer have is not there.
    std::optional<Answer> find(const Request& request) const;

private:
    struct File {
        std::string type;
        bool immutable = false;  ///< its name changes with its content
        std::optional<Variant> plain, brotli, gzip;
    };
    struct List {
        std::map<std::string, File> files;     ///< by the path of the request
        std::map<std::string, Stamp> folders;  ///< in which a new name would change something
    };

    static std::shared_ptr<const List> read(const std::string& root);
    static void add(List& list, const std::string& path, const std::string& relative);
    static std::optional<Answer> answer(const File& file, const Request& request);
    static const File* fileFor(const List& list, const std::string& path);
    static const Variant& chosen(const File& file, const std::string& acceptEncoding);

    std::shared_ptr<const List> list() const;
    /// Makes the list anew if another thread has not done so since `seen`.
    std::shared_ptr<const List> readAgain(const std::shared_ptr<const List>& seen) const;
    /// The list, made anew where a folder has changed; looks at the disk once a second at most.
    std::shared_ptr<const List> freshList() const;

    const std::string _root;
    mutable std::mutex _mutex;    ///< guards _list
    mutable std::mutex _reading;  ///< one makes the list, the others wait for it
    mutable std::shared_ptr<const List> _list = std::make_shared<const List>();
    mutable std::atomic<std::int64_t> _lookAt{0};  ///< monotonic milliseconds
};

/// An open file that is the one of the list.
class StaticContent {
public:
    /// Nothing when the file is gone or no longer the one of the list.
    static std::shared_ptr<StaticContent> open(const StaticFiles::Variant& variant);
    ~StaticContent();
    StaticContent(const StaticContent&) = delete;
    StaticContent& operator=(const StaticContent&) = delete;

    /// The next bytes, at most `most`; throws Error 500 `file_changed` when the file ends before its length.
    std::string next(std::size_t most);
    std::uint64_t size() const { return _size; }
    std::uint64_t left() const { return _left; }

private:
    StaticContent(int descriptor, std::uint64_t size) : _descriptor(descriptor), _size(size), _left(size) {}

    int _descriptor;
    std::uint64_t _size;
    std::uint64_t _left;
};

}  // namespace yizhan::http
