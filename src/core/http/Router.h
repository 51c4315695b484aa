// From a complete request to its answer: route, rate, person, permission, checks, handler, problem.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/Centres.h"
#include "core/Settings.h"
#include "core/Texts.h"
#include "core/http/Dispatch.h"
#include "core/http/Metrics.h"
#include "core/http/Operations.h"
#include "core/http/PathTree.h"
#include "core/http/Problem.h"
#include "core/http/RateLimit.h"
#include "core/http/RouteChecks.h"
#include "core/http/RouteTable.h"

namespace yizhan::http {

/// What the router works with; everything in it outlives the router.
struct RouterParts {
    Database& database;
    const IClock& clock;
    IdSource& ids;
    const Texts& texts;
    const ICentres& centres;
    IAuthenticator& authenticator;
};

struct RouterOptions {
    std::string version;  ///< of the program, for the OpenAPI document
    RateLimit::Options rates = {};

    /// Reads the settings that `routerSettings` declares.
    static RouterOptions of(const Settings& settings, std::string version);
};

std::vector<Setting> routerSettings();

class Router final : public IDispatcher {
public:
    /// Adds GET /openapi.json to the table. Throws std::logic_error for two routes that the same requests
    /// would reach, a permission that nobody declares or two declare, or a schema that is not checked.
    Router(const RouterParts& parts, RouteTable table, RouterOptions options);
    ~Router() override;

    Outcome dispatch(const Request& request) override;
    std::size_t bodyLimit(const std::string& method, const std::string& path) const override;
    Reply refuse(const Request& request, const Error& error) override;
    bool stillAllowed(const StreamTicket& ticket) override;

    const RouteTable& table() const { return _table; }
    Metrics& metrics() { return *_metrics; }
    /// The OpenAPI document as it is served.
    const std::string& document() const { return _document; }

private:
    struct Entry;

    void addDocument(const std::string& version);
    void addRoutes();
    Outcome answer(const Request& request, std::size_t& route);
    Reply noRoute(const Request& request, const PathTree::Match& match) const;
    Actor identify(const Entry& entry, const Request& request, Instant now, std::optional<Request>& bare);
    Actor authenticate(const Entry& entry, const Request& request, Instant now, std::optional<Request>& bare);
    void permit(const Entry& entry, const Actor& actor, const CentreId& centre) const;
    void enterCentre(const Entry& entry, ReadTx& tx, Call& call) const;

    Outcome run(const Entry& entry, Call& call);
    Reply runWrite(const Entry& entry, const WriteHandler& handler, Call& call);
    Reply runPlain(const Entry& entry, const PlainHandler& handler, Call& call);
    void settleClaim(const Call& call, const Database::WriteFn& settle);
    Outcome runStream(const Entry& entry, const Call& call);

    RouterParts _parts;
    RouteTable _table;
    PathTree _paths;
    std::unique_ptr<Schemas> _schemas;
    std::vector<std::unique_ptr<Entry>> _entries;  ///< one for each route of the table, in its order
    std::map<std::string, Roles> _permissions;
    Problems _problems;
    RateLimit _rates;
    std::unique_ptr<Metrics> _metrics;
    std::unique_ptr<Operations> _operations;
    std::string _document, _documentTag;
};

}  // namespace yizhan::http
