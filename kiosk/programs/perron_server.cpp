#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/log.h"
#include "cli/arguments.h"
#include "cli/program_files.h"
#include "i18n/catalogue.h"
#include "server/central_server.h"

namespace {

using namespace perron;

enum Exit { ok = 0, usage = 2, failure = 3 };

const std::vector<cli::Option> options = {{"--store", cli::Takes::Value},  {"--listen", cli::Takes::Value},
                                          {"--assets", cli::Takes::Value}, {"--locale", cli::Takes::Value},
                                          {"--source", cli::Takes::Value}, {"--behind-proxy", cli::Takes::Nothing},
                                          {"--help", cli::Takes::Nothing}, {"--version", cli::Takes::Nothing}};

std::string words(const Path& locale, std::string_view id) {
    const auto catalogue = i18n::Catalogue::open(locale, {"fr"});
    return catalogue ? catalogue->find("fr", id).value_or(std::string(id)) : std::string(id);
}

/// The page leads there, so nothing that a browser would run.
bool isLink(const std::string& source) {
    return source.empty() || source.starts_with("https://") || source.starts_with("http://");
}

int run(const cli::Arguments& arguments, const Path& locale, const sigset_t& ends) {
    server::Listening listening;
    listening.assets = Path(arguments.value("--assets", cli::programFiles().assets.string()));
    listening.front = arguments.has("--behind-proxy") ? server::Front::ProtectingProxy : server::Front::Nobody;
    listening.source = arguments.value("--source");
    if (const Status address = server::setListen(listening, arguments.value("--listen", "127.0.0.1:8470")); !address) {
        std::cerr << "perron-server: " << address.error().detail << "\n";
        return usage;
    }
    const SystemClock clock;
    StreamLog log(std::cerr, clock);
    const auto central =
        server::CentralServer::open({arguments.value("--store"), listening.assets, locale}, listening, clock, log);
    if (!central) {
        std::cerr << "perron-server: " << central.error().detail << "\n";
        return failure;
    }
    const Result<int> port = (*central)->start();
    if (!port) {
        std::cerr << "perron-server: " << port.error().detail << "\n";
        return port.error().code == Code::Refused ? usage : failure;
    }
    log.write(Event::ServerListening, fmt::format("http://{}:{}", listening.address, *port));
    int signal = 0;
    sigwait(&ends, &signal);
    (*central)->stop();
    log.write(Event::Stopped, fmt::format("signal {}", signal));
    return ok;
}

} // namespace

int main(int count, char** values) {
    // Before the first thread, so that every thread leaves these to `sigwait`.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const auto arguments = cli::Arguments::parse({values + 1, values + count}, options);
    const Path locale = arguments ? Path(arguments->value("--locale", cli::programFiles().locale.string()))
                                  : cli::programFiles().locale;
    if (arguments && arguments->has("--help")) {
        std::cout << words(locale, "server.help") << "\n";
        return ok;
    }
    if (arguments && arguments->has("--version")) {
        std::cout << "perron-server " << PERRON_VERSION << "\n";
        return ok;
    }
    if (!arguments || !arguments->words().empty() || arguments->value("--store").empty() ||
        !isLink(arguments->value("--source"))) {
        std::cerr << words(locale, "server.help") << "\n";
        return usage;
    }
    return run(*arguments, locale, ends);
}
