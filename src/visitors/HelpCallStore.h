// SQL of calls for help.
#pragma once

#include "visitors/VisitorsStore.h"

namespace yizhan::visitors::store {

/// A call that is there already stays as it is.
void insertHelpCall(WriteTx& tx, const CentreId& centre, const HelpCall& call);
void markAnswered(WriteTx& tx, const CentreId& centre, const HelpCallId& id);
/// With how it was answered.
std::optional<HelpCall> findHelpCall(ReadTx& tx, const CentreId& centre, const HelpCallId& id);
/// Newest first; `answered` chooses, where given.
std::vector<HelpCall> helpCalls(ReadTx& tx, const CentreId& centre, std::optional<bool> answered,
                                const std::vector<std::string>& after, int limit);

}  // namespace yizhan::visitors::store
