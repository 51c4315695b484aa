// What a feature gives to the whole: the one descriptor that built-in features and plugins fill.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/Access.h"
#include "core/Centres.h"
#include "core/Embedded.h"
#include "core/Error.h"
#include "core/Events.h"
#include "core/Files.h"
#include "core/People.h"
#include "core/Settings.h"
#include "core/Texts.h"
#include "core/db/Database.h"
#include "core/http/Route.h"
#include "core/jobs/Scheduler.h"

namespace yizhan {

/// Asked before a log day closes: what still stands in the way on that date (product.md, closing).
struct ClosingCheck {
    std::string id;
    std::function<std::vector<Blocker>(ReadTx&, const CentreId&, const Date&)> blockers;
};

/// What a feature says of a clause on a day, with the records that show it.
struct Verdict {
    enum class Status { met, broken, notDue, notWatched };
    struct Evidence {
        std::string kind, id, href, summary;
    };

    Status status = Status::notWatched;
    std::vector<Evidence> evidence;
};

struct EvidenceRule {
    std::string clauseId;  ///< of clauses.md: "VC-8"
    std::function<Verdict(ReadTx&, const CentreId&, const Date&)> judge;
};

/// Asked before somebody leaves or takes another post: what of this feature they still hold, each thing with the place
/// to hand it over (LG-2).
struct HeldBy {
    std::string id;
    std::function<std::vector<Blocker>(ReadTx&, const CentreId&, const StaffId&)> items;
};

/// Listens for events inside the transaction that records them.
struct Subscription {
    std::string topic;
    std::function<void(WriteTx&, const Event&)> handle;
};

struct Feature {
    std::string name;
    std::span<const Embedded> files = {};  ///< migrations and texts
    std::vector<http::Route> routes = {};
    http::Components components = {};
    std::vector<Permission> permissions = {};
    std::vector<Setting> settings = {};
    std::vector<Job> jobs = {};
    std::vector<Subscription> subscriptions = {};
    std::vector<ClosingCheck> closingChecks = {};
    std::vector<EvidenceRule> evidenceRules = {};
    std::vector<HeldBy> held = {};
    /// Called once when the database is migrated and before the first request (indexes in memory).
    std::function<void(Database&)> warmUp = {};
    /// Only the feature that knows who people are has one.
    std::shared_ptr<http::IAuthenticator> authenticator = {};
    /// Owns what the closures above use.
    std::shared_ptr<void> keep = {};
};

/// What all features together contribute, for those that ask all of them; complete before warmUp.
struct Extensions {
    std::vector<ClosingCheck> closingChecks;
    std::vector<EvidenceRule> evidenceRules;
    std::vector<HeldBy> held;
};

/// What the composition root hands to each feature's factory; everything in it outlives the features.
struct Services {
    Database& database;
    const IClock& clock;
    IdSource& ids;
    IRandom& random;
    const Settings& settings;
    const Texts& texts;
    const ICentres& centres;
    const IPeople& people;
    const IFiles& files;
    const Extensions& extensions;
    std::string dataDir;   ///< DIR of --data
    std::string shareDir;  ///< where seed, packs and the built front ends are
};

}  // namespace yizhan
