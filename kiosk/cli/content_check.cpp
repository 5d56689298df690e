#include "cli/content_check.h"

#include <algorithm>

#include <fmt/format.h>

#include "data/json.h"
#include "data/problem.h"
#include "flow/check.h"
#include "i18n/catalogue.h"
#include "i18n/po_check.h"
#include "indicators/registry.h"
#include "places/check.h"

namespace perron::cli {

namespace {

struct Found {
    std::vector<data::Problem> problems; ///< what must be mended
    std::vector<data::Problem> notes;    ///< what is worth a look
    std::map<std::string, std::string, std::less<>> figures;
};

void checkFlows(const flow::ContentCheck& content, Found& found) {
    found.problems.insert(found.problems.end(), content.problems.begin(), content.problems.end());
    found.notes.insert(found.notes.end(), content.notes.begin(), content.notes.end());
    found.figures["flows"] = std::to_string(content.figures.flows);
    found.figures["steps"] = std::to_string(content.figures.steps);
}

void checkPlaces(const Path& assets, Found& found) {
    const places::Check check = places::check(assets / "places", assets / "schema" / "places.schema.json");
    for (const places::Problem& problem : check.problems) {
        (problem.cost == places::Problem::Cost::Nothing ? found.notes : found.problems).push_back(problem.what);
    }
    found.figures["places"] = std::to_string(check.counts.places);
}

void checkWords(const Path& locales, Found& found) {
    const i18n::PoCheck check = i18n::checkLocales(locales);
    for (const i18n::PoProblem& problem : check.problems) {
        found.problems.push_back({problem.file, problem.line, problem.reason, ""});
    }
    found.figures["messages"] = std::to_string(check.messages);
    found.figures["languages"] = std::to_string(check.languages.size());
}

/// A path that a flow counts must be one that the registry knows, or its visits would be poured into the usual answer.
void checkIndicators(const Path& assets, const std::vector<flow::Counted>& counted, Found& found) {
    const Path file = assets / "indicators.yaml";
    const auto registry = indicators::loadRegistry(file, assets / "schema" / "indicators.schema.json");
    if (!registry) {
        // The detail already names file and line, one problem a line.
        found.problems.push_back({registry.error().detail, 0, "", ""});
        return;
    }
    found.figures["tables"] = std::to_string(registry->tables.size());
    const indicators::Table* procedures = registry->table("demarche");
    const std::vector<std::string> leaves = procedures ? indicators::leavesOf(*procedures) : std::vector<std::string>();
    for (const flow::Counted& one : counted) {
        if (std::find(leaves.begin(), leaves.end(), one.path) == leaves.end()) {
            found.problems.push_back(
                {one.file, one.line,
                 fmt::format("{} manque dans indicators.yaml, tableau demarche ; ajoutez-le, sinon "
                             "cette étape n'est pas comptée",
                             data::quotation(one.path)),
                 ""});
        }
    }
}

std::string line(const data::Problem& problem) {
    return problem.reason.empty() ? problem.file : data::sentence(problem);
}

data::Json json(const std::vector<data::Problem>& problems) {
    data::Json::List list;
    for (const data::Problem& problem : problems) {
        list.emplace_back(data::Json::Members{
            {"file", problem.file}, {"line", problem.line}, {"reason", problem.reason}, {"path", problem.path}});
    }
    return data::Json(std::move(list));
}

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const Path locales = arguments.value("--locales", (assets.parent_path() / "locales").string());
    Found found;
    const flow::ContentCheck content = flow::checkContent(assets);
    checkFlows(content, found);
    checkPlaces(assets, found);
    checkWords(locales, found);
    checkIndicators(assets, content.counted, found);
    if (arguments.has("--json")) {
        console.out << data::writeJson(
                           data::Json::Members{{"problems", json(found.problems)}, {"notes", json(found.notes)}})
                    << "\n";
    } else {
        for (const data::Problem& problem : found.problems) {
            console.out << line(problem) << "\n";
        }
        for (const data::Problem& note : found.notes) {
            console.out << i18n::filled(console.words("admin.content.note"), {{"note", line(note)}}) << "\n";
        }
        found.figures["problems"] = std::to_string(found.problems.size());
        console.out << i18n::filled(
                           console.words(found.problems.empty() ? "admin.content.sound" : "admin.content.problems"),
                           found.figures)
                    << "\n";
    }
    return found.problems.empty() ? Exit::Ok : Exit::Problems;
}

} // namespace

Command contentCheck() {
    return {
        "content check", {{"--assets", Takes::Value}, {"--locales", Takes::Value}, {"--json", Takes::Nothing}}, run};
}

} // namespace perron::cli
