// Which file answers which path, in which encoding, and how long it may be kept.
#include "core/http/StaticFiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "core/Hash.h"
#include "core/http/Framing.h"
#include "core/http/Watchdog.h"

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

constexpr std::int64_t glanceMillis = 1000;

StaticFiles::Stamp stampOf(const struct stat& status) {
    const std::int64_t seconds = status.st_mtim.tv_sec;
    return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(status.st_size),
            seconds * 1'000'000'000 + status.st_mtim.tv_nsec};
}

/// Of what `path` leads to; all zero where there is nothing.
StaticFiles::Stamp stampAt(const std::string& path) {
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? stampOf(status) : StaticFiles::Stamp{};
}

}  // namespace

StaticFiles::StaticFiles(const std::string& root)
    : _root(root), _list(read(root)), _lookAt(monotonicMillis() + glanceMillis) {}

std::shared_ptr<const StaticFiles::List> StaticFiles::read(const std::string& root) {
    auto list = std::make_shared<List>();
    list->folders[root] = stampAt(root);
    std::error_code failed;
    const fs::path real = fs::canonical(root, failed);
    if (failed) return list;
    for (fs::recursive_directory_iterator at(real, failed), end; !failed && at != end; at.increment(failed)) {
        std::error_code gone;
        const fs::path relative = at->path().lexically_relative(real);
        if (isHidden(relative)) continue;
        if (at->is_directory(gone)) list->folders[at->path().string()] = stampAt(at->path().string());
        const fs::path target = fs::canonical(at->path(), gone);
        if (gone || !fs::is_regular_file(target, gone)) continue;
        if (target.lexically_relative(real).string().substr(0, 2) == "..") continue;
        add(*list, target.string(), relative.generic_string());
    }
    // A compressed file without the file itself cannot be given to everyone.
    std::erase_if(list->files, [](const auto& file) { return !file.second.plain; });
    return list;
}

void StaticFiles::add(List& list, const std::string& path, const std::string& relative) {
    std::string name = '/' + relative;
    const bool immutable = name.compare(0, 8, "/assets/") == 0;
    // The stamp before the content: what changes in between no longer bears it.
    Variant variant{path, stampAt(path), {}, {}};
    variant.etag = etagOf(path, immutable);
    const std::string extension = fs::path(relative).extension().string();
    if (extension == ".br" || extension == ".gz") {
        name.resize(name.size() - extension.size());
        variant.encoding = extension == ".br" ? "br" : "gzip";
    }
    File& file = list.files[name];
    file.type = typeOf(name);
    file.immutable = immutable;
    auto& place = extension == ".br" ? file.brotli : extension == ".gz" ? file.gzip : file.plain;
    place = std::move(variant);
}

std::shared_ptr<const StaticFiles::List> StaticFiles::list() const {
    const std::lock_guard lock(_mutex);
    return _list;
}

std::shared_ptr<const StaticFiles::List> StaticFiles::readAgain(const std::shared_ptr<const List>& seen) const {
    const std::lock_guard reading(_reading);
    if (const auto present = list(); present != seen) return present;
    auto made = read(_root);
    const std::lock_guard lock(_mutex);
    return _list = std::move(made);
}

std::shared_ptr<const StaticFiles::List> StaticFiles::freshList() const {
    auto present = list();
    const std::int64_t now = monotonicMillis();
    std::int64_t lookAt = _lookAt;
    if (now < lookAt || !_lookAt.compare_exchange_strong(lookAt, now + glanceMillis)) return present;
    const bool same = std::all_of(present->folders.begin(), present->folders.end(),
                                  [](const auto& folder) { return stampAt(folder.first) == folder.second; });
    return same ? present : readAgain(present);
}

std::optional<StaticFiles::Answer> StaticFiles::find(const Request& request) const {
    if (request.method != "GET" || _root.empty()) return std::nullopt;
    auto present = freshList();
    if (present->files.empty()) return std::nullopt;
    if (request.path == "/") {
        Answer start;
        start.reply.type.clear();
        start.status = start.reply.status = 302;
        start.reply.header("Location", "/console").header("Cache-Control", "no-cache");
        return start;
    }
    const File* file = fileFor(*present, request.path);
    if (file == nullptr) return std::nullopt;
    if (auto found = answer(*file, request)) return found;
    // It was replaced a moment ago. Once more, and then it is not there.
    present = readAgain(present);
    file = fileFor(*present, request.path);
    return file == nullptr ? std::nullopt : answer(*file, request);
}

/// Nothing when the file is no longer the one of the list.
std::optional<StaticFiles::Answer> StaticFiles::answer(const File& file, const Request& request) {
    const Variant& variant = chosen(file, request.header("accept-encoding"));
    Answer answer;
    answer.content = StaticContent::open(variant);
    if (!answer.content) return std::nullopt;
    answer.reply.type = file.type;
    answer.reply.header("ETag", variant.etag)
        .header("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (file.brotli || file.gzip) answer.reply.header("Vary", "Accept-Encoding");
    if (!variant.encoding.empty()) answer.reply.header("Content-Encoding", variant.encoding);
    if (namesTag(request.header("if-none-match"), variant.etag)) {
        answer.status = answer.reply.status = 304;
        answer.content.reset();
    }
    return answer;
}

/// A page of an app has no file of its own: the app's one page shows it.
const StaticFiles::File* StaticFiles::fileFor(const List& list, const std::string& path) {
    const auto& files = list.files;
    auto found = files.find(path);
    if (found == files.end() && isBelow(path, "/console")) found = files.find("/console.html");
    if (found == files.end() && isBelow(path, "/kiosk")) found = files.find("/kiosk.html");
    return found == files.end() ? nullptr : &found->second;
}

const StaticFiles::Variant& StaticFiles::chosen(const File& file, const std::string& acceptEncoding) {
    if (file.brotli && acceptsCoding(acceptEncoding, "br")) return *file.brotli;
    if (file.gzip && acceptsCoding(acceptEncoding, "gzip")) return *file.gzip;
    return *file.plain;
}

std::shared_ptr<StaticContent> StaticContent::open(const StaticFiles::Variant& variant) {
    const int descriptor = ::open(variant.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return nullptr;
    struct stat status = {};
    if (::fstat(descriptor, &status) == 0 && stampOf(status) == variant.stamp)
        return std::shared_ptr<StaticContent>(new StaticContent(descriptor, variant.stamp.size));
    ::close(descriptor);
    return nullptr;
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
