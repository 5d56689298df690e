#include "flow/reader.h"

#include <fmt/format.h>

#include "flow/step_reader.h"
#include "page/typography.h"

namespace perron::flow {

namespace {

/// A shared piece brings its sources along. One fiche read at two dates would be shown with the wrong one.
void bringSources(Flow& flow, const Fragment& fragment, std::vector<data::Problem>& problems) {
    for (const Source& source : fragment.sources) {
        const Source* own = flow.source(source.id);
        if (own == nullptr) {
            flow.sources.push_back(source);
        } else if (own->date != source.date) {
            problems.push_back({flow.file, own->line,
                                fmt::format("la source {} a la date {} ici et {} dans {} ; écrivez la même",
                                            data::quotation(source.id), own->date, source.date, fragment.file),
                                ""});
        }
    }
}

} // namespace

std::vector<Source> readSources(const data::Value& root, const std::string& prefix) {
    return readSources(root["sources"].list(), prefix);
}

std::vector<Source> readSources(const std::vector<data::Value>& list, const std::string& prefix) {
    std::vector<Source> sources;
    for (const data::Value& one : list) {
        const std::string id = one["id"].text();
        sources.push_back({id,
                           {prefix + ".source." + id, page::typeset(one["titre"].text())},
                           one["adresse"].text(),
                           one["date"].text(),
                           one.line(),
                           one["date"].line()});
    }
    return sources;
}

Flow readFlow(const data::Value& root, const std::vector<Fragment>& fragments, std::vector<data::Problem>& problems) {
    Flow flow;
    flow.id = root["id"].text();
    const std::string prefix = "flow." + flow.id;
    flow.theme = root["theme"].text();
    flow.title = {prefix + ".titre", page::typeset(root["titre"].text())};
    flow.picture = root["image"].text();
    flow.tone = root.textOr("ton") == "grave" ? Tone::Grave : Tone::Usual;
    flow.url = root.textOr("adresse");
    flow.indicator = flow.theme + "/" + flow.id;
    flow.file = root.file();
    flow.line = root.line();
    if (root.has("besoins")) {
        for (const data::Value& need : root["besoins"].list()) {
            flow.needs.push_back(need.text());
        }
    }
    flow.sources = readSources(root, prefix);
    for (const data::Value& one : root["etapes"].list()) {
        StepRead read = readStep(one, prefix + "." + one["id"].text(), fragments);
        flow.steps.push_back(std::move(read.step));
        problems.insert(problems.end(), read.problems.begin(), read.problems.end());
        for (const Fragment* fragment : read.used) {
            bringSources(flow, *fragment, problems);
        }
    }
    return flow;
}

Fragment readFragment(const data::Value& root, std::vector<data::Problem>& problems) {
    Fragment fragment;
    fragment.id = root["id"].text();
    const std::string prefix = "fragment." + fragment.id;
    StepRead read = readStep(root, prefix, {});
    fragment.step = std::move(read.step);
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    fragment.sources = readSources(root, prefix);
    fragment.file = root.file();
    fragment.line = root.line();
    return fragment;
}

std::vector<Theme> readThemes(const data::Value& root) {
    std::vector<Theme> themes;
    for (const data::Value& one : root["themes"].list()) {
        const std::string id = one["id"].text();
        Theme theme{
            id, {"theme." + id + ".titre", page::typeset(one["titre"].text())}, one["image"].text(), {}, one.line()};
        for (const data::Value& flow : one.has("dabord") ? one["dabord"].list() : std::vector<data::Value>()) {
            theme.first.push_back(flow.text());
        }
        themes.push_back(std::move(theme));
    }
    return themes;
}

} // namespace perron::flow
