#include "indicators/procedures.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "data/document.h"
#include "page/typography.h"

namespace perron::indicators {

namespace {

using data::Value;

std::string titleOf(const Value& value) {
    return page::typeset(value.textOr("titre"));
}

/// A step that takes up a shared piece has no title of its own.
std::string titleOfStep(const Value& step, const Path& assets) {
    if (step.has("titre")) {
        return titleOf(step);
    }
    const std::string shared = step.textOr("reprendre");
    const data::Read read = data::read(assets / "fragments" / (shared + ".yaml"), {});
    return read.root && read.root->isMap() ? titleOf(*read.root) : shared;
}

/// One broken file must not take the counters from all the others.
bool idsHold(const AnswerList& steps) {
    std::set<std::string_view> ids;
    return !steps.answers.empty() && std::all_of(steps.answers.begin(), steps.answers.end(), [&](const Answer& step) {
        return isAnswerId(step.id) && ids.insert(step.id).second;
    });
}

Answer procedureOf(const Value& flow, const Path& assets) {
    AnswerList left;
    for (const Value& step : flow["etapes"].list()) {
        if (step.isMap() && step.has("id")) {
            left.answers.push_back({.id = step.textOr("id"),
                                    .label = fmt::format("Laissée à «\u00a0{}\u00a0»", titleOfStep(step, assets)),
                                    .theme = "",
                                    .children = {}});
        }
    }
    Answer finished{.id = "fini", .label = "Suivie jusqu’au bout", .theme = "", .children = {}};
    Answer abandoned{.id = "laissee", .label = "Laissée avant la fin", .theme = "", .children = std::move(left)};
    return {.id = flow.textOr("id"),
            .label = titleOf(flow),
            .theme = flow.textOr("theme_national"),
            .children = {.answers = {std::move(finished), std::move(abandoned)}, .home = 0}};
}

} // namespace

std::map<std::string, std::vector<Answer>> proceduresIn(const Path& assets) {
    std::map<std::string, std::vector<Answer>> found;
    for (const Path& file : filesIn(assets / "flows", ".yaml")) {
        const data::Read read = data::read(file, {});
        const bool flow = read.root && read.root->isMap() && read.root->has("id") && read.root->has("theme") &&
                          read.root->has("etapes") && !(*read.root)["etapes"].list().empty();
        if (!flow) {
            continue;
        }
        std::vector<Answer>& theme = found[read.root->textOr("theme")];
        Answer procedure = procedureOf(*read.root, assets);
        const bool taken =
            std::any_of(theme.begin(), theme.end(), [&](const Answer& one) { return one.id == procedure.id; });
        if (!taken && isAnswerId(procedure.id) && idsHold(procedure.children.answers.back().children)) {
            theme.push_back(std::move(procedure));
        }
    }
    return found;
}

} // namespace perron::indicators
