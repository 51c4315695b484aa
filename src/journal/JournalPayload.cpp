// nlohmann's objects are maps in byte order of their keys, so dump() without indent is canonical.
#include "journal/JournalPayload.h"

#include <nlohmann/json.hpp>

#include "core/Hash.h"
#include "core/OrNull.h"
#include "journal/JournalChain.h"

namespace yizhan::journal {

namespace {

using Json = nlohmann::json;

Json columnsJson(const StoredRow& row) {
    return {{"id", row.id},
            {"section", row.section},
            {"line", orNull(row.line)},
            {"text", row.text},
            {"occurred_at", row.occurredAt},
            {"author_name", row.authorName},
            {"refers_to", orNull(row.refersTo)},
            {"strikes", row.strikes},
            {"late", row.late},
            {"href", orNull(row.href)}};
}

Json unsignedSealJson(const Seal& seal) {
    return {{"centre", seal.centre.text()},
            {"date", seal.date.text()},
            {"rows", seal.rows},
            {"first_seq", seal.firstSeq},
            {"last_seq", seal.lastSeq},
            {"merkle_root", hex(seal.merkleRoot)},
            {"head", hex(seal.head)},
            {"short_code", seal.shortCode},
            {"sealed_at", seal.sealedAt.text()},
            {"public_key", base64Of(seal.publicKey)}};
}

Json markJson(const Mark& mark) {
    Json json = {{"role", nameOf(mark.role)}, {"digest", hex(mark.digest)}};
    if (!mark.strokes.empty()) json["strokes"] = mark.strokes;
    if (mark.closing) {
        json["statement"] = nameOf(mark.closing->statement);
        json["force_reason"] = orNull(mark.closing->forceReason);
        json["late_close"] = mark.closing->lateClose;
    }
    if (mark.seal) {
        json["seal"] = unsignedSealJson(*mark.seal);
        json["seal"]["signature"] = base64Of(mark.seal->signature);
    }
    return json;
}

Json moreJson(const More& more) {
    Json json = Json::object();
    if (more.previousSeal)
        json["previous_seal"] = {{"date", more.previousSeal->date.text()},
                                 {"short_code", more.previousSeal->shortCode}};
    if (more.missed) json["missed"] = true;
    if (more.mark) json["mark"] = markJson(*more.mark);
    for (const auto& [field, hash] : more.personal) json["personal"][field] = hex(hash);
    if (more.erases) json["erases"] = more.erases->text();
    return json;
}

/// The readers below throw what is no JSON of ours: std::bad_optional_access or Json::exception.
std::string bytesAt(const Json& json, const char* key, bool base64) {
    const auto& text = json.at(key).get_ref<const std::string&>();
    return (base64 ? bytesOfBase64(text) : fromHex(text)).value();
}

Seal sealOf(const Json& json) {
    return {CentreId(json.at("centre").get<std::string>()),
            Date::parse(json.at("date").get_ref<const std::string&>()).value(),
            json.at("rows").get<std::int64_t>(),
            json.at("first_seq").get<std::int64_t>(),
            json.at("last_seq").get<std::int64_t>(),
            bytesAt(json, "merkle_root", false),
            bytesAt(json, "head", false),
            json.at("short_code").get<std::string>(),
            Instant::parse(json.at("sealed_at").get_ref<const std::string&>()).value(),
            bytesAt(json, "public_key", true),
            bytesAt(json, "signature", true)};
}

Mark markOf(const Json& json, const StoredRow& row) {
    Mark mark;
    mark.kind = rowKindNamed(row.kind).value();
    mark.person = {StaffId(row.authorId), row.authorName};
    mark.role = roleNamed(json.at("role").get_ref<const std::string&>()).value();
    mark.at = Instant::parse(row.recordedAt).value();
    mark.digest = bytesAt(json, "digest", false);
    mark.strokes = json.value("strokes", "");
    if (json.contains("statement")) {
        ClosingStatement closing;
        closing.statement = statementNamed(json.at("statement").get_ref<const std::string&>()).value();
        if (const Json& reason = json.at("force_reason"); !reason.is_null())
            closing.forceReason = reason.get<std::string>();
        closing.lateClose = json.at("late_close").get<bool>();
        mark.closing = std::move(closing);
    }
    if (json.contains("seal")) mark.seal = sealOf(json.at("seal"));
    return mark;
}

More moreOf(const Json& json, const StoredRow& row) {
    More more;
    if (const auto previous = json.find("previous_seal"); previous != json.end())
        more.previousSeal = PreviousSeal{Date::parse(previous->at("date").get_ref<const std::string&>()).value(),
                                         previous->at("short_code").get<std::string>()};
    more.missed = json.value("missed", false);
    if (const auto mark = json.find("mark"); mark != json.end()) more.mark = markOf(*mark, row);
    if (const auto personal = json.find("personal"); personal != json.end())
        for (const auto& [field, hash] : personal->items())
            more.personal[field] = fromHex(hash.get_ref<const std::string&>()).value();
    if (const auto erases = json.find("erases"); erases != json.end())
        more.erases = EntryId(erases->get<std::string>());
    return more;
}

}  // namespace

std::string payloadOf(const StoredRow& columns, const More& more) {
    Json json = columnsJson(columns);
    if (Json extra = moreJson(more); !extra.empty()) json["more"] = std::move(extra);
    return json.dump();
}

std::optional<More> readPayload(const StoredRow& row) {
    try {
        Json stored = Json::parse(row.payload);
        Json extra;
        if (const auto found = stored.find("more"); found != stored.end()) {
            extra = std::move(*found);
            stored.erase(found);
        }
        if (stored != columnsJson(row)) return std::nullopt;
        return extra.is_null() ? More{} : moreOf(extra, row);
    } catch (const Json::exception&) {
        return std::nullopt;
    } catch (const std::bad_optional_access&) {
        return std::nullopt;
    }
}

std::string sealBytes(const Seal& seal) { return unsignedSealJson(seal).dump(); }

Seal readSeal(std::string_view json) {
    std::string cause;
    try {
        return sealOf(Json::parse(json));
    } catch (const Json::exception& error) {
        cause = error.what();
    } catch (const std::bad_optional_access&) {
        cause = "a field is not of its form";
    }
    throw Error(Status::invalid, "seal_unreadable").because(cause);
}

}  // namespace yizhan::journal
