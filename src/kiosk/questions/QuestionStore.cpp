#include "kiosk/questions/QuestionStore.h"

#include "kiosk/pack/Document.h"

namespace yizhan::kiosk::store {

namespace {

constexpr const char* columns =
    "SELECT id, question, language, asked_at, times, status, kin, assigned_to, draft, answered_by, approved_by, "
    "entry_id, remark, version FROM kiosk_questions ";

LeftQuestion questionFrom(const Row& row) {
    LeftQuestion question;
    question.id = row.id<QuestionId>(0);
    question.question = row.text(1);
    question.language = row.text(2);
    question.askedAt = row.instant(3);
    question.times = row.integer(4);
    question.status = questionStatusNamed(row.text(5)).value_or(QuestionStatus::open);
    if (!row.text(6).empty()) question.kin = row.id<QuestionId>(6);
    question.assignedTo = row.id<StaffId>(7);
    if (!row.text(8).empty()) question.draft = entryOf("", "", row.text(8), "{}");
    question.answeredBy = row.id<StaffId>(9);
    question.approvedBy = row.id<StaffId>(10);
    question.entryId = row.text(11);
    question.remark = row.text(12);
    question.version = row.integer(13);
    return question;
}

std::optional<LeftQuestion> only(const std::optional<Row>& row) {
    if (!row) return std::nullopt;
    return questionFrom(*row);
}

std::vector<LeftQuestion> all(const Rows& rows) {
    std::vector<LeftQuestion> out;
    for (const Row& row : rows) out.push_back(questionFrom(row));
    return out;
}

}  // namespace

std::optional<LeftQuestion> findQuestion(ReadTx& tx, const CentreId& centre, const QuestionId& id) {
    return only(tx.one(std::string(columns) + "WHERE centre_id = $1 AND id = $2", {centre, id}));
}

std::optional<LeftQuestion> questionLike(ReadTx& tx, const CentreId& centre, const std::string& likeness,
                                         const std::string& language) {
    return only(tx.one(std::string(columns) + "WHERE centre_id = $1 AND likeness = $2 AND language = $3",
                       {centre, likeness, language}));
}

void insertQuestion(WriteTx& tx, const CentreId& centre, const LeftQuestion& question, const std::string& likeness) {
    tx.execute(
        "INSERT INTO kiosk_questions (centre_id, id, question, likeness, language, first_asked_at, asked_at, times, "
        "kin) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        {centre, question.id, question.question, likeness, question.language, question.askedAt, question.askedAt,
         question.times, question.kin ? question.kin->text() : ""});
}

void updateQuestion(WriteTx& tx, const CentreId& centre, const LeftQuestion& question) {
    tx.execute(
        "UPDATE kiosk_questions SET asked_at = $3, times = $4, status = $5, assigned_to = $6, draft = $7, "
        "answered_by = $8, approved_by = $9, entry_id = $10, remark = $11, version = $12 "
        "WHERE centre_id = $1 AND id = $2",
        {centre, question.id, question.askedAt, question.times, nameOf(question.status), question.assignedTo,
         question.draft ? documentOf(*question.draft) : "", question.answeredBy, question.approvedBy, question.entryId,
         question.remark, question.version});
}

std::vector<LeftQuestion> questions(ReadTx& tx, const CentreId& centre, const QuestionFilter& filter) {
    // Behind every instant that can be stored.
    const std::string at = filter.after.empty() ? "9999" : filter.after.at(0);
    const std::string id = filter.after.empty() ? "" : filter.after.at(1);
    const std::string newest = " AND kin = '' AND (asked_at, id) < ($2, $3) ORDER BY asked_at DESC, id DESC LIMIT $4";
    if (!filter.status)
        return all(tx.query(std::string(columns) + "WHERE centre_id = $1" + newest, {centre, at, id, filter.limit}));
    return all(tx.query(std::string(columns) + "WHERE centre_id = $1 AND status = $5" + newest,
                        {centre, at, id, filter.limit, nameOf(*filter.status)}));
}

std::vector<LeftQuestion> kinOf(ReadTx& tx, const CentreId& centre, const QuestionId& first) {
    return all(tx.query(std::string(columns) + "WHERE centre_id = $1 AND kin = $2 ORDER BY id", {centre, first}));
}

void followFirst(WriteTx& tx, const CentreId& centre, const LeftQuestion& first) {
    tx.execute("UPDATE kiosk_questions SET status = $3, entry_id = $4 WHERE centre_id = $1 AND kin = $2",
               {centre, first.id, nameOf(first.status), first.entryId});
}

}  // namespace yizhan::kiosk::store
