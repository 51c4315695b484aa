// All SQL of duties and the rota.
#pragma once

#include <optional>
#include <vector>

#include "core/db/Database.h"
#include "duty/Duty.h"

namespace yizhan::duty::store {

std::optional<Duty> findDuty(ReadTx& tx, const CentreId& centre, const DutyId& id);
/// By kind, then name; those put away where `all`.
std::vector<Duty> duties(ReadTx& tx, const CentreId& centre, bool all);
void insertDuty(WriteTx& tx, const CentreId& centre, const Duty& duty);
/// Without its terms, which are only added to.
void updateDuty(WriteTx& tx, const CentreId& centre, const Duty& duty);
void addTerm(WriteTx& tx, const CentreId& centre, const DutyId& duty, const DutyTerm& term, Instant at);

/// From `from` on, before `to`, by date and duty.
std::vector<Turn> turns(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to);
std::optional<Turn> turnOf(ReadTx& tx, const CentreId& centre, const Date& date, const DutyId& duty);
/// Of one person from `from` on, by date.
std::vector<Turn> turnsOf(ReadTx& tx, const CentreId& centre, const StaffId& staff, const Date& from);
/// How a turn came about.
struct Given {
    bool byFill = false;
    std::optional<StaffId> by;
    Instant at;
};
/// In the place of what stood there.
void putTurn(WriteTx& tx, const CentreId& centre, const Turn& turn, const Given& given);
void removeTurn(WriteTx& tx, const CentreId& centre, const Date& date, const DutyId& duty);

/// From `from` on, before `to`, in the order of writing, with those taken back.
std::vector<Mark> marks(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to);
/// With the next number.
void insertMark(WriteTx& tx, const CentreId& centre, const Mark& mark);
/// Its `takenBack`.
void insertTakenBack(WriteTx& tx, const CentreId& centre, const Mark& mark);

/// Whether it was told that nobody does that duty on that date, and nobody has done it since.
bool wasTold(ReadTx& tx, const CentreId& centre, const Date& date, const DutyId& duty);
/// `empty`: it is told of; else that somebody does it now, and it can be told of again.
void noteTold(WriteTx& tx, const CentreId& centre, const Date& date, const DutyId& duty, bool empty, Instant at);

}  // namespace yizhan::duty::store
