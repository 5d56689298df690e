#include "cli/access_facts.h"

#include <algorithm>

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

/// "visits.Every/InLanguage.Keeps/ar1920 …" is a case of "visits.InLanguage.Keeps".
std::string testOf(std::string name) {
    const auto folder = name.find('.');
    const auto suite = folder == std::string::npos ? folder : name.find('.', folder + 1);
    if (suite == std::string::npos) {
        return name;
    }
    if (const auto values = name.find('/', suite); values != std::string::npos) {
        name.erase(values);
    }
    if (const auto instance = name.rfind('/', suite); instance != std::string::npos && instance > folder) {
        name.erase(folder + 1, instance - folder);
    }
    return name;
}

/// The value of an attribute inside one tag; "" where it is not there.
std::string attribute(std::string_view tag, std::string_view name) {
    const std::string opening = " " + std::string(name) + "=\"";
    const auto at = tag.find(opening);
    if (at == std::string_view::npos) {
        return "";
    }
    const auto begin = at + opening.size();
    return std::string(tag.substr(begin, tag.find('"', begin) - begin));
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

Result<Outcomes> loadOutcomes(const Path& junit) {
    constexpr std::size_t most = 256 * 1024 * 1024; // every test's output stands in it
    const auto bytes = readFile(junit, most);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    constexpr std::string_view opening = "<testcase ";
    Outcomes outcomes;
    for (auto at = bytes->find(opening); at != std::string::npos; at = bytes->find(opening, at + 1)) {
        const std::string_view tag = std::string_view(*bytes).substr(at, bytes->find('>', at) - at);
        const std::string status = attribute(tag, "status");
        const Outcome outcome = status == "run"    ? Outcome::Passed
                                : status == "fail" ? Outcome::Failed
                                                   : Outcome::NotRun;
        const auto [known, isNew] = outcomes.emplace(testOf(attribute(tag, "name")), outcome);
        if (!isNew && known->second == Outcome::Passed) {
            known->second = outcome;
        } else if (outcome == Outcome::Failed) {
            known->second = Outcome::Failed;
        }
    }
    if (outcomes.empty()) {
        return fail(Code::Malformed, junit.string() + ": no test stands in it");
    }
    return outcomes;
}

Outcome together(const std::vector<std::string>& tests, const Outcomes& outcomes) {
    Outcome all = tests.empty() ? Outcome::NotRun : Outcome::Passed;
    for (const std::string& test : tests) {
        const auto found = outcomes.find(test);
        const Outcome one = found == outcomes.end() ? Outcome::NotRun : found->second;
        if (one == Outcome::Failed) {
            return Outcome::Failed;
        }
        all = one == Outcome::NotRun ? Outcome::NotRun : all;
    }
    return all;
}

} // namespace perron::cli
