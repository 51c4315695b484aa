#include "notices/NoticesActions.h"

#include "notices/NoticesRules.h"
#include "notices/NoticesStore.h"
#include "notices/ShowingStore.h"

namespace yizhan::notices {

namespace {

Content checked(Content content) {
    content = tidied(std::move(content));
    refuseInvalid(violations(content));
    return content;
}

void requireNotWithdrawn(const Notice& notice) {
    if (notice.state == State::withdrawn) throw conflict("notice_withdrawn");
}

std::string textOf(const std::optional<Date>& date) { return date ? date->text() : ""; }

/// Every field by name, in the order of the form.
std::vector<std::pair<std::string, std::string>> fieldsOf(Kind kind, const Content& content) {
    std::string channels;
    for (const std::string& channel : content.channels) channels += (channels.empty() ? "" : ", ") + channel;
    std::vector<std::pair<std::string, std::string>> fields = {{"kind", std::string(nameOf(kind))},
                                                               {"title", content.words.title},
                                                               {"body", content.words.body},
                                                               {"basis", content.basis},
                                                               {"responsible", content.responsible},
                                                               {"channels", channels},
                                                               {"valid_from", content.validFrom.text()},
                                                               {"valid_to", textOf(content.validTo)},
                                                               {"next_review", textOf(content.nextReview)}};
    for (const auto& [tag, words] : content.translations) {
        fields.emplace_back("title." + tag, words.title);
        fields.emplace_back("body." + tag, words.body);
    }
    return fields;
}

std::vector<Change> changesBetween(const Notice& before, const Notice& after) {
    std::vector<Change> changes;
    const auto old = fieldsOf(before.kind, before.content), fresh = fieldsOf(after.kind, after.content);
    const auto valueIn = [](const auto& fields, const std::string& name) -> std::optional<std::string> {
        for (const auto& [field, value] : fields)
            if (field == name) return value;
        return std::nullopt;
    };
    for (const auto& [field, value] : fresh)
        if (const auto was = valueIn(old, field); was != value) changes.push_back({field, was, value});
    for (const auto& [field, value] : old)
        if (!valueIn(fresh, field)) changes.push_back({field, value, {}});
    return changes;
}

void told(WriteTx& tx, const By& by, const std::string& action, const Notice& notice, std::vector<Change> changes) {
    audit(tx, by.actor, by.origin, by.now,
          {by.centre, "notice." + action, "notice", notice.id.text(), std::move(changes)});
}

/// Screens and consoles read anew.
void announce(WriteTx& tx, const By& by, const Notice& notice) {
    tx.record({by.centre,
               "notices.changed",
               by.now,
               {{"id", notice.id.text()},
                {"kind", std::string(nameOf(notice.kind))},
                {"status", std::string(nameOf(notice.state))}}});
}

Version versionOf(const By& by, const Notice& notice) {
    Version version;
    version.notice = notice.id;
    version.number = notice.published ? notice.published->number + 1 : 1;
    version.kind = notice.kind;
    version.content = notice.content;
    version.publishedAt = by.now;
    version.publishedBy = by.actor.staff;
    version.publisher = by.actor.name;
    return version;
}

}  // namespace

Notice write(WriteTx& tx, const By& by, Notice notice) {
    notice.content = checked(std::move(notice.content));
    notice.createdAt = notice.updatedAt = by.now;
    store::insert(tx, by.centre, notice);
    told(tx, by, "create", notice,
         {{"kind", {}, std::string(nameOf(notice.kind))}, {"title", {}, notice.content.words.title}});
    return notice;
}

Notice save(WriteTx& tx, const By& by, const Notice& before, Notice changed) {
    requireNotWithdrawn(before);
    if (before.published && changed.kind != before.kind) throw invalidField("/kind", "notice_kind_fixed");
    changed.content = checked(std::move(changed.content));
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::update(tx, by.centre, changed);
    told(tx, by, "update", changed, changesBetween(before, changed));
    return changed;
}

Notice publish(WriteTx& tx, const By& by, Notice notice, const Date& today) {
    requireNotWithdrawn(notice);
    if (notice.published && !notice.changed()) throw conflict("notice_unchanged");
    auto blockers = publishBlockers(notice, today);
    if (!blockers.empty()) throw conflict("notice_incomplete").blockedBy(std::move(blockers));
    const std::string before = notice.published ? std::to_string(notice.published->number) : "";
    notice.published = versionOf(by, notice);
    notice.state = State::published;
    notice.updatedAt = by.now;
    ++notice.version;
    store::publish(tx, by.centre, notice);
    told(tx, by, "publish", notice,
         {{"published", before, std::to_string(notice.published->number)}, {"title", {}, notice.content.words.title}});
    announce(tx, by, notice);
    return notice;
}

Notice withdraw(WriteTx& tx, const By& by, Notice notice, const std::string& reason) {
    requireNotWithdrawn(notice);
    notice.withdrawnReason = tidied(reason);
    if (notice.withdrawnReason.empty()) throw invalidField("/reason", "notice_blank");
    const std::string before(nameOf(notice.state));
    notice.state = State::withdrawn;
    notice.updatedAt = by.now;
    ++notice.version;
    store::update(tx, by.centre, notice);
    if (notice.published) {
        notice.published->until = by.now;
        notice.published->withdrawnReason = notice.withdrawnReason;
        store::endStanding(tx, by.centre, notice, by.actor.staff);
        announce(tx, by, notice);
    }
    told(tx, by, "withdraw", notice,
         {{"status", before, std::string(nameOf(notice.state))}, {"reason", {}, notice.withdrawnReason}});
    return notice;
}

void noteShown(WriteTx& tx, const By& by, const std::vector<Shown>& shown, IdSource& ids) {
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto& [notice, number] = shown[i];
        if (!store::hasVersion(tx, by.centre, notice, number))
            throw invalidField("/items/" + std::to_string(i), "notice_version_unknown");
        const auto last = store::lastShowing(tx, by.centre, by.actor.device, notice, number);
        if (last && continues(*last, by.now))
            store::extendShowing(tx, by.centre, last->id, by.now);
        else
            store::insertShowing(
                tx, by.centre, {ids.next<ShowingId>(), notice, number, by.actor.device, by.actor.name, by.now, by.now});
    }
}

}  // namespace yizhan::notices
