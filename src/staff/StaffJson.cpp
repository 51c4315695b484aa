#include "staff/StaffJson.h"

#include "core/OrNull.h"
#include "core/http/Schema.h"

namespace yizhan::staff {

using http::Json;
using namespace http::schema;

namespace {

Json rolesJson(const Roles& roles) {
    Json out = Json::array();
    for (const Role role : roles.list()) out.push_back(std::string(nameOf(role)));
    return out;
}

const Json password = described(text(400), "At least 8 characters.");
const Json username = matching("^[A-Za-z0-9._@-]+$", 40, 2);
const Json slug = matching("^[a-z0-9-]+$", 32, 2);

Json roleList() {
    const Json role = oneOf({"admin", "manager", "deputy", "lead", "duty", "auditor"});
    return list(role, 6, 1);
}

Json withMeta(Json fields) {
    fields.update({{"id", uuid()}, {"created_at", moment()}, {"updated_at", moment()}, {"version", number()}});
    return fields;
}

Json personFields() { return {{"name", text(60, 1)}, {"name_en", text(80)}, {"title", text(40)}, {"phone", text(40)}}; }

http::Components sessionComponents() {
    const Json user = object({{"staff_id", uuid()},
                              {"name", text(60)},
                              {"name_en", text(80)},
                              {"username", text(40)},
                              {"roles", list(text(20))},
                              {"centres", list(slug)},
                              {"must_change_password", flag()},
                              {"confirmed_until", moment()}},
                             {"staff_id", "name", "roles", "centres"});
    const Json centre = object({{"id", slug}, {"name", text(80, 1)}, {"zone", text(60, 1)}}, {"id", "name"});
    const Json manager = object({{"name", text(60, 1)}, {"username", username}, {"password", password}},
                                {"name", "username", "password"});
    return {{"Session", object({{"user", user}, {"csrf_token", text(64)}}, {"user", "csrf_token"})},
            {"SignIn", object({{"username", text(80, 1)}, {"password", text(400, 1)}, {"centre", slug}},
                              {"username", "password"})},
            {"PasswordChange", whole({{"current_password", text(400, 1)}, {"new_password", password}})},
            {"PasswordProof", whole({{"password", text(400, 1)}})},
            {"SetupState", whole({{"needed", flag()}})},
            {"Setup",
             object({{"code", text(40, 1)}, {"centre", centre}, {"manager", manager}}, {"code", "centre", "manager"})}};
}

http::Components peopleComponents() {
    Json person = withMeta(personFields());
    person.update({{"shown_publicly", flag()}, {"shown_since", nullable(date())}, {"photo_id", nullable(uuid())}});
    person.update({{"active", flag()}, {"username", nullable(text(40))}, {"roles", list(text(20))}});
    Json patch = personFields();
    patch["active"] = flag();
    Json account = withMeta({{"staff_id", uuid()},
                             {"name", text(60)},
                             {"centre", slug},
                             {"username", text(40)},
                             {"roles", roleList()},
                             {"disabled", flag()},
                             {"must_change_password", flag()},
                             {"last_sign_in_at", nullable(moment())},
                             {"one_time_password", text(40)}});
    return {{"Person", object(person, {"id", "name", "active", "version"})},
            {"NewPerson", object(personFields(), {"name"})},
            {"PersonPatch", object(patch)},
            {"ShownPublicly",
             object({{"agreed", flag()}, {"agreed_on", date()}, {"photo_id", nullable(uuid())}}, {"agreed"})},
            {"Account", object(account, {"id", "staff_id", "centre", "username", "roles", "version"})},
            {"NewAccount", object({{"centre", slug},
                                   {"staff_id", uuid()},
                                   {"username", username},
                                   {"roles", roleList()},
                                   {"password", password}},
                                  {"centre", "staff_id", "username", "roles"})},
            {"AccountPatch", object({{"username", username}, {"roles", roleList()}, {"disabled", flag()}})},
            {"OneTimePassword", whole({{"one_time_password", text(40)}})}};
}

Json auditEntrySchema() {
    const Json values = described(byName(true), "The changed fields; secrets are named without a value.");
    const Json actor = {{"type", {"object", "null"}},
                        {"properties", {{"id", uuid()}, {"name", text(60)}}},
                        {"additionalProperties", false}};
    return object({{"id", number()},
                   {"at", moment()},
                   {"actor", actor},
                   {"action", text(80)},
                   {"subject_kind", text(80)},
                   {"subject_id", text(80)},
                   {"remote", text(80)},
                   {"before", values},
                   {"after", values}},
                  {"id", "at", "actor", "action", "subject_kind", "subject_id"});
}

http::Components tokenComponents() {
    const Json token = object({{"id", uuid()},
                               {"name", text(60)},
                               {"token", text(64)},
                               {"created_at", moment()},
                               {"expires_at", nullable(moment())},
                               {"last_used_at", nullable(moment())}},
                              {"id", "name", "created_at"});
    return {{"ApiToken", token}, {"NewApiToken", object({{"name", text(60, 1)}, {"expires_at", moment()}}, {"name"})}};
}

http::Components deviceComponents() {
    Json device = withMeta({{"kind", text(10)},
                            {"name", text(60)},
                            {"place_id", nullable(uuid())},
                            {"paired_at", nullable(moment())},
                            {"last_seen_at", nullable(moment())},
                            {"revoked_at", nullable(moment())},
                            {"pairing_code", text(6)},
                            {"pairing_expires_at", nullable(moment())}});
    const Json paired = object(
        {{"id", uuid()}, {"kind", text(10)}, {"name", text(60)}, {"centre", slug}, {"place_id", nullable(uuid())}},
        {"id", "kind", "name", "centre"});
    return {{"Device", object(device, {"id", "kind", "name", "version"})},
            {"NewDevice", object({{"kind", oneOf({"kiosk", "desk"})}, {"name", text(60, 1)}, {"place_id", uuid()}},
                                 {"kind", "name"})},
            {"Pairing", whole({{"code", matching("^[0-9]{6}$", 6)}})},
            {"PairedDevice", whole({{"device", paired}})}};
}

}  // namespace

Json toJson(const http::Call& call, const Person& person) {
    return {{"id", person.id.text()},
            {"name", person.name},
            {"name_en", person.nameEn},
            {"title", person.title},
            {"phone", person.phone},
            {"active", person.active},
            {"username", nullIfEmpty(person.username)},
            {"roles", rolesJson(person.roles)},
            {"shown_publicly", person.shownSince.has_value()},
            {"shown_since", orNull(person.shownSince)},
            {"photo_id", orNull(person.photo)},
            {"created_at", call.time(person.createdAt)},
            {"updated_at", call.time(person.updatedAt)},
            {"version", person.version}};
}

Json toJson(const http::Call& call, const Account& account) {
    return {{"id", account.id.text()},
            {"staff_id", account.staff.text()},
            {"name", account.name},
            {"centre", account.centre.text()},
            {"username", account.username},
            {"roles", rolesJson(account.roles)},
            {"disabled", account.disabled},
            {"must_change_password", account.mustChangePassword},
            {"last_sign_in_at", call.time(account.lastSignInAt)},
            {"created_at", call.time(account.createdAt)},
            {"updated_at", call.time(account.updatedAt)},
            {"version", account.version}};
}

Json toJson(const http::Call& call, const ApiToken& token) {
    return {{"id", token.id},
            {"name", token.name},
            {"created_at", call.time(token.createdAt)},
            {"expires_at", call.time(token.expiresAt)},
            {"last_used_at", call.time(token.lastUsedAt)}};
}

Json toJson(const http::Call& call, const Device& device) {
    return {{"id", device.id.text()},
            {"kind", device.kind},
            {"name", device.name},
            {"place_id", orNull(device.place)},
            {"paired_at", call.time(device.pairedAt)},
            {"last_seen_at", call.time(device.lastSeenAt)},
            {"revoked_at", call.time(device.revokedAt)},
            {"pairing_expires_at", call.time(device.pairingExpiresAt)},
            {"created_at", call.time(device.createdAt)},
            {"updated_at", call.time(device.updatedAt)},
            {"version", device.version}};
}

Json toJson(const http::Call& call, const Session& session) {
    const Account& account = session.account;
    return {{"user",
             {{"staff_id", account.staff.text()},
              {"name", account.name},
              {"name_en", account.nameEn},
              {"username", account.username},
              {"roles", rolesJson(account.roles)},
              {"centres", Json::array({account.centre.text()})},
              {"must_change_password", account.mustChangePassword},
              {"confirmed_until", call.time(session.confirmedAt.plusSeconds(signatureWindowSeconds))}}},
            {"csrf_token", session.csrfToken}};
}

Roles rolesFrom(const Json& list) {
    Roles roles;
    for (const Json& name : list)
        if (const auto role = roleNamed(name.get<std::string>())) roles.add(*role);
    return roles;
}

http::Components components() {
    http::Components all = sessionComponents();
    for (auto&& part : {peopleComponents(), deviceComponents(), tokenComponents()})
        for (const auto& component : part) all.push_back(component);
    all.push_back({"AuditEntry", auditEntrySchema()});
    return all;
}

}  // namespace yizhan::staff
