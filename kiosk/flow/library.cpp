#include "flow/library.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/cases.h"
#include "data/document.h"
#include "flow/check.h"
#include "flow/reader.h"

namespace perron::flow {

namespace {

void append(std::vector<data::Problem>& to, std::vector<data::Problem> from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

std::vector<data::Problem> checkThemes(const std::vector<Theme>& themes, const std::string& file,
                                       const Ground& ground) {
    std::vector<data::Problem> problems;
    for (const Theme& theme : themes) {
        const auto alike =
            std::count_if(themes.begin(), themes.end(), [&](const Theme& one) { return one.id == theme.id; });
        if (alike > 1) {
            problems.push_back(
                {file, theme.line,
                 fmt::format("le thème {} est écrit deux fois ; gardez-en un seul", data::quotation(theme.id)), ""});
        }
        if (!ground.pictures.empty() && !ground.pictures.contains(theme.picture)) {
            problems.push_back(
                {file, theme.line,
                 fmt::format("l'image {} n'existe pas ; ajoutez pictures/{}.svg, ou une ligne dans pictures/emoji.txt",
                             data::quotation(theme.picture), theme.picture),
                 ""});
        }
    }
    return problems;
}

/// Problems that need several flows to be seen.
std::vector<data::Problem> checkBeside(const Flow& flow, const std::vector<Flow>& others) {
    std::vector<data::Problem> problems;
    for (const Flow& other : others) {
        if (other.id == flow.id || other.indicator == flow.indicator) {
            problems.push_back({flow.file, flow.line,
                                fmt::format("{} a déjà cet id ou cet indicateur ; changez-le ici", other.file), ""});
        }
    }
    return problems;
}

} // namespace

const Flow* Library::flow(std::string_view id) const {
    const auto found = std::find_if(flows.begin(), flows.end(), [&](const Flow& one) { return one.id == id; });
    return found == flows.end() ? nullptr : &*found;
}

const Theme* Library::theme(std::string_view id) const {
    const auto found = std::find_if(themes.begin(), themes.end(), [&](const Theme& one) { return one.id == id; });
    return found == themes.end() ? nullptr : &*found;
}

std::vector<const Flow*> Library::flowsOf(std::string_view theme) const {
    std::vector<const Flow*> found;
    for (const Flow& one : flows) {
        if (one.theme == theme) {
            found.push_back(&one);
        }
    }
    return found;
}

Library loadFlows(const Path& folder, const Path& schema, const std::vector<Theme>& themes, const Ground& ground) {
    Library library;
    library.themes = themes;
    const std::vector<Path> files = filesIn(folder, ".yaml");
    if (files.empty()) {
        library.problems.push_back(
            {folder.string(), 0, "aucune démarche dans ce dossier ; ajoutez un fichier NOM.yaml", ""});
    }
    for (const Path& file : files) {
        data::Read read = data::read(file, schema);
        std::vector<data::Problem> problems = std::move(read.problems);
        if (problems.empty()) {
            Flow flow = readFlow(*read.root, problems);
            append(problems, check(flow, themes, ground));
            append(problems, checkBeside(flow, library.flows));
            if (problems.empty()) {
                library.flows.push_back(std::move(flow));
            }
        }
        append(library.problems, std::move(problems));
    }
    return library;
}

Library loadLibrary(const Path& assets, const Ground& ground) {
    const Path file = assets / "themes.yaml";
    data::Read read = data::read(file, assets / "schema/themes.schema.json");
    std::vector<data::Problem> problems = std::move(read.problems);
    std::vector<Theme> themes;
    if (problems.empty()) {
        themes = readThemes(*read.root);
        append(problems, checkThemes(themes, file.string(), ground));
    }
    Library library = loadFlows(assets / "flows", assets / "schema/flow.schema.json", themes, ground);
    append(problems, std::move(library.problems));
    library.problems = std::move(problems);
    return library;
}

std::vector<Counted> countedBy(const Flow& flow) {
    std::vector<Counted> counted;
    for (const Step& step : flow.steps) {
        counted.push_back({flow.indicator + "/laissee/" + step.id, flow.file, step.line});
    }
    counted.push_back({flow.indicator + "/fini", flow.file, flow.line});
    return counted;
}

ContentCheck checkContent(const Path& assets, const Ground& ground) {
    const Library library = loadLibrary(assets, ground);
    ContentCheck result;
    result.problems = library.problems;
    for (const Flow& flow : library.flows) {
        ++result.figures.flows;
        const std::vector<Counted> counted = countedBy(flow);
        result.counted.insert(result.counted.end(), counted.begin(), counted.end());
        result.figures.steps += static_cast<int>(flow.steps.size());
        for (const Step& step : flow.steps) {
            const auto* facts = std::get_if<Facts>(&step.body);
            for (const Fact& fact : facts ? facts->facts : std::vector<Fact>()) {
                if (toBeVerified(fact)) {
                    ++result.figures.toBeVerified;
                    result.notes.push_back({flow.file, fact.line,
                                            fmt::format("à vérifier par la commune : {} {}", fact.label.french,
                                                        data::quotation(fact.value.french)),
                                            ""});
                }
            }
        }
    }
    return result;
}

std::set<std::string> picturesOf(const Step& step) {
    std::set<std::string> names;
    const auto addEach = [&](const auto& parts) {
        for (const auto& part : parts) {
            names.insert(part.picture);
        }
    };
    std::visit(Cases{
                   [&](const Question& body) { addEach(body.choices); },
                   [&](const Checklist& body) { addEach(body.items); },
                   [&](const Facts& body) { addEach(body.facts); },
                   [&](const Places& body) { addEach(body.sentences); },
                   [&](const Say& body) { addEach(body.sentences); },
               },
               step.body);
    names.erase("");
    return names;
}

std::set<std::string> picturesOf(const Library& library) {
    std::set<std::string> names;
    for (const Theme& theme : library.themes) {
        names.insert(theme.picture);
    }
    for (const Flow& flow : library.flows) {
        names.insert(flow.picture);
        for (const Step& step : flow.steps) {
            names.merge(picturesOf(step));
        }
    }
    names.erase("");
    return names;
}

} // namespace perron::flow
