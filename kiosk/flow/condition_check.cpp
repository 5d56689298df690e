#include "flow/condition_check.h"

#include <algorithm>

#include <fmt/format.h>

#include "page/typography.h"

namespace perron::flow {

namespace {

using data::quotation;

std::vector<std::string> questionsBefore(const Flow& flow, std::size_t index) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < index; ++i) {
        if (std::holds_alternative<Question>(flow.steps[i].body)) {
            ids.push_back(flow.steps[i].id);
        }
    }
    return ids;
}

/// Why the step of this id gives no answer here.
std::string whyNot(const std::string& id, const Flow& flow, std::size_t index) {
    const Step* const step = flow.step(id);
    if (step == nullptr) {
        const std::vector<std::string> known = questionsBefore(flow, index);
        const std::string all = known.empty() ? std::string(" ; aucune question n'est posée avant, ôtez si:")
                                              : fmt::format(" ; sont posées avant : {}", fmt::join(known, ", "));
        return fmt::format("aucune question ne s'appelle {}", quotation(id)) + data::nearestOr(id, known, all);
    }
    if (!std::holds_alternative<Question>(step->body)) {
        return fmt::format("{} n'est pas une question (ligne {}) ; nommez une étape qui a choix:", quotation(id),
                           step->line);
    }
    return step == &flow.steps[index]
               ? fmt::format("{} dépend de sa propre réponse ; ôtez cette condition", quotation(id))
               : fmt::format("la question {} est posée plus bas, ligne {} ; déplacez-la avant cette ligne",
                             quotation(id), step->line);
}

std::string unknownChoice(const std::string& id, const std::string& step, const Question& question) {
    std::vector<std::string> known;
    for (const Choice& choice : question.choices) {
        if (choice.label.french == page::typeset(id)) {
            return fmt::format("{} est le texte d'un choix ; écrivez son id, {}", quotation(id), choice.id);
        }
        known.push_back(choice.id);
    }
    return fmt::format("la question {} n'a pas de choix {}", quotation(step), quotation(id)) +
           data::nearestOr(id, known, fmt::format(" ; ses choix sont : {}", fmt::join(known, ", ")));
}

} // namespace

std::vector<data::Problem> checkCondition(const Condition& when, const Flow& flow, std::size_t index) {
    std::vector<data::Problem> problems;
    const auto add = [&](int line, std::string reason) {
        problems.push_back({flow.file, line, std::move(reason), ""});
    };
    for (const Condition::Term& term : when.terms) {
        const std::vector<std::string> before = questionsBefore(flow, index);
        if (std::find(before.begin(), before.end(), term.step) == before.end()) {
            add(term.line, whyNot(term.step, flow, index));
            continue;
        }
        const auto& question = std::get<Question>(flow.step(term.step)->body);
        for (const std::string& choice : term.choices) {
            const bool known = std::any_of(question.choices.begin(), question.choices.end(),
                                           [&](const Choice& one) { return one.id == choice; });
            if (!known) {
                add(term.line, unknownChoice(choice, term.step, question));
            }
        }
    }
    return problems;
}

} // namespace perron::flow
