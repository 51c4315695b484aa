// Words by key from the texts, statuses and waiting times by kind of error, causes to the log.
#include "core/http/Problem.h"

#include <Poco/Exception.h>
#include <Poco/Logger.h>

namespace yizhan::http {

namespace {

constexpr int unavailableRetrySeconds = 5;

/// Seconds that the caller should wait; 0 where waiting changes nothing.
int waitOf(const Error& error) {
    if (error.retryAfter() > 0) return error.retryAfter();
    if (error.status() == Status::tooMany) return 1;
    return error.status() == Status::unavailable ? unavailableRetrySeconds : 0;
}

void log(const Error& error, const Request& request) {
    if (error.cause().empty() && static_cast<int>(error.status()) < 500) return;
    const std::string line = request.id + ' ' + request.method + ' ' + error.code() + ": " + error.what();
    auto& logger = Poco::Logger::get("http");
    if (static_cast<int>(error.status()) >= 500)
        logger.error(line);
    else
        logger.debug(line);
}

Error internal(std::string cause) {
    Error error(Status::internal, "internal");
    error.because(std::move(cause));
    return error;
}

}  // namespace

std::string Problems::message(const std::string& kind, const std::string& code, const TextArgs& args,
                              Language language) const {
    const std::string key = kind + code;
    return _texts.get(_texts.has(key) ? key : kind + "other", language, args);
}

std::string Problems::detail(const Error& error, Language language) const {
    const std::string key = "error." + error.code();
    if (_texts.has(key)) return _texts.get(key, language, error.args());
    return _texts.get("title." + std::to_string(static_cast<int>(error.status())), language);
}

Reply Problems::reply(const Error& error, const Request& request) const {
    log(error, request);
    const Language language = languageOf(request.header("accept-language"));
    const int status = static_cast<int>(error.status());
    Json body{{"type", "/problems/" + error.code()},
              {"title", _texts.get("title." + std::to_string(status), language)},
              {"status", status},
              {"detail", detail(error, language)},
              {"code", error.code()},
              {"request_id", request.id}};
    for (const Violation& violation : error.violations())
        body["errors"].push_back({{"pointer", violation.pointer},
                                  {"code", violation.code},
                                  {"message", message("field.", violation.code, violation.args, language)}});
    for (const Blocker& blocker : error.blockers()) {
        Json item{{"code", blocker.code}, {"message", message("blocker.", blocker.code, blocker.args, language)}};
        if (!blocker.href.empty()) item["href"] = blocker.href;
        body["blockers"].push_back(std::move(item));
    }
    Reply reply = Reply::json(body, status);
    reply.type = "application/problem+json; charset=utf-8";
    reply.header("Content-Language", language == Language::zh ? "zh-CN" : "en").header("Cache-Control", "no-store");
    if (const int wait = waitOf(error); wait > 0) reply.header("Retry-After", std::to_string(wait));
    // Only to those who came with a token: a browser with a cookie would open a window of its own.
    if (status == 401 && !request.header("authorization").empty()) reply.header("WWW-Authenticate", "Bearer");
    return reply;
}

Reply Problems::reply(std::exception_ptr thrown, const Request& request) const {
    try {
        std::rethrow_exception(std::move(thrown));
    } catch (const Error& error) {
        return reply(error, request);
    } catch (const Poco::Exception& error) {
        return reply(internal(error.displayText()), request);
    } catch (const std::exception& error) {
        return reply(internal(error.what()), request);
    } catch (...) {
        return reply(internal("something that is no std::exception"), request);
    }
}

Json problemSchema() {
    const Json text{{"type", "string"}};
    const auto entry = [&](const char* third) {
        Json schema{{"type", "object"}, {"required", {"code", "message"}}};
        schema["properties"] = {{"code", text}, {"message", text}, {third, text}};
        return Json{{"type", "array"}, {"items", schema}};
    };
    return Json{{"type", "object"},
                {"required", {"type", "title", "status", "detail", "code", "request_id"}},
                {"properties",
                 {{"type", text},
                  {"title", text},
                  {"status", {{"type", "integer"}}},
                  {"detail", text},
                  {"code", text},
                  {"request_id", text},
                  {"errors", entry("pointer")},
                  {"blockers", entry("href")}}}};
}

}  // namespace yizhan::http
