// Which file answers which path, in which encoding, and how long it may be kept.
#include "core/http/StaticFiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "core/Hash.h"
#include "core/http/Framing.h"

namespace yizhan::http {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> types = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".webmanifest", "application/manifest+json; charset=utf-8"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".mp3", "audio/mpeg"},
    {".mp4", "video/mp4"},
    {".wasm", "application/wasm"},
}};

std::string typeOf(const std::string& path) {
    const std::string extension = fs::path(path).extension().string();
    for (const auto& [name, type] : types)
        if (extension == name) return std::string(type);
    return "application/octet-stream";
}

bool isHidden(const fs::path& relative) {
    for (const fs::path& part : relative)
        if (part.string().front() == '.') return true;
    return false;
}

/// The content decides, so that two builds of one second and one length are still told apart. A
/// file whose name changes with its content need not be read for that.
std::string etagOf(const fs::path& path, bool immutable) {
    if (immutable) return '"' + sha256Hex(path.filename().string()).substr(0, 20) + '"';
    std::ifstream in(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    return '"' + sha256Hex(bytes).substr(0, 20) + '"';
}

/// Whether an If-None-Match field names the tag (weak comparison, RFC 9110 §13.1.2).
bool namesTag(std::string_view field, const std::string& etag) {
    return field == "*" || field.find(etag) != std::string_view::npos;
}

bool isBelow(const std::string& path, std::string_view app) {
    return path.compare(0, app.size(), app) == 0 && (path.size() == app.size() || path[app.size()] == '/');
}

}  // namespace

StaticFiles::StaticFiles(const std::string& root) {
    std::error_code failed;
    const fs::path real = fs::canonical(root, failed);
    if (failed) return;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(real)) {
        const fs::path relative = entry.path().lexically_relative(real);
        const fs::path target = fs::canonical(entry.path(), failed);
        if (failed || !fs::is_regular_file(target) || isHidden(relative)) continue;
        if (target.lexically_relative(real).string().substr(0, 2) == "..") continue;

        std::string name = '/' + relative.generic_string();
        const bool immutable = name.compare(0, 8, "/assets/") == 0;
        Variant variant{target.string(), fs::file_size(target), etagOf(target, immutable), {}};
        const std::string extension = relative.extension().string();
        if (extension == ".br" || extension == ".gz") {
            name.resize(name.size() - extension.size());
            variant.encoding = extension == ".br" ? "br" : "gzip";
        }
        File& file = _files[name];
        file.type = typeOf(name);
        file.immutable = immutable;
        auto& place = extension == ".br" ? file.brotli : extension == ".gz" ? file.gzip : file.plain;
        place = std::move(variant);
    }
    // A compressed file without the file itself cannot be given to everyone.
    std::erase_if(_files, [](const auto& file) { return !file.second.plain; });
}

std::optional<StaticFiles::Answer> StaticFiles::find(const Request& request) const {
    if (request.method != "GET" || _files.empty()) return std::nullopt;
    Answer answer;
    answer.reply.type.clear();
    if (request.path == "/") {
        answer.status = answer.reply.status = 302;
        answer.reply.header("Location", "/console").header("Cache-Control", "no-cache");
        return answer;
    }
    const File* file = fileFor(request.path);
    if (file == nullptr) return std::nullopt;
    const Variant& variant = chosen(*file, request.header("accept-encoding"));
    answer.variant = &variant;
    answer.reply.type = file->type;
    answer.reply.header("ETag", variant.etag)
        .header("Cache-Control", file->immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (file->brotli || file->gzip) answer.reply.header("Vary", "Accept-Encoding");
    if (!variant.encoding.empty()) answer.reply.header("Content-Encoding", variant.encoding);
    if (namesTag(request.header("if-none-match"), variant.etag)) answer.status = answer.reply.status = 304;
    return answer;
}

/// A page of an app has no file of its own: the app's one page shows it.
const StaticFiles::File* StaticFiles::fileFor(const std::string& path) const {
    auto found = _files.find(path);
    if (found == _files.end() && isBelow(path, "/console")) found = _files.find("/console.html");
    if (found == _files.end() && isBelow(path, "/kiosk")) found = _files.find("/kiosk.html");
    return found == _files.end() ? nullptr : &found->second;
}

const StaticFiles::Variant& StaticFiles::chosen(const File& file, const std::string& acceptEncoding) {
    if (file.brotli && acceptsCoding(acceptEncoding, "br")) return *file.brotli;
    if (file.gzip && acceptsCoding(acceptEncoding, "gzip")) return *file.gzip;
    return *file.plain;
}

StaticContent::StaticContent(const StaticFiles::Variant& variant) : _left(variant.size) {
    _descriptor = ::open(variant.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    struct stat status = {};
    if (_descriptor >= 0 && ::fstat(_descriptor, &status) == 0 && status.st_size == static_cast<off_t>(variant.size))
        return;
    if (_descriptor >= 0) ::close(_descriptor);
    throw Error(Status::internal, "file_changed")
        .because(variant.path + " is not the file that was there at the start");
}

StaticContent::~StaticContent() { ::close(_descriptor); }

std::string StaticContent::next(std::size_t most) {
    std::string bytes(std::min<std::uint64_t>(most, _left), '\0');
    const ssize_t count = ::read(_descriptor, bytes.data(), bytes.size());
    if (count <= 0 && _left > 0) throw Error(Status::internal, "file_changed").because("file became shorter");
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    _left -= bytes.size();
    return bytes;
}

}  // namespace yizhan::http
