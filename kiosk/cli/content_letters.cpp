#include "cli/content_letters.h"

#include "letter/rules_file.h"

namespace perron::cli {

void checkLetters(const Path& assets, const std::set<std::string>& needs, Found& found) {
    letter::KnownNames known{{}, needs};
    for (const Path& file : filesIn(assets / "flows", ".yaml")) {
        known.flows.insert(file.stem().string()); // a broken one is there too, and has its own fault
    }
    const letter::Rules rules = letter::loadRules(assets, known, found.problems);
    found.figures["senders"] = std::to_string(rules.senders.size());
    if (filesIn(assets / "letters", ".yaml").empty()) {
        found.problems.push_back({(assets / "letters").string(), 0,
                                  "aucun fichier .yaml dans ce dossier ; sans lui, aucune lettre n'est reconnue", ""});
    }
}

} // namespace perron::cli
