// Who is on duty now, for visitors: only people who agreed to be shown, and only while they are there.
#include <algorithm>
#include <map>

#include "kiosk/KioskRoutes.h"

#include "core/http/AskedCentre.h"
#include "core/http/Schema.h"

namespace yizhan::kiosk {

using http::Call;
using http::Json;
using http::Open;
using http::Reply;
using namespace http::schema;
using http::schema::text;

namespace {

constexpr int readsPerSecond = 20;
constexpr const char* photos = "/kiosk/on-duty/photos";

/// Names are written in the centre's language and in English; who reads neither gets the English one.
struct Reader {
    bool chinese;

    const std::string& of(const std::string& name, const std::string& english) const {
        return chinese || english.empty() ? name : english;
    }
};

Reader readerOf(const Call& call, const CentreInfo& centre) {
    const std::string asked = call.queryText("lang", centre.firstLanguage);
    return {asked.starts_with("zh")};
}

Json itemJson(const CentreInfo& centre, const Reader& reader, const ShownPerson& person, const PresentPerson& there,
              bool leads) {
    const Json photo =
        person.photo
            ? Json("/api/v1" + std::string(photos) + "/" + person.photo->text() + "?centre=" + centre.id.text())
            : Json(nullptr);
    return {{"name", reader.of(person.name, person.nameEn)},
            {"post", reader.of(there.post, there.postEn)},
            {"photo_url", photo},
            {"since", centre.zone.format(there.since)},
            {"role", leads ? Json("lead") : Json(nullptr)}};
}

Reply onDuty(const Services& services, Call& call, ReadTx& tx) {
    const CentreInfo centre = http::centreOf(services.centres, tx, call);
    const Reader reader = readerOf(call, centre);
    std::map<StaffId, ShownPerson> shown;
    for (ShownPerson& person : services.people.shownToVisitors(tx, centre.id)) shown[person.id] = person;
    std::vector<StaffId> leads;
    if (const auto& rota = services.extensions.dutyLeads)
        leads = rota->leadsOn(tx, centre.id, centre.zone.dateOf(call.now));
    Json first = Json::array(), others = Json::array();
    if (const auto& shifts = services.extensions.shifts)
        for (const PresentPerson& there : shifts->presentNow(tx, centre.id)) {
            const auto person = shown.find(there.staff);
            if (person == shown.end()) continue;
            const bool lead = std::find(leads.begin(), leads.end(), there.staff) != leads.end();
            (lead ? first : others).push_back(itemJson(centre, reader, person->second, there, lead));
        }
    first.insert(first.end(), others.begin(), others.end());
    return Reply::json({{"items", first}, {"at", centre.zone.format(call.now)}}).header("Cache-Control", "no-store");
}

/// Only while the consent lasts, so nothing may keep the bytes without asking again.
Reply photo(const Services& services, Call& call, ReadTx& tx) {
    const CentreInfo centre = http::centreOf(services.centres, tx, call);
    const FileId id = call.id<FileId>("id");
    const auto shown = services.people.shownToVisitors(tx, centre.id);
    const bool agreed =
        std::any_of(shown.begin(), shown.end(), [&](const ShownPerson& one) { return one.photo == id; });
    const auto file = agreed ? services.files.find(tx, centre.id, id) : std::nullopt;
    if (!file || !file->picture) throw notFound();
    const std::string tag = '"' + file->sha256.substr(0, 32) + '"';
    Reply reply;
    reply.type = file->type;
    reply.header("ETag", tag).header("Cache-Control", "private, no-cache");
    if (call.request.header("if-none-match").find(tag) != std::string::npos) {
        reply.status = 304;
        reply.type.clear();
        return reply;
    }
    reply.body = services.files.bytesOf(centre.id, *file);
    return reply;
}

}  // namespace

std::vector<http::Route> onDutyRoutes(const Services& services) {
    const Json tag = text(40);
    const http::QueryParam centre{"centre", tag, "The centre, where it is not plain"};
    const Open open{"visitors see who is on duty, of those who agreed to it"};
    return {{.method = "GET",
             .path = "/kiosk/on-duty",
             .guard = open,
             .summary = "Who is on a post now, of those who agreed to be shown; whoever leads the day first",
             .handler = [&services](Call& call, ReadTx& tx) { return onDuty(services, call, tx); },
             .response = http::ref("OnDuty"),
             .query = std::vector<http::QueryParam>{centre, {"lang", tag, "The reader's language"}},
             .anonymousPerSecond = readsPerSecond},
            {.method = "GET",
             .path = std::string(photos) + "/{id}",
             .guard = open,
             .summary = "The picture of somebody who agreed to be shown",
             .handler = [&services](Call& call, ReadTx& tx) { return photo(services, call, tx); },
             .query = std::vector<http::QueryParam>{centre},
             .anonymousPerSecond = readsPerSecond,
             .responseType = "image/*"}};
}

http::Components onDutyComponents() {
    const Json name = text(200, 1);
    const Json item = object({{"name", name},
                              {"post", name},
                              {"photo_url", nullable(text(400))},
                              {"since", nullable(moment())},
                              {"role", nullable(oneOf({"lead"}))}},
                             {"name", "post", "photo_url", "since", "role"});
    return {{"OnDuty", object({{"items", list(item, 2000)}, {"at", moment()}}, {"items", "at"})}};
}

}  // namespace yizhan::kiosk
