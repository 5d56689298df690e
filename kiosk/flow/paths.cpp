#include "flow/paths.h"

#include <set>
#include <unordered_set>

#include "flow/parts.h"

namespace perron::flow {

namespace {

class Everywhere {
public:
    Everywhere(const Flow& flow, const Wayfarer& wayfarer)
        : m_flow(flow)
        , m_wayfarer(wayfarer)
        , m_asked(flow.steps.size()) {
        std::set<std::string> asked;
        for (std::size_t i = flow.steps.size(); i-- > 0;) {
            const auto add = [&](const Condition& condition) {
                for (const Condition::Term& term : condition.terms) {
                    asked.insert(term.step);
                }
            };
            add(flow.steps[i].when);
            eachPart(flow.steps[i], [&](const auto& part) { add(part.when); });
            m_asked[i] = asked;
        }
    }

    bool run() {
        go(std::nullopt, nullptr, firstStep(m_flow, {}), {});
        return m_walked.size() <= mostPages;
    }

private:
    /// The step, and the answers that anything from it on still asks about: where they are alike, the ways go on alike.
    std::string thatMatter(std::size_t from, const Answers& answers) const {
        std::string kept = std::to_string(from);
        for (const auto& [step, answer] : answers) {
            if (m_asked[from].contains(step)) {
                kept += '\n' + step + '\n' + answer;
            }
        }
        return kept;
    }

    void go(std::optional<std::size_t> from, const Choice* by, std::optional<std::size_t> at, const Answers& answers) {
        if (m_walked.size() > mostPages) {
            return;
        }
        m_wayfarer.way(from, by, at);
        if (!at || !m_walked.insert(thatMatter(*at, answers)).second) {
            return;
        }
        const Step& step = m_flow.steps[*at];
        m_wayfarer.page(*at, answers);
        const auto* question = std::get_if<Question>(&step.body);
        if (question == nullptr) {
            go(at, nullptr, nextStep(m_flow, *at, answers), answers);
            return;
        }
        for (const Choice* choice : shownChoices(m_flow, *question, answers)) {
            Answers next = answers;
            next[step.id] = choice->id;
            go(at, choice, nextStep(m_flow, *at, next), next);
        }
    }

    const Flow& m_flow;
    const Wayfarer& m_wayfarer;
    std::vector<std::set<std::string>> m_asked; ///< from each step on, the steps whose answers conditions ask about
    std::unordered_set<std::string> m_walked;   ///< a page and the answers that matter there
};

} // namespace

bool goEverywhere(const Flow& flow, const Wayfarer& wayfarer) {
    return Everywhere(flow, wayfarer).run();
}

} // namespace perron::flow
