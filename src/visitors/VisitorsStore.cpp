#include "visitors/VisitorsStore.h"

#include <tuple>

#include "visitors/VisitorsStoreParts.h"

namespace yizhan::visitors::store {

namespace {

Rating ratingFrom(const Row& row) {
    Rating rating;
    rating.id = row.id<RatingId>(0);
    rating.at = row.instant(1);
    rating.grade = kindOf<Grade>(gradeNames, row.text(2));
    rating.about = kindOf<About>(aboutNames, row.text(3));
    rating.entryId = row.text(4);
    rating.note = row.text(5);
    rating.language = row.text(6);
    rating.spot = {row.id<DeviceId>(7), row.id<PlaceId>(8)};
    return rating;
}

}  // namespace

std::int64_t nextNumber(WriteTx& tx, const CentreId& centre, const std::string& kind, int year) {
    tx.execute(
        "INSERT INTO visitors_numbers (centre_id, kind, year, last) VALUES ($1, $2, $3, 1) "
        "ON CONFLICT (centre_id, kind, year) DO UPDATE SET last = visitors_numbers.last + 1",
        {centre, kind, year});
    const auto row = tx.one("SELECT last FROM visitors_numbers WHERE centre_id = $1 AND kind = $2 AND year = $3",
                            {centre, kind, year});
    return row ? row->integer(0) : 0;
}

std::vector<Step> stepsOf(ReadTx& tx, const CentreId& centre, const std::string& subject) {
    std::vector<Step> steps;
    for (const Row& row :
         tx.query("SELECT step, at, by_id, text FROM visitors_steps WHERE centre_id = $1 AND subject_id = $2",
                  {centre, subject}))
        steps.push_back({kindOf<StepKind>(stepNames, row.text(0)), row.instant(1), row.id<StaffId>(2), row.text(3)});
    std::sort(steps.begin(), steps.end(),
              [](const Step& a, const Step& b) { return std::tie(a.at, a.kind) < std::tie(b.at, b.kind); });
    return steps;
}

void insertStep(WriteTx& tx, const CentreId& centre, const std::string& subject, const Step& step) {
    tx.execute(
        "INSERT INTO visitors_steps (centre_id, subject_id, step, at, by_id, text) VALUES ($1, $2, $3, $4, $5, $6)",
        {centre, subject, nameOf(step.kind), step.at, step.by, step.text});
}

Personal personalOf(ReadTx& tx, const CentreId& centre, const std::string& subject) {
    Personal personal;
    for (const Row& row : tx.query("SELECT field, text FROM visitors_personal WHERE centre_id = $1 AND subject_id = $2",
                                   {centre, subject}))
        personal.emplace(row.text(0), row.text(1));
    return personal;
}

void insertPersonal(WriteTx& tx, const CentreId& centre, const std::string& subject, const Personal& personal) {
    for (const auto& [field, text] : personal)
        if (!text.empty())
            tx.execute("INSERT INTO visitors_personal (centre_id, subject_id, field, text) VALUES ($1, $2, $3, $4)",
                       {centre, subject, field, text});
}

void erasePersonal(WriteTx& tx, const CentreId& centre, const std::string& subject) {
    tx.execute("DELETE FROM visitors_personal WHERE centre_id = $1 AND subject_id = $2", {centre, subject});
}

void insertRating(WriteTx& tx, const CentreId& centre, const Rating& rating) {
    tx.execute(
        "INSERT INTO visitors_ratings (centre_id, id, at, grade, about, entry_id, note, language, device_id, place_id) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        {centre, rating.id, rating.at, nameOf(rating.grade), nameOf(rating.about), rating.entryId, rating.note,
         rating.language, rating.spot.device, rating.spot.place});
}

void countRating(WriteTx& tx, const CentreId& centre, const Date& date, const Rating& rating) {
    tx.execute(
        "INSERT INTO visitors_rating_counts (centre_id, date, about, grade, times) VALUES ($1, $2, $3, $4, 1) "
        "ON CONFLICT (centre_id, date, about, grade) DO UPDATE SET times = visitors_rating_counts.times + 1",
        {centre, date, nameOf(rating.about), nameOf(rating.grade)});
}

std::vector<Rating> ratings(ReadTx& tx, const CentreId& centre, const Stretch& stretch) {
    const Behind behind(stretch.after);
    const std::string from = stretch.from ? stretch.from->text() : "";
    const std::string to = stretch.to ? stretch.to->text() : "9999";
    std::vector<Rating> found;
    for (const Row& row : tx.query(
             "SELECT id, at, grade, about, entry_id, note, language, device_id, place_id FROM visitors_ratings "
             "WHERE centre_id = $1 AND at >= $2 AND at < $3 AND (at, id) < ($4, $5) ORDER BY at DESC, id DESC LIMIT $6",
             {centre, from, to, behind.at, behind.id, stretch.limit}))
        found.push_back(ratingFrom(row));
    return found;
}

std::vector<RatingCount> ratingCounts(ReadTx& tx, const CentreId& centre, const Date& from, const Date& to) {
    std::vector<RatingCount> counts;
    // The cast: PostgreSQL sums BIGINT to NUMERIC.
    for (const Row& row :
         tx.query("SELECT about, grade, CAST(SUM(times) AS BIGINT) FROM visitors_rating_counts "
                  "WHERE centre_id = $1 AND date >= $2 AND date < $3 GROUP BY about, grade ORDER BY about, grade",
                  {centre, from, to}))
        counts.push_back(
            {kindOf<About>(aboutNames, row.text(0)), kindOf<Grade>(gradeNames, row.text(1)), row.integer(2)});
    return counts;
}

}  // namespace yizhan::visitors::store
