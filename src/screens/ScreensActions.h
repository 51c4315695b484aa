// What happens to screens: a beat is heard, a silence is raised, people change what they set. Each within a
// transaction.
#pragma once

#include "core/Access.h"
#include "core/Audit.h"
#include "core/Feature.h"
#include "screens/ScreensListening.h"

namespace yizhan::screens {

/// Who acts, from where, when, in which centre.
struct By {
    const Actor& actor;
    Origin origin;
    Instant now;
    CentreId centre;
};

/// A beat of a registered kiosk's page. The first makes the screen known; one behind a gap longer than patience keeps
/// the gap, and ends a raised silence with the event `screens.back` and a line in today's log. Beats are no deeds of
/// people: they leave no audit, and history only where something changed.
void hear(WriteTx& tx, const Services& services, const CentreInfo& centre, const Actor& device, const Shown& shown,
          Instant now);

/// Raises each silence that is a fault, once: the event `screens.silent` and a line in today's log.
void raiseSilences(Database& database, const Services& services, Listening& listening, Instant now);

/// Saves what people set in `changed` (read before in the same transaction) with the next version.
/// Throws 422 for hours that cannot be.
Screen save(WriteTx& tx, const By& by, const Screen& before, Screen changed);

void setPin(WriteTx& tx, const By& by, const std::string& hash);
/// Somebody gave the right PIN at this device.
void noteStaffPage(WriteTx& tx, const By& by);

/// Follows the register of devices by its event `staff.changed`: a new kiosk is a screen that was never seen yet, a
/// revoked one is nobody's fault any more.
void followDevices(WriteTx& tx, const Event& event);

}  // namespace yizhan::screens
