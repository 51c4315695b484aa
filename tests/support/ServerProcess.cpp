#include "support/ServerProcess.h"

#include <Poco/Environment.h>
#include <Poco/PipeStream.h>

#include <boost/test/unit_test.hpp>
#include <csignal>

#include "support/TestApp.h"

namespace yizhan::test {

std::string ServerProcess::program() { return Poco::Environment::get("YIZHAN_PROGRAM", YIZHAN_BUILT_PROGRAM); }

ServerProcess::ServerProcess(const std::string& dataDir) {
    const Poco::Process::Args args = {"serve",  "--sample", "--data",  dataDir,
                                      "--port", "0",        "--share", YIZHAN_SOURCE_DIR};
    const Poco::Process::Env env = {{"YIZHAN_SAMPLE_PASSWORD", samplePassword}};
    _handle =
        std::make_unique<Poco::ProcessHandle>(Poco::Process::launch(program(), args, nullptr, &_out, nullptr, env));
    _pid = _handle->id();
    Poco::PipeInputStream in(_out);
    std::string line;
    std::getline(in, line);
    const std::string head = "listening on ";
    BOOST_REQUIRE_MESSAGE(line.starts_with(head), "the server said: " << line);
    _url = line.substr(head.size());
}

ServerProcess::~ServerProcess() {
    if (!_handle) return;
    ::kill(_pid, SIGTERM);
    _handle->wait();
}

void ServerProcess::kill() {
    ::kill(_pid, SIGKILL);
    _handle->wait();
    _handle.reset();
}

}  // namespace yizhan::test
