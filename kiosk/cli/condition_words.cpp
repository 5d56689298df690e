#include "cli/condition_words.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace perron::cli {

std::string conditionWords(const flow::Flow& flow, const flow::Condition& condition) {
    std::vector<std::string> terms;
    for (const flow::Condition::Term& term : condition.terms) {
        const flow::Step* step = flow.step(term.step);
        const auto* question = step != nullptr ? std::get_if<flow::Question>(&step->body) : nullptr;
        if (question == nullptr) {
            continue;
        }
        std::vector<std::string> choices;
        for (const flow::Choice& choice : question->choices) {
            if (std::find(term.choices.begin(), term.choices.end(), choice.id) != term.choices.end()) {
                choices.push_back(choice.label.french);
            }
        }
        terms.push_back(fmt::format("{} {}", step->title.french, fmt::join(choices, ", ou ")));
    }
    return fmt::format("{}", fmt::join(terms, " · "));
}

std::string conditionWords(const flow::Flow& flow, const flow::Condition& one, const flow::Condition& other) {
    flow::Condition both = other;
    for (const flow::Condition::Term& term : one.terms) {
        const bool same = std::any_of(both.terms.begin(), both.terms.end(), [&](const flow::Condition::Term& each) {
            return each.step == term.step && each.choices == term.choices;
        });
        if (!same) {
            both.terms.push_back(term);
        }
    }
    return conditionWords(flow, both);
}

} // namespace perron::cli
