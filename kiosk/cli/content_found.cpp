#include "cli/content_found.h"

#include <fmt/format.h>

#include "base/files.h"

namespace perron::cli {

namespace {

/// "carte-grise.yaml:165": enough beside a whole path.
std::string shortPlace(const data::Problem& problem) {
    const std::string name = Path(problem.file).filename().string();
    return problem.line > 0 ? fmt::format("{}:{}", name, problem.line) : name;
}

std::string otherPlaces(const std::vector<const data::Problem*>& places) {
    if (places.size() == 1) {
        return "";
    }
    if (places.size() == 2) {
        return fmt::format(" (aussi {})", shortPlace(*places[1]));
    }
    return fmt::format(" ({} endroits, dont {} et {})", places.size(), shortPlace(*places[1]), shortPlace(*places[2]));
}

/// A shared piece that is broken takes procedures with it: their names stand beside its own fault.
void nameFallen(Found& found) {
    std::map<std::string, std::set<std::string>> fallen; // of a piece's file
    for (const data::Problem& one : found.problems) {
        if (one.cause.starts_with("fragments/") && found.broken.contains(one.cause)) {
            fallen[one.cause + ".yaml"].insert(Path(one.file).stem().string());
        }
    }
    for (data::Problem& one : found.problems) {
        const Path file(one.file);
        const auto with = fallen.find((file.parent_path().filename() / file.filename()).string());
        if (with != fallen.end()) {
            one.reason += fmt::format(" ; sans ce morceau ne servent plus : {}", fmt::join(with->second, ", "));
            fallen.erase(with);
        }
    }
}

} // namespace

void dropConsequences(Found& found) {
    nameFallen(found);
    std::erase_if(found.problems, [&](const data::Problem& one) { return found.broken.contains(one.cause); });
}

void keepOnly(Found& found, const std::function<bool(const std::string& file)>& isIt) {
    const auto isOther = [&](const data::Problem& one) { return !isIt(one.file); };
    std::erase_if(found.problems, isOther);
    std::erase_if(found.notes, isOther);
}

std::vector<data::Problem> gathered(const std::vector<data::Problem>& problems) {
    std::map<std::string, std::vector<const data::Problem*>> places; // of a cause
    for (const data::Problem& problem : problems) {
        places[problem.cause].push_back(&problem);
    }
    std::vector<data::Problem> told;
    for (const data::Problem& problem : problems) {
        const std::vector<const data::Problem*>& all = places[problem.cause];
        if (problem.cause.empty()) {
            told.push_back(problem);
        } else if (all.front() == &problem) {
            told.push_back(problem);
            told.back().reason += otherPlaces(all);
        }
    }
    return told;
}

} // namespace perron::cli
