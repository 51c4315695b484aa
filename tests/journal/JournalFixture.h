// A centre with a book: the log's actions on a database of its own, with a settable clock.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/Feature.h"
#include "journal/JournalActions.h"
#include "journal/JournalClosing.h"
#include "journal/JournalDays.h"
#include "journal/JournalFeature.h"
#include "journal/JournalVerify.h"
#include "support/FakeClock.h"
#include "support/TestDatabase.h"

namespace yizhan::journal {
std::span<const Embedded> embeddedFiles();
}

namespace yizhan::test {

/// Open 9:00–17:30 every day but on the dates that a test closes.
class PlainCentres : public ICentres {
public:
    explicit PlainCentres(Instant createdAt)
        : info{CentreId("chibi"), "Chibi", Zone("Asia/Shanghai"), "zh-CN", "", createdAt} {}

    std::optional<CentreInfo> find(ReadTx&, const CentreId& id) const override {
        return id == info.id ? std::optional(info) : std::nullopt;
    }
    std::vector<CentreInfo> all(ReadTx&) const override { return {info}; }
    OpeningDay openingOn(ReadTx&, const CentreId&, const Date& date) const override {
        OpeningDay day{date, !closed.contains(date), {}, true, ""};
        if (day.open) day.windows = {{{540}, {1050}}};
        return day;
    }

    CentreInfo info;
    std::set<Date> closed;
};

/// Nobody and nothing: the log asks neither for people nor for files.
class NoPeople : public IPeople {
public:
    std::optional<std::string> nameOf(ReadTx&, const CentreId&, const StaffId&) const override { return std::nullopt; }
    bool works(ReadTx&, const CentreId&, const StaffId&) const override { return false; }
};

class NoFiles : public IFiles {
public:
    std::optional<FileInfo> find(ReadTx&, const CentreId&, const FileId&) const override { return std::nullopt; }
    std::string bytesOf(const CentreId&, const FileInfo&) const override { return {}; }
};

/// The sample centre since Friday 2026-11-20, and the people who write in its log.
class Book {
public:
    explicit Book(TestDatabase& testDatabase, const std::string& now = "2026-11-21T10:00:00+08:00")
        : database(*testDatabase),
          clock(now),
          ids(clock, random),
          centres(*Instant::parse("2026-11-20T08:00:00+08:00")),
          services{database,
                   clock,
                   ids,
                   random,
                   settings,
                   texts,
                   centres,
                   people,
                   files,
                   extensions,
                   testDatabase.folder().path(),
                   ""},
          feature(journal::makeJournal(services)) {
        settings.declare(feature.settings);
        for (const Embedded& file : journal::embeddedFiles())
            if (file.name.starts_with("texts.")) texts.add(file);
    }

    journal::Context context() const { return {services, centres.info, journal::policyOf(settings), clock.now()}; }
    Date today() const { return context().today(); }

    journal::Entry write(const Date& date, const journal::NewEntry& request, const Actor& author) {
        return database.write([&](WriteTx& tx) { return journal::writeEntry(tx, context(), author, date, request); });
    }
    journal::Entry write(const std::string& text) { return write(today(), {"routine", text}, duty()); }
    journal::Entry strike(const EntryId& id, const std::string& reason = "double") {
        return database.write(
            [&](WriteTx& tx) { return journal::strikeEntry(tx, context(), duty(), today(), id, reason); });
    }
    journal::Day close(const Date& date, const Actor& closer, const journal::Closing& request = {}) {
        return database.write([&](WriteTx& tx) { return journal::closeDay(tx, context(), closer, date, request); });
    }
    /// Closes with a manager's reason, at any hour.
    journal::Day forceClose(const Date& date) {
        return close(date, manager(), {journal::Statement::asRecorded, "inventory", ""});
    }
    journal::Day sign(const Date& date, const Actor& signer) {
        return database.write([&](WriteTx& tx) { return journal::signDay(tx, context(), signer, date, ""); });
    }
    journal::Day countersign(const Date& date, const Actor& signer) {
        return database.write([&](WriteTx& tx) { return journal::countersignDay(tx, context(), signer, date, ""); });
    }
    journal::Day day(const Date& date) {
        return database.read([&](ReadTx& tx) { return journal::dayAt(tx, context(), date); });
    }
    std::vector<journal::Entry> entries(const Date& date) {
        return database.read([&](ReadTx& tx) {
            return journal::store::entries(tx, centres.info.id, date, {false, std::nullopt, 500});
        });
    }
    journal::VerifyReport verify(const std::optional<journal::Seal>& outside = std::nullopt) {
        const auto key = journal::publicKeyFile(services.dataDir, centres.info.id);
        return database.read([&](ReadTx& tx) { return journal::verify(tx, centres.info.id, key, outside); });
    }

    Actor person(const std::string& name, Role role) const {
        Actor actor;
        actor.kind = Actor::Kind::session;
        actor.staff = StaffId("01940000-0000-7000-8000-0000000000" + name);
        actor.name = "person " + name;
        actor.roles = {role};
        actor.centre = centres.info.id;
        actor.confirmedAt = clock.now();
        return actor;
    }
    Actor duty() const { return person("01", Role::duty); }
    Actor duty2() const { return person("02", Role::duty); }
    Actor lead() const { return person("03", Role::lead); }
    Actor manager() const { return person("04", Role::manager); }

    Database& database;
    FakeClock clock;
    SeededRandom random;
    IdSource ids;
    Settings settings;
    Texts texts;
    PlainCentres centres;
    NoPeople people;
    NoFiles files;
    Extensions extensions;
    Services services;
    Feature feature;
};

/// The code of the Error that `fn` throws; "" where it throws none.
template <class Fn>
std::string refusal(Fn&& fn) {
    try {
        fn();
    } catch (const Error& error) {
        return error.violations().empty() ? error.code()
                                          : error.violations().front().pointer + " " + error.violations().front().code;
    }
    return "";
}

inline Date onDate(const std::string& text) { return Date::parse(text).value(); }
inline Instant at(const std::string& text) { return Instant::parse(text).value(); }

}  // namespace yizhan::test
