#include "flow/check.h"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "flow/parts.h"
#include "flow/review.h"
#include "flow/ways.h"
#include "page/counting.h"

namespace perron::flow {

namespace {

using data::quotation;

class Check {
public:
    Check(const Flow& flow, const std::vector<Theme>& themes, const Ground& ground)
        : m_flow(flow)
        , m_themes(themes)
        , m_ground(ground) {}

    /// A shared piece alone: its words, pictures and sources.
    std::vector<data::Problem> runStep() {
        named();
        step(0);
        return std::move(m_problems);
    }

    std::vector<data::Problem> run() {
        named();
        identity();
        for (std::size_t i = 0; i < m_flow.steps.size(); ++i) {
            step(i);
        }
        if (m_problems.empty()) {
            m_problems = checkWays(m_flow); // walking a flow whose ids do not hold would blame the wrong line
        }
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; });
        return std::move(m_problems);
    }

private:
    void add(int line, std::string reason) { m_problems.push_back({m_flow.file, line, std::move(reason), ""}); }

    void named() {
        if (const Path file(m_flow.file); file.stem() != m_flow.id) {
            add(m_flow.line, fmt::format("l'id {} doit être le nom du fichier sans .yaml", quotation(m_flow.id)));
        }
        std::set<std::string> ids;
        for (const Source& source : m_flow.sources) {
            if (!ids.insert(source.id).second) {
                add(source.line,
                    fmt::format("la source {} est écrite deux fois ; gardez-en une seule", quotation(source.id)));
            }
            day(source.date, source.line);
        }
    }

    void identity() {
        const bool known =
            std::any_of(m_themes.begin(), m_themes.end(), [&](const Theme& one) { return one.id == m_flow.theme; });
        if (!known) {
            add(m_flow.line, fmt::format("le thème {} n'est pas dans themes.yaml ; ajoutez-le ou changez-le",
                                         quotation(m_flow.theme)));
        }
        heading(m_flow.title, m_flow.line);
        picture(m_flow.picture, m_flow.line);
        for (const std::string& need : m_flow.needs) {
            knownNeed(need, m_flow.line);
        }
    }

    void step(std::size_t index) {
        const Step& one = m_flow.steps[index];
        if (m_flow.step(one.id) != &one) {
            add(one.line, fmt::format("l'étape {} existe déjà plus haut ; donnez-lui un autre id", quotation(one.id)));
        }
        heading(one.title, one.line);
        if (one.lead) {
            sentences(*one.lead, one.line);
        }
        condition(one.when, index);
        if (const auto* places = std::get_if<Places>(&one.body)) {
            knownNeed(places->need, one.line);
        }
        if (one.id == "end") {
            add(one.line, "l'id «\u00a0end\u00a0» est celui de la dernière page ; choisissez-en un autre");
        }
        std::set<std::string> ids = {"titre", "consigne", "lead", "sources"}; // the page's own
        eachPart(one, [&](const auto& part) {
            if (!ids.insert(part.id).second) {
                add(part.line,
                    fmt::format("l'id {} est déjà pris dans cette étape ; choisissez-en un autre", quotation(part.id)));
            }
            condition(part.when, index);
            this->part(part);
        });
    }

    void part(const Choice& choice) {
        heading(choice.label, choice.line);
        picture(choice.picture, choice.line);
    }
    void part(const Item& item) {
        heading(item.label, item.line);
        if (item.hint) {
            sentences(*item.hint, item.line);
        }
        picture(item.picture, item.line);
        source(item.source, item.line);
    }
    void part(const Fact& fact) {
        heading(fact.label, fact.line);
        sentences(fact.value, fact.line);
        if (fact.note) {
            sentences(*fact.note, fact.line);
        }
        if (!fact.picture.empty()) {
            picture(fact.picture, fact.line);
        }
        if (fact.source.empty()) {
            add(fact.line,
                fmt::format("le fait {} n'a pas de source ; ajoutez source: et l'id d'une source", quotation(fact.id)));
        }
        source(fact.source, fact.line);
        if (fact.verified) {
            signedBy(fact.verified->by, fact.verified->on, fact.line);
        }
        if (fact.disputed) {
            signedBy(fact.disputed->by, fact.disputed->on, fact.line);
        }
    }
    void signedBy(const std::string& name, const std::string& on, int line) {
        if (!mayBeName(name)) {
            add(line,
                fmt::format("{} n'est pas le nom d'une personne ; écrivez par exemple Mme Durand", quotation(name)));
        }
        day(on, line);
    }
    void day(const std::string& written, int line) {
        if (!dayOf(written)) {
            add(line, fmt::format("la date {} n'existe pas ; écrivez année-mois-jour", quotation(written)));
        }
    }
    void part(const Sentence& sentence) {
        sentences(sentence.text, sentence.line);
        picture(sentence.picture, sentence.line);
        source(sentence.source, sentence.line);
    }
    void part(const Link& link) {
        if (link.id == m_flow.id) {
            add(link.line, "une démarche ne mène pas à elle-même ; ôtez cette ligne");
        }
        if (link.label) {
            heading(*link.label, link.line);
        }
        if (!link.picture.empty()) {
            picture(link.picture, link.line);
        }
    }

    void condition(const Condition& when, std::size_t index) {
        for (const Condition::Term& term : when.terms) {
            const auto end = m_flow.steps.begin() + static_cast<std::ptrdiff_t>(index);
            const auto asked =
                std::find_if(m_flow.steps.begin(), end, [&](const Step& one) { return one.id == term.step; });
            const Question* question = asked == end ? nullptr : std::get_if<Question>(&asked->body);
            if (question == nullptr) {
                add(when.line, fmt::format("la condition parle de {}, qui n'est pas une question posée avant",
                                           quotation(term.step)));
                continue;
            }
            std::vector<std::string> known;
            for (const Choice& choice : question->choices) {
                known.push_back(choice.id);
            }
            for (const std::string& choice : term.choices) {
                if (std::find(known.begin(), known.end(), choice) == known.end()) {
                    add(when.line, fmt::format("la question {} n'a pas de choix {} ; ses choix sont : {}",
                                               quotation(term.step), quotation(choice), fmt::join(known, ", ")));
                }
            }
        }
    }

    void heading(const Words& words, int line) {
        if (const int count = page::countWords(words.french); count > page::headingWords) {
            add(line, fmt::format("{} a {} mots ; {} au plus pour un titre ou une étiquette, raccourcissez",
                                  quotation(words.french), count, page::headingWords));
        }
    }
    void sentences(const Words& words, int line) {
        for (const std::string& sentence : page::sentencesOf(words.french)) {
            if (const int count = page::countWords(sentence); count > page::sentenceWords) {
                add(line, fmt::format("la phrase {} a {} mots ; {} au plus, coupez-la en deux", quotation(sentence),
                                      count, page::sentenceWords));
            }
        }
    }
    void picture(const std::string& name, int line) {
        if (!m_ground.pictures.empty() && !m_ground.pictures.contains(name)) {
            const std::string near = data::nearest(name, {m_ground.pictures.begin(), m_ground.pictures.end()});
            add(line, near.empty() ? fmt::format("l'image {} n'existe pas ; ajoutez pictures/{}.svg, ou une ligne dans "
                                                 "pictures/emoji.txt",
                                                 quotation(name), name)
                                   : fmt::format("l'image {} n'existe pas ; vouliez-vous dire {} ?", quotation(name),
                                                 quotation(near)));
        }
    }
    void source(const std::string& id, int line) {
        if (!id.empty() && m_flow.source(id) == nullptr) {
            add(line, fmt::format("la source {} n'est pas dans la liste des sources ; ajoutez-la sous sources:",
                                  quotation(id)));
        }
    }
    void knownNeed(const std::string& need, int line) {
        if (!m_ground.needs.empty() && !m_ground.needs.contains(need)) {
            add(line, fmt::format("le besoin {} n'existe pas ; choisissez parmi : {}", quotation(need),
                                  fmt::join(m_ground.needs, ", ")));
        }
    }

    const Flow& m_flow;
    const std::vector<Theme>& m_themes;
    const Ground& m_ground;
    std::vector<data::Problem> m_problems;
};

} // namespace

std::vector<data::Problem> check(const Flow& flow, const std::vector<Theme>& themes, const Ground& ground) {
    return Check(flow, themes, ground).run();
}

std::vector<data::Problem> check(const Fragment& fragment, const Ground& ground) {
    Flow alone;
    alone.id = fragment.id;
    alone.file = fragment.file;
    alone.line = fragment.line;
    alone.sources = fragment.sources;
    alone.steps = {fragment.step};
    return Check(alone, {}, ground).runStep();
}

} // namespace perron::flow
