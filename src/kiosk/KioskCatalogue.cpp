#include "kiosk/KioskCatalogue.h"

#include <Poco/Logger.h>

#include <malloc.h>

#include <functional>

#include "kiosk/KioskStore.h"

namespace yizhan::kiosk {

namespace {

/// What fails leaves the old content answering; the regular renewal tries again.
void attempt(const std::string& what, const std::function<void()>& renewal) {
    try {
        renewal();
    } catch (const std::exception& error) {
        Poco::Logger::get("kiosk").error("content of " + what + " not renewed: " + error.what());
    }
}

/// Building an index takes twice the memory that it keeps; without this the process would hold the rest for ever.
void giveBackMemory() { malloc_trim(0); }

}  // namespace

Catalogue::Catalogue(Database& database, const ICentres& centres) : _database(database), _centres(centres) {
    _built.set();
}

Catalogue::~Catalogue() {
    {
        const std::lock_guard lock(_mutex);
        if (!_started) return;
        _ending = true;
    }
    _wake.set();
    _thread.join();
}

std::shared_ptr<const Catalogue::Shelves> Catalogue::shelves() const {
    constexpr long longestWait = 60'000;
    // Without its packs a server knows no centre: a screen that was told so would ask to be paired.
    if (!_built.tryWait(longestWait))
        throw Error(Status::unavailable, "busy").because("the packs are still being read").retryAfter(2);
    return current();
}

std::shared_ptr<const Catalogue::Shelves> Catalogue::current() const {
    const std::lock_guard lock(_mutex);
    return _shelves;
}

void Catalogue::put(const CentreId& centre, std::shared_ptr<const Shelf> shelf) {
    const std::lock_guard lock(_mutex);
    auto changed = std::make_shared<Shelves>(*_shelves);
    if (shelf)
        (*changed)[centre] = std::move(shelf);
    else
        changed->erase(centre);
    _shelves = std::move(changed);
}

std::shared_ptr<const Shelf> Catalogue::freshShelf(const CentreInfo& info, const std::shared_ptr<const Shelf>& before) {
    return _database.read([&](ReadTx& tx) {
        std::string mark = store::contentMark(tx, info.id);
        std::shared_ptr<const Index> index = before ? before->index : nullptr;
        if (!index || before->mark != mark) {
            std::vector<Pack> packs;
            for (StoredPack& stored : store::packs(tx, info.id)) packs.push_back(std::move(stored.pack));
            index = std::make_shared<const Index>(std::move(packs), store::shownEntries(tx, info.id));
        }
        return std::make_shared<const Shelf>(Shelf{info, std::move(mark), std::move(index)});
    });
}

void Catalogue::renew(const CentreId& centre) {
    const std::lock_guard building(_building);
    const auto info = _database.read([&](ReadTx& tx) { return _centres.find(tx, centre); });
    if (!info) return put(centre, nullptr);
    const auto present = current();
    const auto found = present->find(centre);
    put(centre, freshShelf(*info, found == present->end() ? nullptr : found->second));
}

void Catalogue::renewAll() {
    {
        const std::lock_guard lock(_mutex);
        _answering = true;
    }
    const auto all = _database.read([&](ReadTx& tx) { return _centres.all(tx); });
    std::set<CentreId> there;
    for (const CentreInfo& info : all) {
        there.insert(info.id);
        renew(info.id);
    }
    const auto present = current();
    for (const auto& [centre, shelf] : *present)
        if (!there.contains(centre)) renew(centre);
}

void Catalogue::renewAllLater() {
    {
        const std::lock_guard lock(_mutex);
        _answering = true;
        _allWaiting = true;
        _built.reset();
        if (!_started) _thread.startFunc([this] { work(); });
        _started = true;
    }
    _wake.set();
}

void Catalogue::renewLater(const CentreId& centre) {
    {
        const std::lock_guard lock(_mutex);
        // A command that only imports builds nothing: there is nobody to answer yet.
        if (_ending || !_answering) return;
        _waiting.insert(centre);
        if (!_started) _thread.startFunc([this] { work(); });
        _started = true;
    }
    _wake.set();
}

void Catalogue::work() {
    while (true) {
        _wake.wait();
        std::set<CentreId> todo;
        bool all = false;
        {
            const std::lock_guard lock(_mutex);
            if (_ending) return;
            todo.swap(_waiting);
            std::swap(all, _allWaiting);
        }
        if (all) attempt("all centres", [&] { renewAll(); });
        for (const CentreId& centre : todo) attempt(centre.text(), [&] { renew(centre); });
        giveBackMemory();
        _built.set();
    }
}

}  // namespace yizhan::kiosk
