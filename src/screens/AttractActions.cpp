#include "screens/AttractActions.h"

#include <array>
#include <nlohmann/json.hpp>

#include "screens/AttractRules.h"
#include "screens/AttractStore.h"

namespace yizhan::screens {

namespace {

void checkFile(ReadTx& tx, const CentreId& centre, const IFiles& files, const AttractItem& item) {
    const auto file = files.find(tx, centre, item.file);
    if (!file || !file->picture) refuseInvalid({{"/file_id", file ? "file_no_picture" : "file_unknown"}});
}

std::string textOf(const std::optional<Date>& date) { return date ? date->text() : ""; }

std::string textOf(const std::optional<Window>& window) {
    return window ? window->from.text() + "-" + window->to.text() : "";
}

std::string textOf(const Translations& translations) {
    return translations.empty() ? "" : nlohmann::json(translations).dump();
}

std::vector<Change> changesOf(const AttractItem& before, const AttractItem& after) {
    const std::vector<std::array<std::string, 3>> fields = {
        {"file_id", before.file.text(), after.file.text()},
        {"caption", before.caption, after.caption},
        {"translations", textOf(before.translations), textOf(after.translations)},
        {"from", textOf(before.from), textOf(after.from)},
        {"to", textOf(before.to), textOf(after.to)},
        {"window", textOf(before.window), textOf(after.window)},
        {"seconds", std::to_string(before.seconds), std::to_string(after.seconds)},
        {"order", std::to_string(before.order), std::to_string(after.order)},
        {"archived", before.archived ? "true" : "false", after.archived ? "true" : "false"}};
    std::vector<Change> changes;
    for (const auto& [name, was, is] : fields)
        if (was != is) changes.push_back({name, was, is});
    return changes;
}

void told(WriteTx& tx, const By& by, const std::string& action, const AttractItem& item, std::vector<Change> changes) {
    audit(tx, by.actor, by.origin, by.now, {by.centre, action, "attract", item.id.text(), std::move(changes)});
    tx.record({by.centre, "screens.changed", by.now, {{"subject", "attract"}, {"id", item.id.text()}}});
}

}  // namespace

AttractItem addItem(WriteTx& tx, const By& by, const IFiles& files, AttractItem item) {
    refuseInvalid(violations(item));
    checkFile(tx, by.centre, files, item);
    item.createdAt = item.updatedAt = by.now;
    store::insertItem(tx, by.centre, item);
    told(tx, by, "attract.create", item, {{"file_id", {}, item.file.text()}, {"caption", {}, item.caption}});
    return item;
}

AttractItem saveItem(WriteTx& tx, const By& by, const IFiles& files, const AttractItem& before, AttractItem changed) {
    refuseInvalid(violations(changed));
    if (changed.file != before.file) checkFile(tx, by.centre, files, changed);
    changed.updatedAt = by.now;
    changed.version = before.version + 1;
    store::updateItem(tx, by.centre, changed);
    told(tx, by, "attract.update", changed, changesOf(before, changed));
    return changed;
}

}  // namespace yizhan::screens
