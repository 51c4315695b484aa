// All SQL of centres, hours, calendars and places.
#pragma once

#include <optional>
#include <vector>

#include "centre/Centre.h"
#include "core/db/Database.h"

namespace yizhan::centre::store {

std::optional<Centre> find(ReadTx& tx, const CentreId& id);
/// What every request asks for: name and its translations, zone, first language, complaint phone, created; the rest
/// stays empty.
std::optional<Centre> findEssentials(ReadTx& tx, const CentreId& id);
/// By name.
std::vector<Centre> all(ReadTx& tx);
/// Its hours count from their day on, by default from the start.
void insert(WriteTx& tx, const Centre& centre);
/// Everything but id, created_at and the hours.
void update(WriteTx& tx, const Centre& centre);

/// That count on a day from `from` on, before `to`, in the order in which they were set.
std::vector<Week> weeks(ReadTx& tx, const CentreId& id, const Date& from, const Date& to);
/// Behind those that are there.
void addWeek(WriteTx& tx, const CentreId& id, const Week& week);
std::optional<CalendarException> exceptionOn(ReadTx& tx, const CentreId& id, const Date& date);
/// From `from` on, before `to`.
std::vector<CalendarException> exceptions(ReadTx& tx, const CentreId& id, const Date& from, const Date& to);
void putException(WriteTx& tx, const CentreId& id, const CalendarException& exception);
bool deleteException(WriteTx& tx, const CentreId& id, const Date& date);

/// From `from` on, before `to`, by date; of all years' files but that of `without` (0: of all).
std::vector<OfficeDay> officeDays(ReadTx& tx, const CentreId& id, const Date& from, const Date& to, int without = 0);
/// Newest first, without their days.
std::vector<OfficeYear> officeYears(ReadTx& tx, const CentreId& id);
/// With its days, by date.
std::optional<OfficeYear> officeYear(ReadTx& tx, const CentreId& id, int year);
/// In the place of what was there of that year.
void putOfficeYear(WriteTx& tx, const CentreId& id, const OfficeYear& year);

std::optional<Place> findPlace(ReadTx& tx, const CentreId& centre, const PlaceId& id);
/// Of those in use; of two of one name the older.
std::optional<PlaceId> placeNamed(ReadTx& tx, const CentreId& centre, const std::string& name);
/// By name; behind `after` {name, id} when given.
std::vector<Place> places(ReadTx& tx, const CentreId& centre, bool archived, const std::vector<std::string>& after,
                          int limit);
void insertPlace(WriteTx& tx, const CentreId& centre, const Place& place);
void updatePlace(WriteTx& tx, const CentreId& centre, const Place& place);

}  // namespace yizhan::centre::store
