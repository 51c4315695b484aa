#include "staff/handover/HandoverStore.h"

#include "core/db/Where.h"

#include <nlohmann/json.hpp>

namespace yizhan::staff::store {

namespace {

using nlohmann::json;

const std::string ofHandovers =
    "SELECT id, kind, giver_id, taker_id, supervisor_id, last_day, items, departed_at, checked_at, checked_by, "
    "check_note, created_at, updated_at, version FROM staff_handovers ";

template <class T, std::size_t count>
T valueOf(const std::array<std::string_view, count>& names, const std::string& name) {
    for (std::size_t i = 0; i < count; ++i)
        if (names[i] == name) return static_cast<T>(i);
    return T{};
}

std::string textOf(const std::vector<HandoverItem>& items) {
    json out = json::array();
    for (const HandoverItem& item : items) out.push_back({{"what", item.what}, {"note", item.note}});
    return out.dump();
}

Handover handoverOf(const Row& row) {
    Handover handover;
    handover.id = row.id<HandoverId>(0);
    handover.kind = valueOf<HandoverKind>(handoverKindNames, row.text(1));
    handover.giver = row.id<StaffId>(2);
    handover.taker = row.id<StaffId>(3);
    handover.supervisor = row.id<StaffId>(4);
    handover.lastDay = row.date(5);
    for (const json& item : json::parse(row.text(6)))
        handover.items.push_back({item["what"].get<std::string>(), item["note"].get<std::string>()});
    handover.departedAt = row.optionalInstant(7);
    handover.checkedAt = row.optionalInstant(8);
    if (!row.isNull(9)) handover.checkedBy = row.id<StaffId>(9);
    handover.checkNote = row.text(10);
    handover.createdAt = row.instant(11);
    handover.updatedAt = row.instant(12);
    handover.version = row.integer(13);
    return handover;
}

void addSignatures(ReadTx& tx, const CentreId& centre, Handover& handover) {
    for (const Row& row : tx.query(
             "SELECT role, staff_id, name, digest, on_paper, recorded_by, signed_at FROM staff_handover_signatures "
             "WHERE centre_id = $1 AND handover_id = $2 ORDER BY signed_at, role",
             {centre, handover.id}))
        handover.signatures.push_back({valueOf<HandoverSide>(handoverSideNames, row.text(0)), row.id<StaffId>(1),
                                       row.text(2), row.text(3), row.flag(4), row.id<StaffId>(5), row.instant(6)});
}

std::vector<Handover> handoversOf(ReadTx& tx, const CentreId& centre, const Rows& rows) {
    std::vector<Handover> out;
    for (const Row& row : rows) {
        out.push_back(handoverOf(row));
        addSignatures(tx, centre, out.back());
    }
    return out;
}

}  // namespace

std::optional<Handover> findHandover(ReadTx& tx, const CentreId& centre, const HandoverId& id) {
    auto found = handoversOf(tx, centre, tx.query(ofHandovers + "WHERE centre_id = $1 AND id = $2", {centre, id}));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Handover> handovers(ReadTx& tx, const CentreId& centre, const HandoverFilter& filter,
                                const std::string& after, int limit) {
    Params params{centre, after.empty() ? behindAllIds : after, limit};
    std::string where = "WHERE centre_id = $1 AND id < $2";
    if (filter.giver) {
        params.push_back(*filter.giver);
        where += " AND giver_id = $" + std::to_string(params.size());
    }
    if (filter.concerning) {
        params.push_back(*filter.concerning);
        const std::string one = "$" + std::to_string(params.size());
        where += " AND (giver_id = " + one + " OR taker_id = " + one + " OR supervisor_id = " + one + ")";
    }
    return handoversOf(tx, centre, tx.query(ofHandovers + where + " ORDER BY id DESC LIMIT $3", params));
}

std::vector<Handover> handoversDeparted(ReadTx& tx, const CentreId& centre, Instant from, Instant to) {
    return handoversOf(
        tx, centre,
        tx.query(
            ofHandovers + "WHERE centre_id = $1 AND departed_at >= $2 AND departed_at < $3 ORDER BY departed_at, id",
            {centre, from, to}));
}

void insertHandover(WriteTx& tx, const CentreId& centre, const Handover& handover) {
    tx.execute(
        "INSERT INTO staff_handovers (centre_id, id, giver_id, taker_id, supervisor_id, kind, last_day, items, "
        "check_note, created_at, updated_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        {centre, handover.id, handover.giver, handover.taker, handover.supervisor, nameOf(handover.kind),
         handover.lastDay, textOf(handover.items), handover.checkNote, handover.createdAt, handover.updatedAt,
         handover.version});
}

void updateHandover(WriteTx& tx, const CentreId& centre, const Handover& handover) {
    tx.execute(
        "UPDATE staff_handovers SET departed_at = $3, checked_at = $4, checked_by = $5, check_note = $6, "
        "updated_at = $7, version = $8 WHERE centre_id = $1 AND id = $2",
        {centre, handover.id, handover.departedAt, handover.checkedAt, handover.checkedBy, handover.checkNote,
         handover.updatedAt, handover.version});
}

void insertSignature(WriteTx& tx, const CentreId& centre, const HandoverId& id, const HandoverSignature& signature) {
    tx.execute(
        "INSERT INTO staff_handover_signatures (centre_id, handover_id, role, staff_id, name, digest, on_paper, "
        "recorded_by, signed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {centre, id, nameOf(signature.side), signature.staff, signature.name, signature.digest, signature.onPaper,
         signature.recordedBy, signature.at});
}

void insertDeparture(WriteTx& tx, const CentreId& centre, const Departure& departure) {
    tx.execute(
        "INSERT INTO staff_departures (centre_id, id, staff_id, kind, handover_id, recorded_by, departed_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)",
        {centre, departure.id, departure.staff, nameOf(departure.kind), departure.handover, departure.recordedBy,
         departure.at});
}

bool leftAfter(ReadTx& tx, const CentreId& centre, const StaffId& staff, Instant at) {
    return tx
        .one(
            "SELECT 1 FROM staff_departures WHERE centre_id = $1 AND departed_at > $2 AND staff_id = $3 "
            "AND kind = 'leaving' LIMIT 1",
            {centre, at, staff})
        .has_value();
}

std::vector<Departure> departures(ReadTx& tx, const CentreId& centre, Instant from, Instant to) {
    std::vector<Departure> out;
    for (const Row& row :
         tx.query("SELECT id, staff_id, kind, handover_id, recorded_by, departed_at FROM staff_departures "
                  "WHERE centre_id = $1 AND departed_at >= $2 AND departed_at < $3 ORDER BY departed_at, id",
                  {centre, from, to})) {
        Departure one;
        one.id = row.text(0);
        one.staff = row.id<StaffId>(1);
        one.kind = valueOf<HandoverKind>(handoverKindNames, row.text(2));
        if (!row.isNull(3)) one.handover = row.id<HandoverId>(3);
        if (!row.isNull(4)) one.recordedBy = row.id<StaffId>(4);
        one.at = row.instant(5);
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace yizhan::staff::store
