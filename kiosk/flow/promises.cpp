#include "flow/promises.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "flow/official.h"
#include "flow/parts.h"
#include "flow/walk.h"

namespace perron::flow {

namespace {

enum Promise : std::size_t { Bring, Who, Price, Delay, Then, Page };
constexpr std::size_t promises = 6;
constexpr std::array<std::string_view, promises> names{"quoi apporter",    "qui aide", "combien ça coûte",
                                                       "combien de temps", "et après", "une page officielle"};
constexpr std::array<std::string_view, 9> ofPrice{
    "€", "gratuit", "prix", "coût", "pay", "montant", "Combien ça", "Combien ?", "Combien d’argent"};
constexpr std::array<std::string_view, 11> ofDelay{
    "ombien de temps", "délai", "vite", "jour", "semaine", "mois", "date", "tôt", "temps", "long", "attend"};

using Said = std::array<bool, promises>;

template <std::size_t Count>
bool saysOneOf(const std::array<std::string_view, Count>& list, std::string_view words) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view word) { return words.find(word) != std::string_view::npos; });
}

/// All ways from a step on, each with what was said before it.
class Ways {
public:
    explicit Ways(const Flow& flow)
        : m_flow(flow) {}

    std::array<std::optional<Answers>, promises> run() {
        go(firstStep(m_flow, {}), {}, {});
        return std::move(m_lacking);
    }

private:
    void go(std::optional<std::size_t> at, Answers answers, Said said) {
        constexpr int mostWays = 3'000; // of a maze, the first ones tell enough
        if (m_ways >= mostWays) {
            return;
        }
        for (; at; at = nextStep(m_flow, *at, answers)) {
            const Step& step = m_flow.steps[*at];
            hear(*at, answers, said);
            if (const auto* question = std::get_if<Question>(&step.body)) {
                for (const Choice* choice : shownChoices(m_flow, *question, answers)) {
                    Answers next = answers;
                    next[step.id] = choice->id;
                    go(nextStep(m_flow, *at, next), next, said);
                }
                return;
            }
        }
        ++m_ways;
        said[Page] = said[Page] || !m_flow.url.empty() || isDiscreet(m_flow, answers);
        for (std::size_t i = 0; i < promises; ++i) {
            if (!said[i] && !m_lacking[i]) {
                m_lacking[i] = answers;
            }
        }
    }

    void hear(std::size_t index, const Answers& answers, Said& said) const {
        const Step& step = m_flow.steps[index];
        std::string words = step.title.french + " " + (step.lead ? step.lead->french : "") + " ";
        eachPart(step, [&](const auto& part) {
            if (!holds(part.when, answers)) {
                return;
            }
            if constexpr (requires { part.value; }) {
                words += part.label.french + " " + part.value.french + " " + (part.note ? part.note->french : "") + " ";
                said[Price] = said[Price] || part.kind == FactKind::Amount;
                said[Delay] = said[Delay] || part.kind == FactKind::Delay;
            } else if constexpr (requires { part.text; }) {
                words += part.text.french + " ";
            }
        });
        said[Bring] = said[Bring] || std::holds_alternative<Checklist>(step.body);
        said[Who] = said[Who] || std::holds_alternative<Places>(step.body);
        said[Price] = said[Price] || saysOneOf(ofPrice, words);
        said[Delay] = said[Delay] || saysOneOf(ofDelay, words);
        said[Then] = said[Then] || step.id == "suite" || step.title.french.find("près") != std::string::npos;
        for (const Source* source : shownSources(m_flow, index, answers)) {
            said[Page] = said[Page] || isOfficial(source->url);
        }
    }

    const Flow& m_flow;
    int m_ways = 0;
    std::array<std::optional<Answers>, promises> m_lacking;
};

std::string listOf(const Answers& answers) {
    std::vector<std::string> said;
    for (const auto& [step, choice] : answers) {
        said.push_back(fmt::format("{}: {}", step, choice));
    }
    return answers.empty() ? "" : fmt::format(" ({})", fmt::join(said, ", "));
}

} // namespace

std::optional<data::Problem> unsaid(const Flow& flow) {
    const bool leadsOn = std::any_of(flow.steps.begin(), flow.steps.end(),
                                     [](const Step& step) { return std::holds_alternative<Links>(step.body); });
    if (leadsOn) {
        return std::nullopt;
    }
    const std::array<std::optional<Answers>, promises> lacking = Ways(flow).run();
    std::vector<std::string> told;
    for (std::size_t i = 0; i < promises; ++i) {
        if (lacking[i]) {
            told.push_back(std::string(names[i]) + listOf(*lacking[i]));
        }
    }
    if (told.empty()) {
        return std::nullopt;
    }
    return data::Problem{
        flow.file, flow.line,
        fmt::format("un chemin ne dit pas : {} ; ajoutez-le, s'il y a quelque chose à dire", fmt::join(told, " ; ")),
        ""};
}

} // namespace perron::flow
