#include <iostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "i18n/catalogue.h"

namespace {

using namespace perron;

/// Wanted before any command is chosen, because every help text lies there.
Path localeFrom(const std::vector<std::string>& words, const Path& otherwise) {
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == "--locale" && at + 1 < words.size()) {
            return words[at + 1];
        }
        if (words[at].starts_with("--locale=")) {
            return words[at].substr(9);
        }
    }
    return otherwise;
}

} // namespace

int main(int count, char** values) {
    const std::vector<std::string> words(values + 1, values + count);
    if (!words.empty() && words.front() == "--version") {
        std::cout << "perron-admin " << PERRON_VERSION << "\n";
        return static_cast<int>(cli::Exit::Ok);
    }
    const cli::ProgramFiles files = cli::programFiles();
    const Path locale = localeFrom(words, files.locale);
    const auto catalogue = i18n::Catalogue::open(locale, {"fr"});
    if (!catalogue) { // the one sentence that cannot stand there
        std::cerr << "perron-admin: " << locale.string()
                  << " : les phrases compilées ne s'ouvrent pas. Dites où elles sont : --locale DOSSIER\n";
        return static_cast<int>(cli::Exit::Failure);
    }
    const SystemClock clock;
    cli::Console console{
        std::cin,  std::cout,
        std::cerr, [&](std::string_view id) { return catalogue->find("fr", id).value_or(std::string(id)); },
        clock,     files};
    return static_cast<int>(cli::runAdmin(words, console));
}
