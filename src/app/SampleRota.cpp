#include "app/SampleRota.h"

#include "app/SampleRoster.h"
#include "duty/DutyActions.h"
#include "duty/DutyJson.h"

namespace yizhan::app {

void makeRota(WriteTx& tx, App& app, const nlohmann::json& sample, const Actor& manager, Instant now) {
    if (!sample.contains("duties")) return;
    const CentreInfo centre =
        app.services().centres.find(tx, CentreId(sample["centre"]["id"].get<std::string>())).value();
    const By by{app.services(), centre, manager, {}, now};
    const Date first = centre.zone.dateOf(now).plusDays(1);
    for (const auto& json : sample["duties"]) {
        duty::Duty made;
        made.id = app.services().ids.next<duty::DutyId>();
        duty::applyPatch(made, json);
        duty::createDuty(tx, by, made, first);
    }
    const duty::FillOutcome rota = duty::fillRota(tx, by, first, first.plusDays(sampleDays));
    for (const auto& empty : rota.unfilled)
        if (empty.why == duty::Unfilled::noLead) duty::assign(tx, by, empty.date, empty.duty, manager.staff);
}

}  // namespace yizhan::app
