// `yizhan serve`: a Poco server application that runs an App until it is asked to end.
#include <Poco/AutoPtr.h>
#include <Poco/ConsoleChannel.h>
#include <Poco/FormattingChannel.h>
#include <Poco/Logger.h>
#include <Poco/PatternFormatter.h>
#include <Poco/Util/ServerApplication.h>
#include <systemd/sd-daemon.h>

#include <csignal>
#include <cstdlib>
#include <iostream>

#include "app/Cli.h"
#include "app/Sample.h"
#include "core/Error.h"
#include "core/LateLibrary.h"

namespace yizhan::app {

namespace {

/// Logs go to standard error; standard output carries one line alone.
void logToStandardError() {
    Poco::AutoPtr<Poco::ConsoleChannel> console(new Poco::ConsoleChannel(std::cerr));
    Poco::AutoPtr<Poco::PatternFormatter> pattern(new Poco::PatternFormatter("%Y-%m-%dT%H:%M:%S.%iZ %p %s: %t"));
    Poco::AutoPtr<Poco::FormattingChannel> channel(new Poco::FormattingChannel(pattern, console));
    Poco::Logger::root().setChannel(channel);
    Poco::Logger::root().setLevel(Poco::Message::PRIO_INFORMATION);
}

/// Tells systemd how far we are, where it is systemd that started us.
void tellSystemd(const char* state) {
    static const LateFunction<decltype(::sd_notify)> notify(YIZHAN_LIBSYSTEMD, "sd_notify");
    if (std::getenv("NOTIFY_SOCKET") != nullptr) notify(0, state);
}

class ServeApplication : public Poco::Util::ServerApplication {
public:
    explicit ServeApplication(const Arguments& arguments) : _arguments(arguments) {}

    /// Poco would report what escapes main() in its own words; ours are one line (Cli.cpp).
    void rethrow() const {
        if (_escaped) std::rethrow_exception(_escaped);
    }

protected:
    int main(const std::vector<std::string>&) override {
        try {
            serve();
        } catch (...) {
            _escaped = std::current_exception();
        }
        return 0;
    }

private:
    void serve() {
        AppOptions options = appOptions(_arguments);
        if (_arguments.has("port")) options.settings["port"] = _arguments.get("port");
        App app(options);
        if (_arguments.has("sample")) makeSample(app, std::cerr);
        announceSetup(app, std::cerr);
        const std::string url = app.serve();
        std::cout << "listening on " << url << std::endl;
        tellSystemd("READY=1");
        waitForTerminationRequest();
        tellSystemd("STOPPING=1");
        app.stop();
    }

    static void announceSetup(App& app, std::ostream& out) {
        auto& setup = app.staff().setup;
        if (!app.database().read([&](ReadTx& tx) { return setup.needed(tx); })) return;
        out << "First start: open /console and use the set-up code " << setup.code() << '\n';
    }

    const Arguments& _arguments;
    std::exception_ptr _escaped;
};

/// Blocked before the first thread is made, so that only the waiting one takes them.
void blockSignals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGQUIT}) sigaddset(&set, signal);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace

int serveCommand(const Arguments& arguments) {
    blockSignals();
    logToStandardError();
    ServeApplication application(arguments);
    const int code = application.run(std::vector<std::string>{"yizhan"});
    application.rethrow();
    return code;
}

}  // namespace yizhan::app
