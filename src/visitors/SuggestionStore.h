// SQL of suggestions.
#pragma once

#include "visitors/VisitorsStore.h"

namespace yizhan::visitors::store {

void insertSuggestion(WriteTx& tx, const CentreId& centre, const Suggestion& suggestion);
/// Status, read_on and version; what the visitor wrote stays.
void updateSuggestion(WriteTx& tx, const CentreId& centre, const Suggestion& suggestion);
/// With its steps.
std::optional<Suggestion> findSuggestion(ReadTx& tx, const CentreId& centre, const SuggestionId& id);
/// Newest first, with their steps.
std::vector<Suggestion> suggestions(ReadTx& tx, const CentreId& centre, std::optional<SuggestionStatus> status,
                                    const std::vector<std::string>& after, int limit);

/// Due until `date` and unread at its end, oldest first; without their steps.
std::vector<Suggestion> unreadAtEndOf(ReadTx& tx, const CentreId& centre, const Date& date, int limit);
bool anyDueOn(ReadTx& tx, const CentreId& centre, const Date& date);

/// Received before `before`, with personal data still there.
std::vector<SuggestionId> suggestionsToForget(ReadTx& tx, const CentreId& centre, Instant before, int limit);

}  // namespace yizhan::visitors::store
