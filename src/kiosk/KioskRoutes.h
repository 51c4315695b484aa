// The kiosk's routes: those of visitors, open to everyone, and those of a centre's staff.
#pragma once

#include <memory>
#include <vector>

#include "core/Feature.h"
#include "kiosk/KioskCatalogue.h"
#include "kiosk/usage/Tally.h"
#include "kiosk/usage/Uses.h"

namespace yizhan::kiosk {

/// What the handlers share; lives as long as the feature.
struct Desk {
    const Services& services;
    Catalogue catalogue;
    Tally tally;
    Uses uses;

    explicit Desk(const Services& given) : services(given), catalogue(given.database, given.centres) {}
    ~Desk();
};

/// Throws 404 `centre_unknown`.
std::shared_ptr<const Shelf> shelfOf(const Desk& desk, const CentreId& centre);
/// Of the centre that the call is about (http::centreOf). Throws 404 `centre_unknown`, 422 `centre_required`.
std::shared_ptr<const Shelf> shelfFor(const Desk& desk, const http::Call& call);

/// With an ETag of its bytes: large answers that a screen reads again and again are sent once.
http::Reply tagged(http::Reply reply);

/// Asking, completing, reading: /kiosk/ask, suggest, candidates, topics, entries, timeline, home.
std::vector<http::Route> readingRoutes(const std::shared_ptr<Desk>& desk);
/// Saying: /kiosk/feedback, help.
std::vector<http::Route> tellingRoutes(const std::shared_ptr<Desk>& desk);
/// /centres/{centre}/packs and what is in them.
std::vector<http::Route> contentRoutes(const std::shared_ptr<Desk>& desk);
/// /kiosk/map, /centres/{centre}/map.
std::vector<http::Route> mapRoutes(const std::shared_ptr<Desk>& desk);
/// /kiosk/on-duty.
std::vector<http::Route> onDutyRoutes(const Services& services);
http::Components onDutyComponents();
/// /kiosk/usage.
std::vector<http::Route> usageRoutes(const std::shared_ptr<Desk>& desk);
/// /kiosk/questions, /centres/{centre}/questions.
std::vector<http::Route> questionRoutes(const std::shared_ptr<Desk>& desk);

}  // namespace yizhan::kiosk
