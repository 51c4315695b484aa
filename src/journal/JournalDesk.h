// What is done for each route of the log: read the call, do one action, write the answer.
#pragma once

#include <string>

#include "core/Feature.h"
#include "journal/JournalDays.h"
#include "journal/JournalPages.h"

namespace yizhan::journal {

/// The handlers' shared surroundings; one object behind all routes.
class Desk {
public:
    explicit Desk(const Services& services) : _services(services) {}

    http::Reply listDays(http::Call& call, ReadTx& tx) const;
    http::Reply readDay(http::Call& call, ReadTx& tx) const;
    http::Reply listEntries(http::Call& call, ReadTx& tx) const;
    http::Reply addEntry(http::Call& call, WriteTx& tx) const;
    http::Reply strike(http::Call& call, WriteTx& tx) const;
    http::Reply closing(http::Call& call, ReadTx& tx) const;
    http::Reply close(http::Call& call, WriteTx& tx) const;
    http::Reply sign(http::Call& call, WriteTx& tx) const;
    http::Reply countersign(http::Call& call, WriteTx& tx) const;
    http::Reply seal(http::Call& call, ReadTx& tx) const;
    http::Reply verify(http::Call& call, ReadTx& tx) const;

private:
    Context context(const http::Call& call) const;

    Services _services;
    mutable PageCache _pages;
};

}  // namespace yizhan::journal
