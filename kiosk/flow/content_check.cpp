#include "flow/content_check.h"

#include <fmt/format.h>

#include "flow/originals.h"
#include "flow/review.h"

namespace perron::flow {

std::vector<Counted> countedBy(const Flow& flow) {
    std::vector<Counted> counted;
    for (const Step& step : flow.steps) {
        counted.push_back({flow.indicator + "/laissee/" + step.id, flow.file, step.line});
    }
    counted.push_back({flow.indicator + "/fini", flow.file, flow.line});
    return counted;
}

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

namespace {

std::string reasonOf(const Fact& fact, Due due) {
    const std::string what = fmt::format("{} {}", fact.label.french, data::quotation(fact.value.french));
    if (due == Due::Disputed) {
        return fmt::format("{} dit que c'est faux, le {} : {}{} ; corrigez, puis perron-admin content review",
                           fact.disputed->by, fact.disputed->on, what,
                           fact.disputed->says.empty() ? "" : " → " + data::quotation(fact.disputed->says));
    }
    return due == Due::Never
               ? fmt::format("à vérifier par la commune : {}", what)
               : fmt::format("vérifié par {} le {}, il y a plus d'un an : {} ; perron-admin content review",
                             fact.verified->by, fact.verified->on, what);
}

void checkFacts(const Library& library, const Purpose& purpose, ContentCheck& result) {
    auto& told = purpose.use == Purpose::Use::Release ? result.problems : result.notes;
    for (const Standing& one : changingFacts(library)) {
        const Due due = dueOn(*one.fact, purpose.today);
        if (due != Due::No) {
            ++result.figures.toBeVerified;
            told.push_back({one.file, one.fact->line, reasonOf(*one.fact, due), ""});
        }
        const auto signedOn = one.fact->verified ? dayOf(one.fact->verified->on) : std::nullopt;
        if (signedOn && *signedOn > purpose.today) {
            result.problems.push_back({one.file, one.fact->line,
                                       fmt::format("la date {} est dans l'avenir ; corrigez verifie",
                                                   data::quotation(one.fact->verified->on)),
                                       ""});
        }
    }
}

void checkSources(const Library& library, const Purpose& purpose, ContentCheck& result) {
    for (const OldSource& old : oldSources(library, purpose.today)) {
        result.notes.push_back({old.file, old.source->line,
                                fmt::format("la source {} est du {}, plus de 12 mois ; relisez-la et mettez sa date",
                                            data::quotation(old.source->id), old.source->date),
                                ""});
    }
}

} // namespace

ContentCheck checkContent(const Path& assets, const Ground& ground, const Purpose& purpose) {
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
    }
    checkFacts(library, purpose, result);
    checkSources(library, purpose, result);
    return result;
}

} // namespace perron::flow
