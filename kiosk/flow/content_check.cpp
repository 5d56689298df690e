#include "flow/content_check.h"

#include <fmt/format.h>

#include "flow/originals.h"

namespace perron::flow {

std::vector<Counted> countedBy(const Flow& flow) {
    std::vector<Counted> counted;
    for (const Step& step : flow.steps) {
        counted.push_back({flow.indicator + "/laissee/" + step.id, flow.file, step.line});
    }
    counted.push_back({flow.indicator + "/fini", flow.file, flow.line});
    return counted;
}

namespace {

/// Initials that no glossary entry explains.
std::vector<data::Problem> unexplained(const Library& library, const Path& assets) {
    const std::set<std::string, std::less<>> known = library.glossary.written();
    std::vector<data::Problem> problems;
    for (const Original& original : originalsOf(library, assets)) {
        for (const std::string& initials : initialsIn(original.words.french)) {
            if (!known.contains(initials)) {
                problems.push_back({original.file, original.line,
                                    fmt::format("le sigle {} n'est pas dans glossaire.yaml ; ajoutez-le, ou dites-le "
                                                "avec des mots",
                                                data::quotation(initials)),
                                    ""});
            }
        }
    }
    return problems;
}

} // namespace

ContentCheck checkContent(const Path& assets, const Ground& ground) {
    const Library library = loadLibrary(assets, ground);
    ContentCheck result;
    result.problems = library.problems;
    const std::vector<data::Problem> initials = unexplained(library, assets);
    result.problems.insert(result.problems.end(), initials.begin(), initials.end());
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

} // namespace perron::flow
