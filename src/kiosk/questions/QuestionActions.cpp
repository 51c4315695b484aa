#include "kiosk/questions/QuestionActions.h"

#include <algorithm>

#include "core/Audit.h"
#include "core/Events.h"
#include "kiosk/KioskActions.h"
#include "kiosk/KioskStore.h"
#include "kiosk/questions/QuestionStore.h"
#include "kiosk/search/Index.h"

namespace yizhan::kiosk {

namespace {

/// So many open questions are looked through for one that asks the same.
constexpr int mostCompared = 200;

std::optional<QuestionId> firstOfKin(ReadTx& tx, const CentreId& centre, const std::string& question,
                                     const std::string& language, const Alikeness& alike) {
    std::optional<QuestionId> nearest;
    double best = sameQuestion;
    for (const LeftQuestion& other : store::questions(tx, centre, {QuestionStatus::open, {}, mostCompared})) {
        if (other.language != language) continue;
        const double likeness = alike(other.question, question);
        if (likeness < best) continue;
        best = likeness;
        nearest = other.id;
    }
    return nearest;
}

void requireUndone(const LeftQuestion& question) {
    if (question.status == QuestionStatus::published || question.status == QuestionStatus::dismissed)
        throw conflict("question_done");
}

void requireFirst(const LeftQuestion& question) {
    if (question.kin) throw conflict("question_follows", {{"id", question.kin->text()}});
}

/// Saves it as its next version, in the trail and to the consoles.
LeftQuestion kept(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question, const std::string& action,
                  std::vector<Change> changes) {
    question.version += 1;
    store::updateQuestion(tx, centre, question);
    store::followFirst(tx, centre, question);
    audit(tx, by.actor, by.origin, by.now,
          {centre, "kiosk.question." + action, "question", question.id.text(), std::move(changes)});
    tx.record({centre,
               "kiosk.question",
               by.now,
               {{"id", question.id.text()}, {"status", std::string(nameOf(question.status))}}});
    return question;
}

/// The answer as an entry of the centre's own pack: what visitors asked are its questions.
Entry entryFor(ReadTx& tx, const CentreId& centre, const LeftQuestion& question) {
    Entry entry = *question.draft;
    entry.pack = ownPack;
    entry.id = std::string(ownPack) + ':' + question.id.text();
    entry.questions[question.language] = {question.question};
    for (const LeftQuestion& kin : store::kinOf(tx, centre, question.id))
        entry.questions[kin.language].push_back(kin.question);
    return entry;
}

void publish(WriteTx& tx, const By& by, const CentreInfo& centre, const Entry& entry) {
    const auto before = store::findPack(tx, centre.id, ownPack);
    PackReport report;
    report.pack.name = ownPack;
    report.pack.version = before ? std::to_string(std::stoll(before->pack.version) + 1) : "1";
    report.pack.languages = {centre.firstLanguage};
    if (before) report.pack.topics = before->pack.topics;
    for (Entry& other : store::entries(tx, centre.id))
        if (other.pack == ownPack && other.id != entry.id) report.entries.push_back(std::move(other));
    report.entries.push_back(entry);
    addReadings(report);
    importPack(tx, by, centre.id, report);
}

}  // namespace

std::optional<QuestionStatus> questionStatusNamed(std::string_view name) {
    const auto* found = std::find(questionStatusNames.begin(), questionStatusNames.end(), name);
    if (found == questionStatusNames.end()) return std::nullopt;
    return static_cast<QuestionStatus>(found - questionStatusNames.begin());
}

LeftQuestion leaveQuestion(WriteTx& tx, const By& by, const CentreId& centre, const std::string& question,
                           const std::string& language, IdSource& ids, const Alikeness& alike) {
    const std::string likeness = likenessOf(question);
    if (likeness.empty()) throw invalidField("/q", "empty");
    if (auto before = store::questionLike(tx, centre, likeness, language)) {
        before->times += 1;
        before->askedAt = by.now;
        store::updateQuestion(tx, centre, *before);
        return *before;
    }
    LeftQuestion left;
    left.id = ids.next<QuestionId>();
    left.question = question;
    left.language = language;
    left.askedAt = by.now;
    left.kin = firstOfKin(tx, centre, question, language, alike);
    store::insertQuestion(tx, centre, left, likeness);
    tx.record({centre, "kiosk.question", by.now, {{"id", left.id.text()}, {"status", "open"}}});
    return left;
}

LeftQuestion assignQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question,
                            const StaffId& staff) {
    requireUndone(question);
    requireFirst(question);
    const std::string before = question.assignedTo.text();
    question.assignedTo = staff;
    return kept(tx, by, centre, std::move(question), "assign", {{"assigned_to", before, staff.text()}});
}

LeftQuestion answerQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question, Entry draft) {
    requireUndone(question);
    requireFirst(question);
    question.status = QuestionStatus::answered;
    question.draft = std::move(draft);
    question.answeredBy = by.actor.staff;
    if (question.assignedTo.empty()) question.assignedTo = by.actor.staff;
    question.remark.clear();
    return kept(tx, by, centre, std::move(question), "answer", {{"status", "open", "answered"}});
}

LeftQuestion approveQuestion(WriteTx& tx, const By& by, const CentreInfo& centre, LeftQuestion question) {
    requireFirst(question);
    if (question.status != QuestionStatus::answered || !question.draft) throw conflict("nothing_to_approve");
    if (question.answeredBy == by.actor.staff) throw conflict("same_person");
    const Entry entry = entryFor(tx, centre.id, question);
    publish(tx, by, centre, entry);
    question.status = QuestionStatus::published;
    question.approvedBy = by.actor.staff;
    question.entryId = entry.id;
    return kept(tx, by, centre.id, std::move(question), "approve", {{"status", "answered", "published"}});
}

LeftQuestion sendBackQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question,
                              const std::string& reason) {
    requireFirst(question);
    if (question.status != QuestionStatus::answered) throw conflict("nothing_to_approve");
    question.status = QuestionStatus::open;
    question.remark = reason;
    return kept(tx, by, centre, std::move(question), "send_back", {{"status", "answered", "open"}});
}

LeftQuestion dismissQuestion(WriteTx& tx, const By& by, const CentreId& centre, LeftQuestion question,
                             const std::string& reason) {
    requireUndone(question);
    requireFirst(question);
    const std::string before(nameOf(question.status));
    question.status = QuestionStatus::dismissed;
    question.remark = reason;
    return kept(tx, by, centre, std::move(question), "dismiss", {{"status", before, "dismissed"}});
}

}  // namespace yizhan::kiosk
