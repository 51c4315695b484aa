// Many writers at once, and what they were promised.
#pragma once

#include <Poco/Exception.h>

#include <atomic>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "support/TestApp.h"

namespace yizhan::test {

constexpr int writers = 20;
inline const std::string entriesPath = "/centres/chibi/log-days/today/entries";

/// A browser that stays signed in over restarts, since sessions survive them.
struct SignedIn {
    std::map<std::string, std::string> cookies;
    std::string csrf;

    HttpClient client(const std::string& url) const {
        HttpClient made(url);
        made.cookies() = cookies;
        made.csrfToken() = csrf;
        return made;
    }
};

class Load {
public:
    Load(const std::string& url, const SignedIn& who, int round) {
        for (int i = 0; i < writers; ++i)
            _threads.emplace_back(
                [=, this] { write(who.client(url), "r" + std::to_string(round) + "w" + std::to_string(i)); });
    }
    ~Load() { end(); }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    int count() const { return _count; }
    std::set<std::string> acknowledged() const {
        const std::lock_guard lock(_mutex);
        return _acknowledged;
    }
    /// Ends the writers and says what they were promised.
    const std::set<std::string>& end() {
        _end = true;
        for (auto& thread : _threads)
            if (thread.joinable()) thread.join();
        return _acknowledged;
    }

private:
    void write(HttpClient client, const std::string& name) {
        for (int n = 0; !_end; ++n) {
            const std::string text = name + "n" + std::to_string(n);
            try {
                const auto reply = client.post(entriesPath, {{"section", "routine"}, {"text", text}});
                if (reply.status != 201) continue;
                const std::lock_guard lock(_mutex);
                _acknowledged.insert(text);
                ++_count;
            } catch (const Poco::Exception&) {
                return;  // the server is gone
            }
        }
    }

    std::vector<std::thread> _threads;
    std::atomic<bool> _end{false};
    std::atomic<int> _count{0};
    mutable std::mutex _mutex;
    std::set<std::string> _acknowledged;
};

inline std::set<std::string> storedTexts(HttpClient client) {
    std::set<std::string> texts;
    std::string cursor;
    do {
        const Json page = client.get(entriesPath + "?limit=500" + cursor).json();
        for (const Json& row : page["items"]) texts.insert(row["text"].get<std::string>());
        cursor = page["next_cursor"].is_null() ? "" : "&cursor=" + page["next_cursor"].get<std::string>();
    } while (!cursor.empty());
    return texts;
}

}  // namespace yizhan::test
