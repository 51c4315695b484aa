// SQL of the questions that visitors left.
#pragma once

#include <vector>

#include "core/db/Database.h"
#include "kiosk/questions/Question.h"

namespace yizhan::kiosk::store {

std::optional<LeftQuestion> findQuestion(ReadTx& tx, const CentreId& centre, const QuestionId& id);
/// The one with this likeness (kiosk/KioskIndex.h) in this language.
std::optional<LeftQuestion> questionLike(ReadTx& tx, const CentreId& centre, const std::string& likeness,
                                         const std::string& language);
void insertQuestion(WriteTx& tx, const CentreId& centre, const LeftQuestion& question, const std::string& likeness);
/// Everything but what visitors wrote.
void updateQuestion(WriteTx& tx, const CentreId& centre, const LeftQuestion& question);

struct QuestionFilter {
    std::optional<QuestionStatus> status;
    std::vector<std::string> after;  ///< {asked_at, id} of the last seen
    int limit = 50;
};
/// First ones of their kin only, newest first.
std::vector<LeftQuestion> questions(ReadTx& tx, const CentreId& centre, const QuestionFilter& filter);
/// Those that ask the same as `first`, without it.
std::vector<LeftQuestion> kinOf(ReadTx& tx, const CentreId& centre, const QuestionId& first);
/// Brings all of a kin where their first stands.
void followFirst(WriteTx& tx, const CentreId& centre, const LeftQuestion& first);

}  // namespace yizhan::kiosk::store
