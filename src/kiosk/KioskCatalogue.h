// What every centre's kiosks answer from: read once, kept in memory, swapped whole when the content changes.
#pragma once

#include <Poco/Event.h>
#include <Poco/Thread.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/Centres.h"
#include "core/db/Database.h"
#include "kiosk/Kiosk.h"
#include "kiosk/search/Index.h"

namespace yizhan::kiosk {

/// One centre's content at one moment. Never changed: who holds it keeps a consistent view.
struct Shelf {
    CentreInfo centre;
    std::string mark;  ///< of the content that the index was built from
    std::shared_ptr<const Index> index;
};

class Catalogue {
public:
    using Shelves = std::map<CentreId, std::shared_ptr<const Shelf>>;

    Catalogue(Database& database, const ICentres& centres);
    ~Catalogue();

    /// Waits for the first build where one is on its way (renewAllLater). Throws 503 `busy` when that takes too long.
    std::shared_ptr<const Shelves> shelves() const;

    /// The first build, on the catalogue's own thread: the server answers everything else meanwhile.
    void renewAllLater();
    /// Brings every centre up to date in this thread; only what differs from what is stored is built.
    void renewAll();
    /// The same for one centre: what was committed before the call is answered from after it.
    void renew(const CentreId& centre);
    /// The same on the catalogue's own thread, once renewAll has been called: for hooks, which hold the writer up.
    void renewLater(const CentreId& centre);

private:
    std::shared_ptr<const Shelves> current() const;
    std::shared_ptr<const Shelf> freshShelf(const CentreInfo& info, const std::shared_ptr<const Shelf>& before);
    void put(const CentreId& centre, std::shared_ptr<const Shelf> shelf);
    void work();

    Database& _database;
    const ICentres& _centres;
    mutable std::mutex _mutex;  ///< of the pointer and the list of what is to be done
    std::shared_ptr<const Shelves> _shelves = std::make_shared<const Shelves>();
    std::set<CentreId> _waiting;
    bool _answering = false;  ///< since the first renewAll
    bool _ending = false;
    bool _started = false;
    bool _allWaiting = false;
    mutable Poco::Event _built{Poco::Event::EVENT_MANUALRESET};  ///< unset only while the first build is on its way
    std::mutex _building;  ///< one build at a time, so that an older one never overtakes a newer one
    Poco::Event _wake;
    Poco::Thread _thread;
};

}  // namespace yizhan::kiosk
