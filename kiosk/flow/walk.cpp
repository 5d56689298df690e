#include "flow/walk.h"

#include <algorithm>

#include "flow/parts.h"

namespace perron::flow {

namespace {

bool contains(const std::vector<std::string>& choices, const std::string& choice) {
    return std::find(choices.begin(), choices.end(), choice) != choices.end();
}

/// Adds the step's answer if it is asked and its choice offered.
void addAnswer(const Step& step, const Answers& given, Answers& so_far) {
    const auto* question = std::get_if<Question>(&step.body);
    const auto answer = given.find(step.id);
    if (question == nullptr || answer == given.end() || !holds(step.when, so_far)) {
        return;
    }
    const bool offered = std::any_of(question->choices.begin(), question->choices.end(), [&](const Choice& choice) {
        return choice.id == answer->second && holds(choice.when, so_far);
    });
    if (offered) {
        so_far.insert(*answer);
    }
}

bool showsSomething(const Step& step, const Answers& counting) {
    if (!holds(step.when, counting)) {
        return false;
    }
    bool some = std::holds_alternative<Places>(step.body);
    eachPart(step, [&](const auto& part) { some = some || holds(part.when, counting); });
    return some;
}

/// Which steps may still be shown, whatever is answered to the questions that are open.
class Prospect {
public:
    Prospect(const Flow& flow, const Answers& counting)
        : m_counting(counting) {
        for (const Step& step : flow.steps) {
            const bool may = mayShow(step);
            m_steps.push_back(may);
            if (may && std::holds_alternative<Question>(step.body) && !counting.contains(step.id)) {
                m_open.push_back(step.id);
            }
        }
    }
    bool operator[](std::size_t step) const { return m_steps[step]; }

private:
    bool mayHold(const Condition& condition) const {
        return std::all_of(condition.terms.begin(), condition.terms.end(), [&](const Condition::Term& term) {
            const auto answer = m_counting.find(term.step);
            return answer == m_counting.end() ? contains(m_open, term.step) : contains(term.choices, answer->second);
        });
    }
    bool mayShow(const Step& step) const {
        if (!mayHold(step.when)) {
            return false;
        }
        bool some = std::holds_alternative<Places>(step.body);
        eachPart(step, [&](const auto& part) { some = some || mayHold(part.when); });
        return some;
    }

    const Answers& m_counting;
    std::vector<std::string> m_open;
    std::vector<bool> m_steps;
};

template <class Part>
std::vector<const Part*> shown(const Flow& flow, const std::vector<Part>& parts, const Answers& answers) {
    const Answers valid = counting(flow, answers);
    std::vector<const Part*> list;
    for (const Part& part : parts) {
        if (holds(part.when, valid)) {
            list.push_back(&part);
        }
    }
    return list;
}

} // namespace

Answers counting(const Flow& flow, const Answers& answers) {
    Answers valid;
    for (const Step& step : flow.steps) {
        addAnswer(step, answers, valid);
    }
    return valid;
}

bool holds(const Condition& condition, const Answers& counting) {
    return std::all_of(condition.terms.begin(), condition.terms.end(), [&](const Condition::Term& term) {
        const auto answer = counting.find(term.step);
        return answer != counting.end() && contains(term.choices, answer->second);
    });
}

std::optional<std::size_t> firstStep(const Flow& flow, const Answers& answers) {
    const Answers valid = counting(flow, answers);
    for (std::size_t i = 0; i < flow.steps.size(); ++i) {
        if (showsSomething(flow.steps[i], valid)) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> nextStep(const Flow& flow, std::size_t step, const Answers& answers) {
    const Answers valid = counting(flow, answers);
    for (std::size_t i = step + 1; i < flow.steps.size(); ++i) {
        if (showsSomething(flow.steps[i], valid)) {
            return i;
        }
    }
    return std::nullopt;
}

bool isDiscreet(const Flow& flow, const Answers& answers) {
    const Answers valid = counting(flow, answers);
    return std::any_of(flow.steps.begin(), flow.steps.end(),
                       [&](const Step& step) { return step.discreet && showsSomething(step, valid); });
}

Position position(const Flow& flow, std::size_t step, const Answers& answers) {
    // Answers to this step and later ones must not shorten the bar yet: they may change.
    Answers before;
    for (std::size_t i = 0; i < step; ++i) {
        addAnswer(flow.steps[i], answers, before);
    }
    const Prospect prospect(flow, before);
    Position place{1, 1};
    for (std::size_t i = 0; i < flow.steps.size(); ++i) {
        if (i < step && prospect[i]) {
            ++place.number;
            ++place.count;
        } else if (i > step && prospect[i]) {
            ++place.count;
        }
    }
    return place;
}

std::vector<const Choice*> shownChoices(const Flow& flow, const Question& question, const Answers& answers) {
    return shown(flow, question.choices, answers);
}
std::vector<const Item*> shownItems(const Flow& flow, const Checklist& checklist, const Answers& answers) {
    return shown(flow, checklist.items, answers);
}
std::vector<const Fact*> shownFacts(const Flow& flow, const Facts& facts, const Answers& answers) {
    return shown(flow, facts.facts, answers);
}
std::vector<const Sentence*> shownSentences(const Flow& flow, const std::vector<Sentence>& sentences,
                                            const Answers& answers) {
    return shown(flow, sentences, answers);
}
std::vector<const Link*> shownLinks(const Flow& flow, const Links& links, const Answers& answers) {
    return shown(flow, links.links, answers);
}

std::vector<const Source*> shownSources(const Flow& flow, std::size_t step, const Answers& answers) {
    const Answers valid = counting(flow, answers);
    std::vector<const Source*> list;
    eachPart(flow.steps[step], [&](const auto& part) {
        if constexpr (requires { part.source; }) {
            const Source* source = holds(part.when, valid) ? flow.source(part.source) : nullptr;
            if (source != nullptr && std::find(list.begin(), list.end(), source) == list.end()) {
                list.push_back(source);
            }
        }
    });
    return list;
}

} // namespace perron::flow
