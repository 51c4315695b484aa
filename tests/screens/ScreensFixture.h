// Screens and their hours for tests.
#pragma once

#include <string>

#include "core/Zone.h"
#include "screens/Screens.h"

namespace yizhan::screens::test {

inline Instant at(const std::string& text) { return Instant::parse(text).value(); }
/// A time of the sample day in the centre's zone: "09:00:30".
inline Instant today(const std::string& time) { return at("2026-11-21T" + time + "+08:00"); }

inline const Date theDay{2026, 11, 21};  ///< a Saturday
inline const Zone zone("Asia/Shanghai");

inline Window window(int fromMinutes, int toMinutes) { return {{fromMinutes}, {toMinutes}}; }
inline Window officeHours() { return window(9 * 60, 17 * 60 + 30); }

inline OpeningDay openDay(const Date& date = theDay) { return {date, true, {officeHours()}, false, ""}; }
inline OpeningDay closedOutOfTurn(const Date& date = theDay) { return {date, false, {}, false, "storm"}; }

inline Screen screenCalled(const std::string& id, const std::string& name = "Hall screen") {
    Screen screen;
    screen.id = DeviceId(id);
    screen.name = name;
    screen.createdAt = screen.updatedAt = {1000};
    return screen;
}

inline Shown homeShown(const std::string& content = "c1") {
    return {"home", "portrait", 1080, 1920, content, "build-1", {}, 0};
}

}  // namespace yizhan::screens::test
