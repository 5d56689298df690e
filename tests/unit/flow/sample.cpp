#include "sample.h"

#include <gtest/gtest.h>

namespace perron::flow {

Sample::Sample()
    : m_folder(Path(testing::TempDir()) / "perron-flows") {
    std::filesystem::remove_all(m_folder);
    std::filesystem::create_directories(m_folder);
}
Sample::~Sample() {
    std::filesystem::remove_all(m_folder);
}

std::string Sample::head() {
    return "id: essai\ntheme: papiers\ntitre: Un essai\nimage: loupe\nbesoins: [demarche]\n"
           "sources: [{id: F1, titre: Une fiche, adresse: 'https://exemple.fr/F1', date: 2026-01-02}]\netapes:\n";
}

Library Sample::withSteps(std::string_view steps) const {
    return withFile("essai.yaml", head() + std::string(steps));
}

Library Sample::withFile(std::string_view name, std::string_view yaml) const {
    EXPECT_TRUE(writeFile(m_folder / name, yaml));
    return load();
}

Library Sample::load() const {
    const Theme papers{"papiers", {"theme.papiers.titre", "Mes papiers"}, "papiers", {}, 1};
    Library known;
    known.themes = {papers};
    Ground ground;
    ground.pictures = {"loupe", "sablier"};
    ground.needs = {"demarche", "ordinateur"};
    return loadFlows(m_folder, Path(PERRON_SOURCE) / "assets/schema/flow.schema.json", known, ground);
}

std::string complaints(const std::vector<data::Problem>& problems) {
    std::string lines;
    for (const data::Problem& problem : problems) {
        lines +=
            Path(problem.file).filename().string() + ":" + std::to_string(problem.line) + ": " + problem.reason + "\n";
    }
    return lines;
}

} // namespace perron::flow
