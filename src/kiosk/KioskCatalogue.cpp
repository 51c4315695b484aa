#include "kiosk/KioskCatalogue.h"

#include <Poco/Logger.h>

#include "kiosk/KioskStore.h"

namespace yizhan::kiosk {

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
            index = std::make_shared<const Index>(std::move(packs), store::entries(tx, info.id));
        }
        return std::make_shared<const Shelf>(Shelf{info, std::move(mark), std::move(index)});
    });
}

void Catalogue::renew(const CentreId& centre) {
    const std::lock_guard building(_building);
    const auto info = _database.read([&](ReadTx& tx) { return _centres.find(tx, centre); });
    if (!info) return put(centre, nullptr);
    const auto present = shelves();
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
    const auto present = shelves();
    for (const auto& [centre, shelf] : *present)
        if (!there.contains(centre)) renew(centre);
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
        {
            const std::lock_guard lock(_mutex);
            if (_ending) return;
            todo.swap(_waiting);
        }
        for (const CentreId& centre : todo) {
            try {
                renew(centre);
            } catch (const std::exception& error) {
                // The old content goes on answering; the regular renewal tries again.
                Poco::Logger::get("kiosk").error("content of " + centre.text() + " not renewed: " + error.what());
            }
        }
    }
}

}  // namespace yizhan::kiosk
