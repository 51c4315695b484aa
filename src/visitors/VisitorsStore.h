// SQL of what all that visitors say has in common: numbers, steps, who they are. And ratings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/db/Database.h"
#include "visitors/Visitors.h"

namespace yizhan::visitors::store {

/// The next number of the kind in the year, from 1 without gaps.
std::int64_t nextNumber(WriteTx& tx, const CentreId& centre, const std::string& kind, int year);

/// In the order in which they were done.
std::vector<Step> stepsOf(ReadTx& tx, const CentreId& centre, const std::string& subject);
void insertStep(WriteTx& tx, const CentreId& centre, const std::string& subject, const Step& step);

Personal personalOf(ReadTx& tx, const CentreId& centre, const std::string& subject);
/// Empty texts are nothing to keep.
void insertPersonal(WriteTx& tx, const CentreId& centre, const std::string& subject, const Personal& personal);
void erasePersonal(WriteTx& tx, const CentreId& centre, const std::string& subject);

/// Where a list begins and ends: newest first, behind {instant, id}, in [from, to) where given.
struct Stretch {
    std::optional<Instant> from, to;
    std::vector<std::string> after;
    int limit = 50;
};

void insertRating(WriteTx& tx, const CentreId& centre, const Rating& rating);
/// One more of its kind on that day.
void countRating(WriteTx& tx, const CentreId& centre, const Date& date, const Rating& rating);
std::vector<Rating> ratings(ReadTx& tx, const CentreId& centre, const Stretch& stretch);

struct RatingCount {
    About about = About::other;
    Grade grade = Grade::satisfied;
    std::int64_t times = 0;
};
/// The sums of the days in [from, to); what never came has no row.
std::vector<RatingCount> ratingCounts(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to);

}  // namespace yizhan::visitors::store
