// The built front ends, served from a list made at the start: a request names an entry of the list
// or nothing, so no request ever decides which path of the disk is touched.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/http/Call.h"

namespace yizhan::http {

class StaticFiles {
public:
    /// One file as it lies on the disk.
    struct Variant {
        std::string path;
        std::uint64_t size = 0;
        std::string etag;      ///< with its quotes
        std::string encoding;  ///< "br", "gzip", or "" for the file itself
    };

    /// What a request for a file is answered with.
    struct Answer {
        int status = 200;                  ///< 200, 302 or 304
        const Variant* variant = nullptr;  ///< null for 302
        Reply reply;                       ///< type and headers; no body
    };

    /// No files at all.
    StaticFiles() = default;
    /// Reads the list of `root`; dot files and links that lead out of it are left out. A folder that
    /// does not exist gives an empty list.
    explicit StaticFiles(const std::string& root);

    bool empty() const { return _files.empty(); }
    /// Nothing for paths that are not of the front ends, and for all methods but GET.
    std::optional<Answer> find(const Request& request) const;

private:
    struct File {
        std::string type;
        bool immutable = false;  ///< its name changes with its content
        std::optional<Variant> plain, brotli, gzip;
    };

    const File* fileFor(const std::string& path) const;
    static const Variant& chosen(const File& file, const std::string& acceptEncoding);

    std::map<std::string, File> _files;  ///< by the path of the request
};

/// An open file that is exactly as long as the list says.
class StaticContent {
public:
    /// Throws Error 500 `file_changed` when the file is gone or no longer the one of the list.
    explicit StaticContent(const StaticFiles::Variant& variant);
    ~StaticContent();
    StaticContent(const StaticContent&) = delete;
    StaticContent& operator=(const StaticContent&) = delete;

    /// The next bytes, at most `most`; throws when the file ends before its length.
    std::string next(std::size_t most);
    std::uint64_t left() const { return _left; }

private:
    int _descriptor = -1;
    std::uint64_t _left = 0;
};

}  // namespace yizhan::http
