// The routes of screens: those of a centre's staff, those of the devices themselves, those of whoever stands there.
#pragma once

#include <memory>
#include <vector>

#include "core/Feature.h"
#include "screens/ScreensActions.h"
#include "screens/ScreensPin.h"

namespace yizhan::screens {

/// What the handlers share; lives as long as the feature.
struct Desk {
    const Services& services;
    Listening listening = {};
    PinHash pinHash = {};
    PinGuard pinGuard = {};

    explicit Desk(const Services& given) : services(given) {}
};

inline By by(const http::Call& call) { return {call.actor, call.origin(), call.now, call.centreId()}; }

/// /centres/{centre}/screens and what is below it.
std::vector<http::Route> staffRoutes(const std::shared_ptr<Desk>& desk);
/// /kiosk/heartbeat, /kiosk/staff-page.
std::vector<http::Route> deviceRoutes(const std::shared_ptr<Desk>& desk);
/// /centres/{centre}/attract and /kiosk/attract.
std::vector<http::Route> attractRoutes(const std::shared_ptr<Desk>& desk);

}  // namespace yizhan::screens
