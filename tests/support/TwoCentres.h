// Databases that hold two centres, for tests of what a feature stores below them.
#pragma once

#include "core/Id.h"
#include "support/TestDatabase.h"

namespace yizhan::centre {
std::span<const Embedded> embeddedFiles();
}

namespace yizhan::test {

/// The row that all others of a centre hang on.
inline void addCentre(WriteTx& tx, const CentreId& id) {
    tx.execute(
        "INSERT INTO centres (centre_id, name, zone, first_language, complaint_phone, address, translations, "
        "created_at, updated_at, version) "
        "VALUES ($1, 'Chibi', 'Asia/Shanghai', 'zh-CN', '', '', '{}', '', '', 1)",
        {id});
}

/// On each database, with the tables of the centres and of the feature: `chibi`, `other` and nothing else.
inline void onTwoCentres(std::span<const Embedded> feature, const std::function<void(Database&)>& body) {
    onEachDatabase({centre::embeddedFiles(), feature}, [&](TestDatabase& database) {
        database->write([](WriteTx& tx) {
            for (const char* id : {"chibi", "other"}) addCentre(tx, CentreId(id));
        });
        body(*database);
    });
}

}  // namespace yizhan::test
