// The real program as a process of its own, for what only a process can show: sudden death, start-up.
#pragma once

#include <Poco/Pipe.h>
#include <Poco/Process.h>

#include <memory>
#include <string>

namespace yizhan::test {

class ServerProcess {
public:
    /// Starts `yizhan serve --sample --port 0` on the folder and waits until it listens. The program is
    /// the one of YIZHAN_PROGRAM, else the one built beside the tests.
    explicit ServerProcess(const std::string& dataDir);
    /// Asks it to end and waits.
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    const std::string& url() const { return _url; }
    int pid() const { return _pid; }
    /// SIGKILL, as a power cut or the kernel would.
    void kill();
    static std::string program();

private:
    std::unique_ptr<Poco::ProcessHandle> _handle;
    Poco::Pipe _out;
    int _pid = 0;
    std::string _url;
};

}  // namespace yizhan::test
