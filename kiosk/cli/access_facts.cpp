#include "cli/access_facts.h"

#include "data/document.h"

namespace perron::cli {

namespace {

Requirement::State stateNamed(std::string_view name) {
    return name == "tenue"        ? Requirement::State::Met
           : name == "mobilier"   ? Requirement::State::Furniture
           : name == "sans-objet" ? Requirement::State::NotApplicable
                                  : Requirement::State::NotMet;
}

std::vector<std::string> testsOf(const data::Value& value) {
    std::vector<std::string> tests;
    if (value.has("essais")) {
        for (const data::Value& each : value["essais"].list()) {
            tests.push_back(each.text());
        }
    }
    return tests;
}

} // namespace

Result<AccessFacts> loadAccessFacts(const Path& assets) {
    const auto root = data::load(assets / "access.yaml", assets / "schema" / "access.schema.json");
    if (!root) {
        return tl::unexpected(root.error());
    }
    AccessFacts facts;
    facts.standard = (*root)["norme"].text();
    for (const data::Value& each : (*root)["mesures"].list()) {
        facts.measures.push_back({each["texte"].text(), each["valeur"].text(), each["clause"].text()});
    }
    for (const data::Value& each : (*root)["personnes"].list()) {
        facts.persons.push_back({each["qui"].text(), each["comment"].text(), testsOf(each)});
    }
    for (const data::Value& each : (*root)["exigences"].list()) {
        facts.requirements.push_back({each["clause"].text(), each["titre"].text(), stateNamed(each["etat"].text()),
                                      each["comment"].text(), testsOf(each)});
    }
    return facts;
}

} // namespace perron::cli
