#include "Client.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "Server.h"

namespace yizhan::bench {

namespace {

/// The value of a header as the server writes it, "" where there is none.
std::string_view fieldOf(std::string_view head, std::string_view name) {
    const std::size_t at = head.find("\r\n" + std::string(name) + ": ");
    if (at == std::string_view::npos) return {};
    const std::string_view rest = head.substr(at + name.size() + 4);
    return rest.substr(0, rest.find("\r\n"));
}

}  // namespace

Client::Client(std::uint16_t port, std::string fields) : _fields(std::move(fields)) {
    _socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect to port " + std::to_string(port));
    const int on = 1;
    setsockopt(_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

Client::~Client() { close(_socket); }

Answer Client::send(std::string_view method, std::string_view path, std::string_view body) {
    std::string request;
    request.reserve(512 + body.size());
    request.append(method).append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n").append(_fields);
    if (method != "GET")
        request.append("Content-Type: application/json\r\nContent-Length: ")
            .append(std::to_string(body.size()))
            .append("\r\n");
    request.append("\r\n").append(body);
    if (::send(_socket, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
        throw std::runtime_error("the connection broke while sending");
    std::size_t end = std::string::npos;
    while ((end = _buffer.find("\r\n\r\n")) == std::string::npos) receive();
    Answer answer;
    answer.head = _buffer.substr(0, end + 2);
    answer.status = std::stoi(answer.head.substr(9, 3));
    const std::string_view length = fieldOf(answer.head, "Content-Length");
    const std::size_t size = length.empty() ? 0 : std::stoul(std::string(length));
    while (_buffer.size() < end + 4 + size) receive();
    answer.body = _buffer.substr(end + 4, size);
    _buffer.erase(0, end + 4 + size);
    return answer;
}

void Client::receive() {
    char chunk[16384];
    const ssize_t count = recv(_socket, chunk, sizeof chunk, 0);
    if (count <= 0) throw std::runtime_error("the connection broke while receiving");
    _buffer.append(chunk, static_cast<std::size_t>(count));
}

std::string signIn(std::uint16_t port, const std::string& username) {
    Client client(port);
    const nlohmann::json body{{"username", username}, {"password", samplePassword}};
    const Answer answer = client.send("POST", "/api/v1/session", body.dump());
    if (answer.status != 201) throw std::runtime_error(username + " cannot sign in: " + answer.body);
    const std::string_view cookie = fieldOf(answer.head, "Set-Cookie");
    const std::string token = nlohmann::json::parse(answer.body)["csrf_token"].get<std::string>();
    return "Cookie: " + std::string(cookie.substr(0, cookie.find(';'))) + "\r\nX-CSRF-Token: " + token + "\r\n";
}

}  // namespace yizhan::bench
