// A router over a small feature of its own, a real database, and people named by their bearer token.
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "core/http/Router.h"
#include "support/FakeClock.h"
#include "support/TestDatabase.h"

namespace yizhan::test {

/// "Bearer duty" is a duty officer of the centre chibi, "Bearer wuhan:duty" one of wuhan; "Bearer kiosk" a
/// registered kiosk. A cookie "yizhan_session=<the same>" is a session. Others are refused.
class NamedPeople : public http::IAuthenticator {
public:
    Actor authenticate(const http::Request& request, Instant now) override;
    std::atomic<bool> endedAll{false};  ///< every session and token has ended
};

/// chibi and wuhan, open all day.
class TwoCentres : public ICentres {
public:
    std::optional<CentreInfo> find(ReadTx& tx, const CentreId& id) const override;
    std::vector<CentreInfo> all(ReadTx& tx) const override;
    OpeningDay openingOn(ReadTx& tx, const CentreId& id, const Date& date) const override;
};

class RouterFixture {
public:
    explicit RouterFixture(Dialect dialect = Dialect::sqlite);

    /// A request as `who` ("" for nobody) from an address that is not this machine.
    http::Request request(const std::string& method, const std::string& path, const std::string& who = "duty") const;
    http::Request post(const std::string& path, const std::string& body, const std::string& who = "duty") const;
    http::Reply send(const http::Request& request);
    /// The reply's JSON.
    static http::Json json(const http::Reply& reply) { return http::Json::parse(reply.body); }
    static std::string header(const http::Reply& reply, const std::string& name);
    std::int64_t notes();

    TestDatabase database;
    FakeClock clock{"2026-11-21T09:00:00+08:00"};
    SeededRandom random;
    IdSource ids{clock, random};
    Texts texts;
    TwoCentres centres;
    NamedPeople people;
    std::atomic<int> plainRuns{0};
    std::function<void()> insidePlain = [] {};  ///< runs inside POST /accounts
    std::unique_ptr<http::Router> router;

    http::RouteTable table();
    http::RouterParts parts() { return {*database, clock, ids, texts, centres, people}; }
};

/// A body that POST /centres/{centre}/notes takes.
inline const std::string goodNote = R"({"text":"水位正常","kind":"weather"})";

}  // namespace yizhan::test
