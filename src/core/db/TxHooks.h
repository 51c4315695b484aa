// What both engines' write transactions share: events told in the transaction, work for after it.
#pragma once

#include <functional>
#include <vector>

#include "core/EventStore.h"
#include "core/db/Database.h"

namespace yizhan {

class HookedWriteTx : public WriteTx {
public:
    explicit HookedWriteTx(const std::vector<Database::Listener>& listeners) : _listeners(listeners) {}

    void record(const Event& event) override {
        storeEvent(*this, event);
        for (const auto& listener : _listeners) listener(*this, event);
    }
    void afterCommit(std::function<void()> fn) override { _hooks.push_back(std::move(fn)); }

    /// Called by the engine once the commit is durable.
    std::vector<std::function<void()>> takeHooks() { return std::move(_hooks); }

private:
    const std::vector<Database::Listener>& _listeners;
    std::vector<std::function<void()>> _hooks;
};

}  // namespace yizhan
