#include "flow/ways.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include <fmt/format.h>

#include "flow/check.h"
#include "flow/parts.h"
#include "flow/paths.h"
#include "page/counting.h"

namespace perron::flow {

namespace {

class Walk {
public:
    explicit Walk(const Flow& flow)
        : m_flow(flow) {}

    std::vector<data::Problem> run() {
        const bool all = goEverywhere(m_flow, {[&](std::size_t step, const Answers& answers) { arrive(step, answers); },
                                               [&](auto from, const Choice*, auto to) {
                                                   if (!to) {
                                                       end(from);
                                                   }
                                               }});
        if (!all) {
            add(m_flow.line,
                fmt::format("les réponses mènent à plus de {} pages différentes ; posez moins de questions",
                            mostPages));
            return std::move(m_problems);
        }
        unseen();
        return std::move(m_problems);
    }

private:
    /// One problem a line and kind is enough, however many ways lead to it.
    void add(int line, std::string reason) {
        if (m_told.insert({line, reason}).second) {
            m_problems.push_back({m_flow.file, line, std::move(reason), ""});
        }
    }

    void arrive(std::size_t at, const Answers& answers) {
        const Step& step = m_flow.steps[at];
        m_seen.insert(&step);
        page(step, answers);
        links(step, answers);
        const auto* question = std::get_if<Question>(&step.body);
        if (question == nullptr) {
            return;
        }
        const int count = static_cast<int>(shownChoices(m_flow, *question, answers).size());
        if (count < fewestChoices || count > mostChoices) {
            add(step.line, fmt::format("la question {} montre {} choix ; il en faut de {} à {}",
                                       data::quotation(step.id), count, fewestChoices, mostChoices));
        }
    }

    void links(const Step& step, const Answers& answers) {
        const auto* body = std::get_if<Links>(&step.body);
        const auto shown = body == nullptr ? 0
                                           : std::count_if(body->links.begin(), body->links.end(),
                                                           [&](const Link& link) { return holds(link.when, answers); });
        if (shown > mostChoices) {
            add(step.line, fmt::format("l'étape {} mène à {} démarches à la fois ; {} au plus, coupez-la en deux",
                                       data::quotation(step.id), shown, mostChoices));
        }
    }

    void end(std::optional<std::size_t> last) {
        if (!last) {
            add(m_flow.line, "aucune étape n'est jamais montrée ; revoyez les conditions si:");
        } else if (std::holds_alternative<Question>(m_flow.steps[*last].body)) {
            add(m_flow.steps[*last].line, "un chemin se termine par une question ; ajoutez une étape après");
        }
    }

    /// Counted once: many ways lead over the same page.
    int wordsOf(const Words& said) {
        const auto [known, fresh] = m_words.try_emplace(&said, 0);
        if (fresh) {
            known->second = page::countWords(said.french);
        }
        return known->second;
    }

    void page(const Step& step, const Answers& answers) {
        int words = wordsOf(step.title) + (step.lead ? wordsOf(*step.lead) : 0);
        bool doubted = false;
        eachPart(step, [&](const auto& part) {
            if (!holds(part.when, answers)) {
                return;
            }
            m_seen.insert(&part);
            if constexpr (requires { part.value; }) {
                words += wordsOf(part.label) + wordsOf(part.value) + (part.note ? wordsOf(*part.note) : 0);
                doubted = doubted || part.kind != FactKind::Plain; // at the latest a year after somebody verified it
            } else if constexpr (requires { part.text; }) {
                words += wordsOf(part.text);
            }
        });
        words += doubted ? page::doubtWords : 0;
        if (words > page::pageWords) {
            add(step.line, fmt::format("la page {} montre {} mots ; {} au plus, coupez-la en deux étapes",
                                       data::quotation(step.id), words, page::pageWords));
        }
    }

    void unseen() {
        for (const Step& step : m_flow.steps) {
            if (!m_seen.contains(&step)) {
                add(step.line, fmt::format("personne ne peut arriver à l'étape {} ; revoyez sa condition si:",
                                           data::quotation(step.id)));
                continue;
            }
            eachPart(step, [&](const auto& part) {
                if (!m_seen.contains(&part)) {
                    add(part.line,
                        fmt::format("{} n'est jamais montré ; revoyez sa condition si:", data::quotation(part.id)));
                }
            });
        }
    }

    const Flow& m_flow;
    std::unordered_map<const Words*, int> m_words;
    std::set<const void*> m_seen;
    std::set<std::pair<int, std::string>> m_told;
    std::vector<data::Problem> m_problems;
};

} // namespace

std::vector<data::Problem> checkWays(const Flow& flow) {
    return Walk(flow).run();
}

} // namespace perron::flow
