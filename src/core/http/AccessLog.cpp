// The lines are put together by the thread of the request and written by one of its own.
#include "core/http/AccessLog.h"

#include <unistd.h>

#include <cerrno>

namespace yizhan::http {

namespace {

/// Lines wait this long for others, so that a busy second costs twenty writes.
constexpr long gatherMillis = 50;

void appendText(std::string& out, std::string_view name, std::string_view text) {
    out.append(",\"").append(name).append("\":\"");
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        // Only decoded, checked text comes here; anything else must not break the line.
        out += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
    out += '"';
}

void appendNumber(std::string& out, std::string_view name, std::int64_t number) {
    out.append(",\"").append(name).append("\":").append(std::to_string(number));
}

std::string rendered(const AccessLine& line) {
    std::string out;
    out.reserve(256);
    out.append("{\"time\":\"").append(line.at.text()).append("\"");
    appendText(out, "id", line.id);
    appendText(out, "method", line.method);
    appendText(out, "path", line.path);
    appendNumber(out, "status", line.status);
    appendNumber(out, "bytes", static_cast<std::int64_t>(line.bytes));
    appendNumber(out, "micros", line.micros);
    appendText(out, "remote", line.remote);
    out.append("}\n");
    return out;
}

void writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) return;
        if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

}  // namespace

AccessLog::AccessLog(const AccessLogOptions& options) : _options(options), _end(Poco::Event::EVENT_MANUALRESET) {
    if (!_options.on) return;
    _thread.setName("access-log");
    _thread.startFunc([this] { run(); });
}

AccessLog::~AccessLog() {
    if (!_options.on) return;
    _ending = true;
    _end.set();
    _wake.set();
    _thread.join();
}

void AccessLog::write(const AccessLine& line) {
    if (!_options.on) return;
    const std::uint64_t number = _count.fetch_add(1, std::memory_order_relaxed);
    if (line.status < 400 && number % static_cast<std::uint64_t>(_options.everyNth) != 0) return;
    const std::string text = rendered(line);
    bool first = false;
    {
        const std::lock_guard lock(_mutex);
        if (_waiting.size() + text.size() > _options.mostWaiting) {
            ++_dropped;
            return;
        }
        first = _waiting.empty();
        _waiting += text;
    }
    if (first) _wake.set();
}

void AccessLog::run() {
    while (!_ending) {
        _wake.wait();
        _end.tryWait(gatherMillis);
        flush();
    }
    flush();
}

void AccessLog::flush() {
    {
        const std::lock_guard lock(_mutex);
        _leaving.swap(_waiting);
    }
    writeAll(_options.descriptor, _leaving);
    _leaving.clear();
}

}  // namespace yizhan::http
