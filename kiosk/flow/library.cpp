#include "flow/library.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/cases.h"
#include "data/document.h"
#include "data/misnamed.h"
#include "flow/check.h"
#include "flow/missing.h"
#include "flow/reader.h"
#include "flow/very_line.h"

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
            problems.push_back(at(file, theme.line, missingPicture(theme.picture, ground.pictures)));
        }
    }
    return problems;
}

/// Problems that need several flows to be seen.
std::vector<data::Problem> checkBeside(const Flow& flow, const std::vector<Flow>& others) {
    std::vector<data::Problem> problems;
    for (const Flow& other : others) {
        if (other.id == flow.id) {
            problems.push_back(
                {flow.file, flow.line, fmt::format("{} a déjà cet id ; changez-le ici", other.file), ""});
        }
    }
    return problems;
}

template <class Piece>
std::vector<std::string> idsOf(const std::vector<Piece>& pieces) {
    std::vector<std::string> ids;
    for (const Piece& piece : pieces) {
        ids.push_back(piece.id);
    }
    return ids;
}

/// Files that nobody reads for their names; who names what is in them is not to blame.
void tellMisnamed(const Path& folder, std::string (*fileOf)(std::string_view id), Library& library) {
    for (data::Misnamed& one : data::misnamed(folder)) {
        library.broken.insert(fileOf(one.name));
        library.problems.push_back(std::move(one.problem));
    }
}

void loadFragments(const Path& folder, const data::Schema& schema, const Ground& ground, Library& library) {
    for (const Path& file : filesIn(folder, ".yaml")) {
        data::Read read = data::read(file, schema);
        std::vector<data::Problem> problems = std::move(read.problems);
        if (problems.empty()) {
            Fragment fragment = readFragment(*read.root, problems);
            append(problems, check(fragment, ground));
            if (problems.empty()) {
                library.fragments.push_back(std::move(fragment));
            } else {
                toTheVeryLine(*read.root, problems);
            }
        }
        if (!problems.empty()) {
            library.broken.insert(fileOfPiece(file.stem().string()));
        }
        append(library.problems, std::move(problems));
    }
    tellMisnamed(folder, fileOfPiece, library);
}

/// The procedures a theme puts first are its own.
std::vector<data::Problem> checkFirst(const Library& library, const std::string& file) {
    std::vector<data::Problem> problems;
    for (const Theme& theme : library.themes) {
        for (const std::string& id : theme.first) {
            const Flow* flow = library.flow(id);
            const bool served = flow != nullptr && flow->theme == theme.id;
            if (!served && !library.broken.contains(fileOfFlow(id))) {
                problems.push_back(
                    {file, theme.line,
                     fmt::format("le thème {} n'a pas de démarche {} ; corrigez {}", data::quotation(theme.id),
                                 data::quotation(id), data::quotation("dabord")),
                     "dabord"});
            }
        }
    }
    return problems;
}

/// A tile that leads nowhere is left out on its page; the procedure serves.
void checkLinks(const Flow& flow, Library& library) {
    for (const Step& step : flow.steps) {
        const auto* body = std::get_if<Links>(&step.body);
        for (const Link& link : body != nullptr ? body->links : std::vector<Link>()) {
            if (library.flow(link.id) == nullptr && !library.broken.contains(fileOfFlow(link.id))) {
                library.problems.push_back(at(flow.file, link.line, missingFlow(link.id, idsOf(library.flows))));
            }
        }
    }
}

/// A file that is right becomes one of the procedures; of another one the problems are kept.
void addFlow(const Path& file, const data::Schema& schema, const Ground& ground, Library& library) {
    data::Read read = data::read(file, schema);
    std::vector<data::Problem> problems = std::move(read.problems);
    if (problems.empty()) {
        Flow flow = readFlow(*read.root, library.fragments, problems);
        for (data::Problem& problem : problems) {
            if (library.broken.contains(problem.cause)) {
                problem.reason = fmt::format("{0}.yaml a une faute ; corrigez-la d'abord", problem.cause);
            }
        }
        if (problems.empty()) { // a step that could not be read would be blamed for what follows from it
            problems = check(flow, library.themes, ground);
        }
        if (problems.empty()) { // of a copy only the id is wrong
            problems = checkBeside(flow, library.flows);
        }
        if (problems.empty()) {
            library.flows.push_back(std::move(flow));
        } else {
            toTheVeryLine(*read.root, problems);
        }
    }
    if (!problems.empty()) {
        library.broken.insert(fileOfFlow(file.stem().string()));
    }
    append(library.problems, std::move(problems));
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
    if (const Theme* known = this->theme(theme)) {
        const std::vector<std::string>& first = known->first;
        std::ranges::stable_sort(found, {}, [&](const Flow* one) { return std::ranges::find(first, one->id); });
    }
    return found;
}

Library loadFlows(const Path& folder, const Path& schema, Library known, const Ground& ground) {
    Library library = std::move(known);
    const std::vector<Path> files = filesIn(folder, ".yaml");
    tellMisnamed(folder, fileOfFlow, library);
    const auto isFlow = [](const std::string& each) { return each.starts_with("flows/"); };
    if (files.empty() && std::ranges::none_of(library.broken, isFlow)) {
        library.problems.push_back(
            {folder.string(), 0, "aucune démarche dans ce dossier ; ajoutez un fichier NOM.yaml", ""});
    }
    const data::Schema ours(schema);
    for (const Path& file : files) {
        addFlow(file, ours, ground, library);
    }
    for (const Flow& flow : library.flows) {
        checkLinks(flow, library);
    }
    return library;
}

Library loadLibrary(const Path& assets, const Ground& ground) {
    const Path file = assets / "themes.yaml";
    data::Read read = data::read(file, assets / "schema/themes.schema.json");
    Library known;
    known.problems = std::move(read.problems);
    if (known.problems.empty()) {
        known.themes = readThemes(*read.root);
    } else {
        known.broken.insert(themesFile);
    }
    std::vector<data::Problem> themes = checkThemes(known.themes, file.string(), ground);
    known.glossary = loadGlossary(assets, ground.pictures, known.problems);
    loadFragments(assets / "fragments", data::Schema(assets / "schema/flow.schema.json#morceau"), ground, known);
    Library library = loadFlows(assets / "flows", assets / "schema/flow.schema.json", std::move(known), ground);
    append(themes, checkFirst(library, file.string()));
    if (!themes.empty()) {
        toTheVeryLine(*read.root, themes);
    }
    append(library.problems, std::move(themes));
    return library;
}

Library withDraft(Library library, const Path& draft, const Path& assets, const Ground& ground) {
    const std::string id = draft.stem().string();
    std::erase_if(library.flows, [&](const Flow& one) { return one.id == id; });
    library.problems.clear();
    library.broken.erase(fileOfFlow(id));
    addFlow(draft, data::Schema(assets / "schema/flow.schema.json"), ground, library);
    if (const Flow* flow = library.flow(id)) {
        checkLinks(*flow, library);
    }
    return library;
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
                   [&](const Links& body) { addEach(body.links); },
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
    for (const Term& term : library.glossary.terms) {
        names.insert(term.picture);
    }
    names.erase("");
    return names;
}

} // namespace perron::flow
