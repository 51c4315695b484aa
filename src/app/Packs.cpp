#include "app/Packs.h"

#include "app/Cli.h"

namespace yizhan::app {

void loadShippedPacks(App&, const CentreId&) {}
int packCheckCommand(const Arguments&) { return 2; }
int packImportCommand(const Arguments&) { return 2; }

}  // namespace yizhan::app
