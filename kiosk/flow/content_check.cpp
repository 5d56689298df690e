#include "flow/content_check.h"

#include <algorithm>
#include <map>
#include <sstream>

#include <fmt/format.h>

#include "flow/figures.h"
#include "flow/originals.h"
#include "flow/promises.h"
#include "flow/remarks.h"
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

namespace {

/// Of the word itself, below the line where its part begins.
int lineOf(const std::string& word, const Original& original, std::map<std::string, std::vector<std::string>>& files) {
    const auto [known, fresh] = files.try_emplace(original.file);
    if (fresh) {
        std::istringstream all(readFile(original.file).value_or(""));
        for (std::string line; std::getline(all, line);) {
            known->second.push_back(std::move(line));
        }
    }
    const std::vector<std::string>& lines = known->second;
    for (auto at = static_cast<std::size_t>(std::max(original.line, 1)); at <= lines.size(); ++at) {
        if (lines[at - 1].find(word) != std::string::npos) {
            return static_cast<int>(at);
        }
    }
    return original.line;
}

} // namespace

std::vector<data::Problem> unexplained(const Library& library, const Path& assets) {
    const std::set<std::string, std::less<>> known = library.glossary.written();
    std::vector<data::Problem> problems;
    if (known.empty()) { // the glossary itself is broken, and says so
        return problems;
    }
    std::map<std::string, std::vector<std::string>> files;
    for (const Original& original : originalsOf(library, assets)) {
        for (const std::string& initials : initialsIn(original.words.french)) {
            if (!known.contains(initials)) {
                problems.push_back({original.file, lineOf(initials, original, files),
                                    fmt::format("le sigle {} n'est pas dans glossaire.yaml ; ajoutez-le, ou dites-le "
                                                "avec des mots",
                                                data::quotation(initials)),
                                    "", "glossaire/" + initials});
            }
        }
    }
    return problems;
}

namespace {

std::string reasonOf(const Fact& fact, Due due) {
    const std::string what =
        fact.label.french + (fact.label.french.empty() ? "" : " ") + data::quotation(fact.value.french);
    if (due == Due::Disputed) {
        return fmt::format("{} dit que c'est faux, le {} : {}{} ; corrigez, puis perron-admin content review",
                           fact.disputed->by, fact.disputed->on, what,
                           fact.disputed->says.empty() ? "" : " → " + data::quotation(fact.disputed->says));
    }
    if (due == Due::Changed && fact.verified->value.empty()) {
        return fmt::format("vérifié par {} le {}, mais quelle valeur ? {} ; ajoutez-la à verifie, ou perron-admin "
                           "content review",
                           fact.verified->by, fact.verified->on, what);
    }
    if (due == Due::Changed) {
        return fmt::format("{} a vérifié {} le {}, et la valeur a changé : {} ; perron-admin content review",
                           fact.verified->by, data::quotation(fact.verified->value), fact.verified->on, what);
    }
    return due == Due::Never
               ? fmt::format("à vérifier par la commune : {}", what)
               : fmt::format("vérifié par {} le {}, il y a plus d'un an : {} ; perron-admin content review",
                             fact.verified->by, fact.verified->on, what);
}

void checkFacts(const Library& library, const Purpose& purpose, ContentCheck& result) {
    auto& told = purpose.use == Purpose::Use::Release ? result.problems : result.notes;
    for (const Standing& one : changingFacts(library)) {
        const Due due = dueOn(one.fact, purpose.today);
        if (due != Due::No) {
            ++result.figures.toBeVerified;
            const bool usual = due == Due::Never && purpose.use == Purpose::Use::Daily;
            told.push_back({one.file, one.fact.line, reasonOf(one.fact, due), "", usual ? neverVerified : ""});
        }
        const auto signedOn = one.fact.verified ? dayOf(one.fact.verified->on) : std::nullopt;
        if (signedOn && *signedOn > purpose.today) {
            result.problems.push_back(
                {one.file, one.fact.verified->line,
                 fmt::format("la date {} est dans l'avenir ; corrigez verifie", data::quotation(one.fact.verified->on)),
                 ""});
        }
    }
}

/// Nobody can read again what comes from nowhere.
void checkOrigins(const Library& library, ContentCheck& result) {
    for (const Standing& one : changingFacts(library)) {
        if (one.fact.source.empty()) {
            result.notes.push_back(
                {one.file, one.fact.line,
                 fmt::format("{} dit un chiffre, et pas d'où il vient ; ajoutez source:, ou dites-le "
                             "sans chiffre",
                             data::quotation(one.fact.value.french)),
                 ""});
        }
    }
}

/// What held in a year that is over is told for ever.
void checkYears(const std::vector<Original>& originals, const Purpose& purpose, ContentCheck& result) {
    for (const Original& original : originals) {
        const int year = yearSaid(original.words.french);
        const bool ofSource = original.words.id.find(".source.") != std::string::npos;
        if (year > 0 && year < static_cast<int>(purpose.today.year()) && !ofSource) {
            result.notes.push_back({original.file, original.line,
                                    fmt::format("{} nomme {}, une année passée ; relisez la source",
                                                data::quotation(original.words.french), year),
                                    ""});
        }
    }
}

/// A fact without a kind is never asked again: a figure in it would stay for ever.
void checkKinds(const Library& library, const Purpose& purpose, ContentCheck& result) {
    auto& told = purpose.use == Purpose::Use::Release ? result.problems : result.notes;
    const auto look = [&](const Step& step, const std::string& file, std::string_view prefix) {
        const auto* body = std::get_if<Facts>(&step.body);
        for (const Fact& fact : body != nullptr ? body->facts : std::vector<Fact>()) {
            const std::string all =
                fact.label.french + " " + fact.value.french + " " + (fact.note ? fact.note->french : "");
            if (fact.kind == FactKind::Plain && fact.label.id.starts_with(prefix) && saysFigure(all)) {
                told.push_back({file, fact.line,
                                fmt::format("{} dit un chiffre, et personne ne le relit ; ajoutez genre: montant, "
                                            "delai ou age",
                                            data::quotation(fact.label.french)),
                                ""});
            }
        }
    };
    for (const Fragment& fragment : library.fragments) {
        look(fragment.step, fragment.file, "fragment.");
    }
    for (const Flow& flow : library.flows) {
        for (const Step& step : flow.steps) {
            look(step, flow.file, "flow.");
        }
    }
}

/// A line a file: the glossary alone has dozens.
void checkSources(const Library& library, const Purpose& purpose, ContentCheck& result) {
    constexpr std::size_t mostNamed = 6;
    std::map<std::string, std::vector<const Source*>> files;
    for (const OldSource& old : oldSources(library, purpose.today)) {
        files[old.file].push_back(old.source);
    }
    for (const auto& [file, sources] : files) {
        std::vector<std::string> named;
        for (const Source* source : sources) {
            if (named.size() < mostNamed) {
                named.push_back(fmt::format("{} ({})", source->id, source->date));
            }
        }
        const std::size_t others = sources.size() - named.size();
        result.notes.push_back(
            {file, sources.front()->line,
             fmt::format("sources de plus de 12 mois : {}{} ; relisez-les et mettez leur date", fmt::join(named, ", "),
                         others > 0 ? fmt::format(" et {} autres", others) : ""),
             "", oldPages});
    }
}

/// A page cannot have been read on a day to come.
void checkFuture(const std::vector<Source>& sources, std::string_view prefix, const std::string& file,
                 const Purpose& purpose, ContentCheck& result) {
    for (const Source& source : sources) {
        const auto day = dayOf(source.date);
        if (day && *day > purpose.today && source.title.id.starts_with(prefix)) {
            result.problems.push_back({file, source.dateLine,
                                       fmt::format("la date {} de la source {} est dans l'avenir ; mettez celle que la "
                                                   "page donne",
                                                   data::quotation(source.date), data::quotation(source.id)),
                                       ""});
        }
    }
}

/// One page read at two dates: whoever reads the older facts is told less.
void checkDates(const Library& library, ContentCheck& result) {
    struct Place {
        const Source* source;
        const std::string* file;
    };
    std::map<std::string, Place, std::less<>> newest; // by id
    std::vector<Place> all;
    const auto add = [&](const std::vector<Source>& sources, std::string_view prefix, const std::string& file) {
        for (const Source& source : sources) {
            if (source.title.id.starts_with(prefix)) {
                all.push_back({&source, &file});
                Place& known = newest.try_emplace(source.id, all.back()).first->second;
                known = known.source->date < source.date ? all.back() : known;
            }
        }
    };
    for (const Fragment& fragment : library.fragments) {
        add(fragment.sources, "fragment.", fragment.file);
    }
    add(library.glossary.sources, "glossary", library.glossary.file);
    for (const Flow& flow : library.flows) {
        add(flow.sources, "flow.", flow.file);
    }
    for (const Place& one : all) {
        const Place& other = newest.find(one.source->id)->second;
        if (one.source->date < other.source->date) {
            result.notes.push_back(
                {*one.file, one.source->line,
                 fmt::format("la source {} est du {} ici et du {} dans {} ; relisez-la et mettez la même date",
                             data::quotation(one.source->id), one.source->date, other.source->date,
                             Path(*other.file).filename().string()),
                 "", twoDates});
        }
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
        if (std::optional<data::Problem> lacking = unsaid(flow)) {
            lacking->cause = notAllSaid;
            result.notes.push_back(std::move(*lacking));
        }
    }
    checkFacts(library, purpose, result);
    checkKinds(library, purpose, result);
    checkSources(library, purpose, result);
    checkDates(library, result);
    checkOrigins(library, result);
    const std::vector<Original> originals = originalsOf(library, assets);
    checkYears(originals, purpose, result);
    const std::vector<data::Problem> remarks = remarksOn(library, originals);
    result.notes.insert(result.notes.end(), remarks.begin(), remarks.end());
    for (const Fragment& fragment : library.fragments) {
        checkFuture(fragment.sources, "fragment.", fragment.file, purpose, result);
    }
    checkFuture(library.glossary.sources, "glossary", library.glossary.file, purpose, result);
    for (const Flow& flow : library.flows) {
        checkFuture(flow.sources, "flow.", flow.file, purpose, result);
    }
    result.broken = library.broken;
    return result;
}

} // namespace perron::flow
