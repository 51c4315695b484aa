#include "visitors/ComplaintStore.h"

#include "visitors/VisitorsStoreParts.h"

namespace yizhan::visitors::store {

namespace {

constexpr const char* columns =
    "SELECT id, number, received_at, respondent, claim, facts, occurred_on, group_size, language, device_id, "
    "place_id, accept_by, settle_by, status, version FROM visitors_complaints ";

Complaint complaintFrom(const Row& row) {
    Complaint complaint;
    complaint.id = row.id<ComplaintId>(0);
    complaint.number = row.text(1);
    complaint.receivedAt = row.instant(2);
    complaint.respondent = row.text(3);
    complaint.claim = row.text(4);
    complaint.facts = row.text(5);
    if (!row.isNull(6)) complaint.occurredOn = row.date(6);
    complaint.groupSize = row.integer(7);
    complaint.language = row.text(8);
    complaint.spot = {row.id<DeviceId>(9), row.id<PlaceId>(10)};
    complaint.acceptBy = row.date(11);
    if (!row.isNull(12)) complaint.settleBy = row.date(12);
    complaint.status = kindOf<ComplaintStatus>(complaintStatusNames, row.text(13));
    complaint.version = row.integer(14);
    return complaint;
}

}  // namespace

void insertComplaint(WriteTx& tx, const CentreId& centre, const Complaint& complaint) {
    tx.execute(
        "INSERT INTO visitors_complaints (centre_id, id, number, received_at, respondent, claim, facts, occurred_on, "
        "group_size, language, device_id, place_id, accept_by, settle_by, status, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        {centre, complaint.id, complaint.number, complaint.receivedAt, complaint.respondent, complaint.claim,
         complaint.facts, complaint.occurredOn, complaint.groupSize, complaint.language, complaint.spot.device,
         complaint.spot.place, complaint.acceptBy, complaint.settleBy, nameOf(complaint.status), complaint.version});
}

void updateComplaint(WriteTx& tx, const CentreId& centre, const Complaint& complaint) {
    tx.execute(
        "UPDATE visitors_complaints SET status = $3, settle_by = $4, version = $5 WHERE centre_id = $1 AND id = $2",
        {centre, complaint.id, nameOf(complaint.status), complaint.settleBy, complaint.version});
}

std::optional<Complaint> findComplaint(ReadTx& tx, const CentreId& centre, const ComplaintId& id) {
    const auto row = tx.one(std::string(columns) + "WHERE centre_id = $1 AND id = $2", {centre, id});
    if (!row) return std::nullopt;
    Complaint complaint = complaintFrom(*row);
    complaint.steps = stepsOf(tx, centre, id.text());
    return complaint;
}

std::vector<Complaint> complaints(ReadTx& tx, const CentreId& centre, std::optional<ComplaintStatus> status,
                                  const std::vector<std::string>& after, int limit) {
    const auto word = status ? std::optional(nameOf(*status)) : std::nullopt;
    std::vector<Complaint> found;
    for (const Row& row : rowsOf(tx, {columns, "received_at", centre, word, Behind(after), limit}))
        found.push_back(complaintFrom(row));
    for (Complaint& complaint : found) complaint.steps = stepsOf(tx, centre, complaint.id.text());
    return found;
}

std::vector<ComplaintId> complaintsToForget(ReadTx& tx, const CentreId& centre, Instant before, int limit) {
    std::vector<ComplaintId> found;
    for (const Row& row : tx.query("SELECT DISTINCT p.subject_id FROM visitors_personal p "
                                   "JOIN visitors_steps t ON t.centre_id = p.centre_id AND t.subject_id = p.subject_id "
                                   "AND t.step IN ('refused', 'settled') WHERE p.centre_id = $1 AND t.at < $2 LIMIT $3",
                                   {centre, before, limit}))
        found.push_back(row.id<ComplaintId>(0));
    return found;
}

}  // namespace yizhan::visitors::store
