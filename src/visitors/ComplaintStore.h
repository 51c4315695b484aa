// SQL of complaints.
#pragma once

#include "visitors/VisitorsStore.h"

namespace yizhan::visitors::store {

void insertComplaint(WriteTx& tx, const CentreId& centre, const Complaint& complaint);
/// Status, settle_by and version; what the visitor wrote stays.
void updateComplaint(WriteTx& tx, const CentreId& centre, const Complaint& complaint);
/// With its steps.
std::optional<Complaint> findComplaint(ReadTx& tx, const CentreId& centre, const ComplaintId& id);
/// Newest first, with their steps.
std::vector<Complaint> complaints(ReadTx& tx, const CentreId& centre, std::optional<ComplaintStatus> status,
                                  const std::vector<std::string>& after, int limit);

/// Refused or settled before `before`, with personal data still there.
std::vector<ComplaintId> complaintsToForget(ReadTx& tx, const CentreId& centre, Instant before, int limit);

}  // namespace yizhan::visitors::store
