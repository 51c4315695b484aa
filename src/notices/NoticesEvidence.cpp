#include "notices/NoticesEvidence.h"

#include "core/KnownCentre.h"
#include "notices/NoticesStore.h"

namespace yizhan::notices {

namespace {

using Status = Verdict::Status;
using Judge = std::function<Verdict(ReadTx&, const Board&, const Date&)>;

constexpr const char* place = "/console/notices";

struct Item {
    ItemState state = ItemState::missing;
    std::vector<Verdict::Evidence> evidence;
};

bool counts(const Board& board, const Date& date) {
    return board.centre.zone.dateOf(board.centre.createdAt) <= date && date <= board.today;
}

std::string inWords(const Board& board, const std::string& key, const TextArgs& args = {}) {
    return board.texts.get(key, languageOf(board.centre.firstLanguage), args);
}

Verdict::Evidence evidenceOf(const Board& board, const Version& version, const Date& date) {
    const TextArgs args = {{"title", version.content.words.title},
                           {"version", std::to_string(version.number)},
                           {"date", board.centre.zone.dateOf(version.publishedAt).text()},
                           {"review", version.content.nextReview.value_or(date).text()}};
    const char* key = isOverdue(version.content, date) ? "evidence.notice_overdue" : "evidence.notice_stood";
    return {"notice", version.notice.text(), std::string(place) + "/" + version.notice.text(),
            inWords(board, key, args)};
}

Item itemOn(ReadTx& tx, const Board& board, Kind kind, const Date& date) {
    const Zone& zone = board.centre.zone;
    const auto stood =
        store::stoodOn(tx, board.centre.id, kind, date, zone.startOf(date), zone.startOf(date.plusDays(1)));
    Item item{itemStateOn(stood, date), {}};
    for (const Version& version : stood) item.evidence.push_back(evidenceOf(board, version, date));
    if (!stood.empty()) return item;
    const std::string name(nameOf(kind));
    item.evidence.push_back(
        {"notice", name, place,
         inWords(board, "evidence.notice_missing", {{"kind", inWords(board, "notice_kind." + name)}})});
    return item;
}

EvidenceRule ruleFor(const Services& services, const std::string& clause, Judge judge) {
    return {clause, [&services, judge = std::move(judge)](ReadTx& tx, const CentreId& id, const Date& date) {
                const CentreInfo centre = knownCentre(services.centres, tx, id);
                return judge(tx, {services.texts, centre, centre.zone.dateOf(services.clock.now())}, date);
            }};
}

}  // namespace

Verdict judgeItem(ReadTx& tx, const Board& board, Kind kind, const Date& date) {
    if (!counts(board, date)) return {Status::notDue, {}};
    Item item = itemOn(tx, board, kind, date);
    return {item.state == ItemState::met ? Status::met : Status::broken, std::move(item.evidence)};
}

Verdict judgeBoard(ReadTx& tx, const Board& board, const Date& date) {
    if (!counts(board, date)) return {Status::notDue, {}};
    std::vector<Verdict::Evidence> sound, unsound;
    for (std::size_t i = 0; i < boardItems; ++i) {
        const Item item = itemOn(tx, board, static_cast<Kind>(i), date);
        auto& into = item.state == ItemState::met ? sound : unsound;
        into.insert(into.end(), item.evidence.begin(), item.evidence.end());
    }
    if (unsound.empty()) return {Status::met, std::move(sound)};
    return {Status::broken, std::move(unsound)};
}

std::vector<EvidenceRule> evidenceRules(const Services& services) {
    std::vector<EvidenceRule> rules;
    // DC-1 is about the people on duty: it follows from presence, not from a notice.
    for (std::size_t i = 1; i < boardItems; ++i)
        rules.push_back(ruleFor(services, "DC-" + std::to_string(i + 1),
                                [kind = static_cast<Kind>(i)](ReadTx& tx, const Board& board, const Date& date) {
                                    return judgeItem(tx, board, kind, date);
                                }));
    rules.push_back(ruleFor(services, "DC-14", judgeBoard));
    return rules;
}

}  // namespace yizhan::notices
