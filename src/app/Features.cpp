// One line a feature; its migrations, routes, jobs and texts come with its descriptor.
#include "app/Features.h"

#include "app/CoreFeature.h"
#include "centre/CentreFeature.h"
#include "journal/JournalFeature.h"
#if 0
#include "kiosk/KioskFeature.h"
#define HAVE_KIOSK 1
#endif

namespace yizhan::app {

BuiltIn builtInFeatures(const Services& services) {
    const auto staffFeature = staff::makeStaff(services);
    return {{
                makeCore(),
                centre::makeCentre(services),
                staffFeature.feature,
                journal::makeJournal(services),
#ifdef HAVE_KIOSK
                kiosk::makeKiosk(services),
#endif
            },
            staffFeature.parts};
}

}  // namespace yizhan::app
