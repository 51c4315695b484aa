// Posts and skills (RosterActions.h).
#include <algorithm>
#include <set>

#include "core/StartDay.h"
#include "roster/PostStore.h"
#include "roster/RosterActions.h"
#include "roster/RosterDemandRules.h"
#include "roster/RosterSkillRules.h"
#include "roster/SkillStore.h"

namespace yizhan::roster {

namespace {

std::string textOf(const DemandWindow& window) {
    std::string out = window.from.text() + "-" + window.to.text() + " >= " + std::to_string(window.least);
    if (window.target) out += " target " + std::to_string(*window.target);
    if (window.most) out += " <= " + std::to_string(*window.most);
    for (const int day : window.days) out += " " + std::to_string(day);
    for (const std::string& skill : window.skills) out += " +" + skill;
    if (window.date) out += " " + window.date->text();
    if (window.season)
        out += " " + roster::textOf(window.season->fromMonth, window.season->fromDay) + "/" +
               roster::textOf(window.season->toMonth, window.season->toDay);
    return out;
}

std::string textOf(const std::vector<DemandWindow>& demand) {
    std::string out;
    for (const DemandWindow& window : demand) out += (out.empty() ? "" : "; ") + textOf(window);
    return out;
}

std::string textOf(const std::vector<SkillSpan>& skills) {
    std::string out;
    for (const SkillSpan& one : skills)
        out += (out.empty() ? "" : "; ") + one.skill + " " + one.from.text() + "/" + (one.to ? one.to->text() : "");
    return out;
}

template <class Tag>
std::string textOf(const std::optional<Id<Tag>>& id) {
    return id ? id->text() : "";
}

Post tidied(Post post) {
    post.name = trimmed(post.name);
    post.nameEn = trimmed(post.nameEn);
    post.duties = trimmed(post.duties);
    for (DemandWindow& window : post.demand) {
        for (std::string& skill : window.skills) skill = trimmed(skill);
        std::sort(window.days.begin(), window.days.end());
        window.days.erase(std::unique(window.days.begin(), window.days.end()), window.days.end());
        if (window.date) window.days.clear();
    }
    return post;
}

Date today(const By& by) { return by.centre.zone.dateOf(by.now); }

void check(ReadTx& tx, const By& by, const Post& post) {
    auto found = postViolations(post);
    if (post.place && !by.services.centres.placeName(tx, by.centre.id, *post.place))
        found.push_back({"/place_id", "place_unknown"});
    if (post.holder && !by.services.people.works(tx, by.centre.id, *post.holder))
        found.push_back({"/holder_id", "staff_unknown"});
    refuseInvalid(std::move(found));
}

void told(WriteTx& tx, const By& by, AuditRecord record) {
    record.centre = by.centre.id;
    audit(tx, by.actor, by.origin, by.now, record);
    tx.record({by.centre.id, "roster.changed", by.now, {{"subject", record.subjectKind}, {"id", record.subjectId}}});
}

}  // namespace

Post createPost(WriteTx& tx, const By& by, Post post, const std::optional<Date>& since) {
    post = tidied(std::move(post));
    post.since = startDay(since, today(by), today(by), "/since");
    check(tx, by, post);
    post.createdAt = post.updatedAt = by.now;
    store::insertPost(tx, by.centre.id, post);
    std::vector<Change> fields = {{"name", {}, post.name}, {"demand", {}, textOf(post.demand)}};
    noteStart(fields, "since", today(by), post.since, today(by));
    told(tx, by, {{}, "post.create", "post", post.id.text(), std::move(fields)});
    return post;
}

Post savePost(WriteTx& tx, const By& by, const Post& before, Post changed, const std::optional<Date>& since) {
    changed = tidied(std::move(changed));
    const bool moved = changed.archived != before.archived;
    changed.since = startDay(since, moved ? today(by) : before.since, today(by), "/since");
    if (moved && today(by) < changed.since) throw invalidField("/since", "counts_at_once");
    check(tx, by, changed);
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::updatePost(tx, by.centre.id, changed);
    std::vector<Change> changes;
    const auto note = [&](const char* field, const std::string& was, const std::string& is) {
        if (was != is) changes.push_back({field, was, is});
    };
    note("name", before.name, changed.name);
    note("name_en", before.nameEn, changed.nameEn);
    note("place_id", textOf(before.place), textOf(changed.place));
    note("duties", before.duties, changed.duties);
    note("holder_id", textOf(before.holder), textOf(changed.holder));
    note("demand", textOf(before.demand), textOf(changed.demand));
    noteStart(changes, "since", before.since, changed.since, today(by));
    note("archived", before.archived ? "true" : "false", changed.archived ? "true" : "false");
    told(tx, by, {{}, "post.update", "post", changed.id.text(), std::move(changes)});
    return changed;
}

std::vector<OutsideHours> demandOutsideHours(ReadTx& tx, const By& by, const Post& post) {
    const Date from = std::max(today(by), post.since);
    const auto week = by.services.centres.openings(tx, by.centre.id, from, from.plusDays(7));
    std::set<Date> named;
    for (const DemandWindow& window : post.demand)
        if (window.date) named.insert(*window.date);
    std::vector<OpeningDay> dates;
    for (const Date& date : named) dates.push_back(by.services.centres.openingOn(tx, by.centre.id, date));
    std::vector<OutsideHours> out;
    for (const Outside& one : demandOutside(post.demand, week, dates)) {
        const DemandWindow& window = post.demand[one.window];
        out.push_back({one.window, window.date ? window.date->text() : std::to_string(one.weekday)});
    }
    return out;
}

SkillSheet putSkills(WriteTx& tx, const By& by, const SkillSheet& before, std::vector<SkillSpan> skills) {
    for (SkillSpan& one : skills) one.skill = trimmed(one.skill);
    refuseInvalid(skillViolations(skills));
    SkillSheet changed{before.staff, std::move(skills), by.now, before.version + 1};
    store::putSkillSheet(tx, by.centre.id, changed, today(by));
    told(tx, by,
         {{},
          "skills.put",
          "skills",
          changed.staff.text(),
          {{"skills", textOf(before.skills), textOf(changed.skills)}}});
    return changed;
}

}  // namespace yizhan::roster
