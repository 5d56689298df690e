#include "cli/flow_graph.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/cases.h"
#include "cli/condition_words.h"
#include "flow/paths.h"

namespace perron::cli {

namespace {

constexpr std::size_t lineWidth = 30;

/// Broken into short lines at blanks, as Graphviz does not do; quotes and strokes made harmless.
std::string label(std::string_view text) {
    std::string all;
    std::size_t width = 0;
    for (const char sign : text) {
        if (sign == ' ' && width >= lineWidth) {
            all += "\\n";
            width = 0;
            continue;
        }
        if (sign == '"' || sign == '\\') {
            all += '\\';
        }
        all += sign;
        width += (static_cast<unsigned char>(sign) & 0xC0U) == 0x80U ? 0 : 1;
    }
    return all;
}

struct Kind {
    std::string_view words;  ///< message id
    std::string_view colour; ///< of the box
};

Kind kindOf(const flow::Step& step) {
    return std::visit(Cases{
                          [](const flow::Question&) {
                              return Kind{"admin.content.graph.question", "#FFD166"};
                          },
                          [](const flow::Checklist&) {
                              return Kind{"admin.content.graph.checklist", "#FFFFFF"};
                          },
                          [](const flow::Facts&) {
                              return Kind{"admin.content.graph.facts", "#FFFFFF"};
                          },
                          [](const flow::Places&) {
                              return Kind{"admin.content.graph.places", "#DCEBE4"};
                          },
                          [](const flow::Say&) {
                              return Kind{"admin.content.graph.say", "#FFFFFF"};
                          },
                          [](const flow::Links&) {
                              return Kind{"admin.content.graph.links", "#DCEBE4"};
                          },
                      },
                      step.body);
}

class Graph {
public:
    Graph(const flow::Flow& flow, const flow::Library& library, const server::Words& words)
        : m_flow(flow)
        , m_library(library)
        , m_words(words) {}

    std::string text() {
        flow::goEverywhere(m_flow, {[](std::size_t, const flow::Answers&) {},
                                    [&](auto from, const flow::Choice* by, auto to) {
                                        Arrow& arrow = m_arrows[{nameOf(from, "begin"), nameOf(to, "end")}];
                                        arrow.to = to;
                                        arrow.choices +=
                                            by != nullptr && arrow.known.insert(by->id).second
                                                ? (arrow.choices.empty() ? "" : "\\n") + label(by->label.french)
                                                : "";
                                        note(nameOf(from, "begin"), by, to);
                                    }});
        std::string all = "digraph {\n  graph [fontname=\"sans-serif\", ranksep=0.5, bgcolor=\"#FFFFFF\"];\n"
                          "  node [fontname=\"sans-serif\", shape=box, style=\"rounded,filled\", color=\"#14213D\"];\n"
                          "  edge [fontname=\"sans-serif\", fontsize=11, color=\"#14213D\"];\n";
        all += box("begin", m_flow.title.french, m_flow.id, "#FFFFFF", "bold");
        for (std::size_t i = 0; i < m_flow.steps.size(); ++i) {
            const flow::Step& step = m_flow.steps[i];
            const Kind kind = kindOf(step);
            all += box(nameOf(i, ""), step.title.french, m_words(kind.words) + " · " + step.id, kind.colour, "rounded");
        }
        all += box("end", m_words("admin.content.graph.end"), "", "#FFFFFF", "bold");
        for (const auto& [ends, arrow] : m_arrows) {
            all += fmt::format("  {} -> {} [label=\"{}\"];\n", ends.first, ends.second, wordsOn(ends.first, arrow));
        }
        return all + links() + "}\n";
    }

private:
    struct Arrow {
        std::optional<std::size_t> to;
        std::string choices;
        std::set<std::string> known;
    };

    void note(const std::string& from, const flow::Choice* by, std::optional<std::size_t> to) {
        m_from[from].insert(nameOf(to, "end"));
        if (by != nullptr) {
            m_leads[from + "\n" + by->id].insert(nameOf(to, "end"));
        }
        const std::size_t number = to.value_or(m_flow.steps.size());
        const auto [known, fresh] = m_farthest.try_emplace(from, number);
        if (fresh || number > known->second) {
            known->second = number;
            m_last[from] = nameOf(to, "end");
        }
    }
    static std::string nameOf(std::optional<std::size_t> step, std::string_view otherwise) {
        return step ? "s" + std::to_string(*step) : std::string(otherwise);
    }
    static std::string box(const std::string& name, std::string_view title, std::string_view below,
                           std::string_view colour, std::string_view style) {
        return fmt::format("  {} [label=\"{}{}{}\", fillcolor=\"{}\", style=\"filled,{}\"];\n", name, label(title),
                           below.empty() ? "" : "\\n", label(below), colour, style);
    }

    /// Why this way on, and not another one from there: the condition of where it leads; the last resort is
    /// "otherwise".
    std::string reason(const std::string& from, const Arrow& arrow) {
        if (!arrow.to || nameOf(arrow.to, "") == m_last[from]) {
            return label(m_words("admin.content.graph.otherwise"));
        }
        // A step without a condition of its own is passed over where none of its lines is to be shown.
        const std::string when = conditionWords(m_flow, m_flow.steps[*arrow.to].when);
        return label(when.empty() ? m_words("admin.content.graph.some") : when);
    }

    /// Of a question the choices; and where that does not decide, why this one.
    std::string wordsOn(const std::string& from, const Arrow& arrow) {
        const bool decides = std::none_of(arrow.known.begin(), arrow.known.end(), [&](const std::string& choice) {
            return m_leads[from + "\n" + choice].size() > 1;
        });
        if (m_from[from].size() < 2 || (!arrow.choices.empty() && decides)) {
            return arrow.choices;
        }
        return arrow.choices.empty() ? reason(from, arrow) : arrow.choices + "\\n(" + reason(from, arrow) + ")";
    }

    /// Other procedures, where a step leads.
    std::string links() const {
        std::string all;
        std::set<std::string> drawn;
        for (std::size_t i = 0; i < m_flow.steps.size(); ++i) {
            const auto* body = std::get_if<flow::Links>(&m_flow.steps[i].body);
            for (const flow::Link& link : body != nullptr ? body->links : std::vector<flow::Link>()) {
                const flow::Flow* other = m_library.flow(link.id);
                if (drawn.insert(link.id).second) {
                    all += fmt::format("  \"{}\" [label=\"{}\", style=\"dashed\"];\n", link.id,
                                       label(other != nullptr ? other->title.french : link.id));
                }
                all += fmt::format("  s{} -> \"{}\" [style=dashed, label=\"{}\"];\n", i, link.id,
                                   label(conditionWords(m_flow, link.when)));
            }
        }
        return all;
    }

    const flow::Flow& m_flow;
    const flow::Library& m_library;
    const server::Words& m_words;
    std::map<std::pair<std::string, std::string>, Arrow> m_arrows;
    std::map<std::string, std::set<std::string>> m_from;  ///< from each step, where the ways lead
    std::map<std::string, std::set<std::string>> m_leads; ///< the same for each choice of it
    std::map<std::string, std::size_t> m_farthest;
    std::map<std::string, std::string> m_last; ///< the farthest of them
};

} // namespace

std::string graphOf(const flow::Flow& flow, const flow::Library& library, const server::Words& words) {
    return Graph(flow, library, words).text();
}

} // namespace perron::cli
