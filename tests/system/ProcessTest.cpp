// The running program as the machine and systemd see it.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "support/ServerProcess.h"
#include "support/TestDatabase.h"

using namespace yizhan::test;

namespace {

/// What systemd would listen on: a datagram socket, its path in NOTIFY_SOCKET.
class NotifySocket {
public:
    explicit NotifySocket(const std::string& path) : _number(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        BOOST_REQUIRE(path.size() < sizeof address.sun_path);
        path.copy(address.sun_path, path.size());
        BOOST_REQUIRE(::bind(_number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
        ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
    }
    ~NotifySocket() {
        ::unsetenv("NOTIFY_SOCKET");
        ::close(_number);
    }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;

    std::string next() const {
        char words[64];
        const auto count = ::recv(_number, words, sizeof words, MSG_DONTWAIT);
        return count < 0 ? "" : std::string(words, static_cast<std::size_t>(count));
    }

private:
    int _number;
};

std::string mapsOf(int pid) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/maps");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(SystemProcess)

BOOST_AUTO_TEST_CASE(what_a_centre_does_not_use_is_not_in_its_memory) {
    const TempFolder folder;
    const ServerProcess server(folder / "data");
    const std::string maps = mapsOf(server.pid());
    BOOST_TEST(maps.find("/libsqlite3.so") != std::string::npos);
    for (const std::string library : {"libpq", "libldap", "libgnutls", "libcrypto", "libxlsxwriter", "libsystemd"})
        BOOST_TEST(maps.find("/" + library + ".so") == std::string::npos, library + " is loaded");
}

BOOST_AUTO_TEST_CASE(systemd_hears_when_it_can_answer_and_when_it_ends) {
    const TempFolder folder;
    const NotifySocket systemd(folder / "notify");
    {
        const ServerProcess server(folder / "data");
        // It is told right after the line that ServerProcess waits for, and before the end in any case.
    }
    BOOST_TEST(systemd.next() == "READY=1");
    BOOST_TEST(systemd.next() == "STOPPING=1");
}

BOOST_AUTO_TEST_SUITE_END()
