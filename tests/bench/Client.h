// One keep-alive connection that costs as little as it can, since it shares the machine with the server.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yizhan::bench {

struct Answer {
    int status = 0;
    std::string head;
    std::string body;
};

class Client {
public:
    /// `fields`: header lines for every request, each with its CRLF. Throws std::runtime_error like send().
    explicit Client(std::uint16_t port, std::string fields = {});
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    /// Sends and waits for the whole answer. Throws std::runtime_error when the connection breaks.
    Answer send(std::string_view method, std::string_view path, std::string_view body = {});

private:
    void receive();

    int _socket = -1;
    std::string _fields;
    std::string _buffer;
};

/// Signs in as one of the sample's people. Returns the header lines that make requests theirs.
std::string signIn(std::uint16_t port, const std::string& username);

}  // namespace yizhan::bench
