#include "app/BackupManifest.h"

#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>

#include "core/Error.h"
#include "core/Hash.h"
#include "journal/JournalJson.h"
#include "journal/JournalPayload.h"

namespace yizhan::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* formatName = "yizhan-backup";

Json centreJson(const BackupCentre& centre) {
    return {{"id", centre.id},
            {"name", centre.name},
            {"rows", centre.rows},
            {"head", hex(centre.head)},
            {"seal", centre.seal ? Json(journal::sealJson(*centre.seal, Zone("UTC"))) : Json(nullptr)}};
}

BackupCentre centreFrom(const Json& json) {
    BackupCentre centre{json.at("id").get<std::string>(), json.at("name").get<std::string>(),
                        json.at("rows").get<std::int64_t>(), fromHex(json.at("head").get<std::string>()).value()};
    if (!json.at("seal").is_null()) centre.seal = journal::readSeal(json["seal"].dump());
    return centre;
}

BackupMember memberFrom(const Json& json) {
    BackupMember member{json.at("name").get<std::string>(), json.at("size").get<std::uint64_t>(),
                        json.at("sha256").get<std::string>()};
    if (!isBackupMember(member.name))
        throw std::runtime_error("it names " + Json(member.name).dump() + ", which no backup holds");
    return member;
}

BackupManifest manifestFrom(const Json& json) {
    if (json.at("format") != formatName) throw std::runtime_error("it is not of Yizhan");
    if (json.at("format_version").get<int>() > backupFormat)
        throw std::runtime_error("it is of a newer form than this program knows");
    BackupManifest manifest;
    manifest.programVersion = json.at("program_version").get<std::string>();
    manifest.madeAt = Instant::parse(json.at("made_at").get<std::string>()).value();
    manifest.withDatabase = json.at("database").get<bool>();
    manifest.schema = json.at("schema").get<std::vector<std::string>>();
    for (const Json& centre : json.at("centres")) manifest.centres.push_back(centreFrom(centre));
    std::set<std::string> names;
    for (const Json& member : json.at("members")) {
        manifest.members.push_back(memberFrom(member));
        if (!names.insert(manifest.members.back().name).second)
            throw std::runtime_error("it names " + manifest.members.back().name + " twice");
    }
    if (manifest.withDatabase != names.contains(databaseName)) throw std::runtime_error("it lacks the database");
    return manifest;
}

}  // namespace

std::string manifestText(const BackupManifest& manifest) {
    Json centres = Json::array(), members = Json::array();
    for (const BackupCentre& centre : manifest.centres) centres.push_back(centreJson(centre));
    for (const BackupMember& member : manifest.members)
        members.push_back({{"name", member.name}, {"size", member.size}, {"sha256", member.sha256}});
    return Json{{"format", formatName},
                {"format_version", backupFormat},
                {"program_version", manifest.programVersion},
                {"made_at", manifest.madeAt.text()},
                {"database", manifest.withDatabase},
                {"schema", manifest.schema},
                {"centres", centres},
                {"members", members}}
               .dump(1) +
           "\n";
}

BackupManifest readManifest(std::string_view text) {
    std::string why;
    try {
        return manifestFrom(Json::parse(text));
    } catch (const Json::exception&) {
        why = "it is not of the form that a manifest has";
    } catch (const std::bad_optional_access&) {
        why = "it is not of the form that a manifest has";
    } catch (const Error&) {
        why = "a seal in it cannot be read";
    } catch (const std::runtime_error& error) {
        why = error.what();
    }
    throw std::runtime_error("the backup's " + std::string(manifestName) + " is refused: " + why);
}

bool isBackupMember(std::string_view name) {
    static const std::regex form(
        "yizhan\\.db|files/[a-z0-9-]{2,32}/([0-9a-f]{2})/\\1[0-9a-f]{62}|keys/[a-z0-9-]{2,32}\\.ed25519");
    return name.size() < 200 && std::regex_match(name.begin(), name.end(), form);
}

}  // namespace yizhan::app
