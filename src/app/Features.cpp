// One line a feature; its migrations, routes, jobs and texts come with its descriptor.
#include "app/Features.h"

#include "app/CoreFeature.h"
#include "centre/CentreFeature.h"
#include "duty/DutyFeature.h"
#include "journal/JournalFeature.h"
#include "kiosk/KioskFeature.h"
#include "notices/NoticesFeature.h"
#include "roster/RosterFeature.h"
#include "screens/ScreensFeature.h"
#include "visitors/VisitorsFeature.h"

namespace yizhan::app {

BuiltIn builtInFeatures(const Services& services) {
    const auto staffFeature = staff::makeStaff(services);
    return {{
                makeCore(),
                centre::makeCentre(services),
                staffFeature.feature,
                journal::makeJournal(services),
                kiosk::makeKiosk(services),
                notices::makeNotices(services),
                visitors::makeVisitors(services),
                screens::makeScreens(services),
                roster::makeRoster(services),
                duty::makeDuty(services),
            },
            staffFeature.parts};
}

}  // namespace yizhan::app
