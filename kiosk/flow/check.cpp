#include "flow/check.h"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "flow/condition_check.h"
#include "flow/missing.h"
#include "flow/official.h"
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
    /// `key` is what it is about, in the step or line that begins there (very_line.h).
    void add(int line, std::string reason, const char* key = "") {
        m_problems.push_back({m_flow.file, line, std::move(reason), key});
    }
    void add(int line, data::Problem missing) { m_problems.push_back(at(m_flow.file, line, std::move(missing))); }

    void named() {
        if (const Path file(m_flow.file); file.stem() != m_flow.id) {
            const std::string name = file.stem().string();
            const bool mayBeId = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
            const std::string mend = mayBeId ? "écrivez id: " + name : fmt::format("renommez-le en {}.yaml", m_flow.id);
            add(m_flow.line, fmt::format("l'id {} doit être le nom du fichier ; {}", quotation(m_flow.id), mend), "id");
        }
        std::set<std::string> ids;
        for (const Source& source : m_flow.sources) {
            if (!ids.insert(source.id).second) {
                add(source.line,
                    fmt::format("la source {} est écrite deux fois ; gardez-en une seule", quotation(source.id)));
            }
            day(source.date, source.line, "date");
        }
    }

    void identity() {
        std::vector<std::string> themes;
        for (const Theme& theme : m_themes) {
            themes.push_back(theme.id);
        }
        if (std::find(themes.begin(), themes.end(), m_flow.theme) == themes.end()) {
            add(m_flow.line, missingTheme(m_flow.theme, themes));
        }
        heading(m_flow.title, m_flow.line, "titre");
        picture(m_flow.picture, m_flow.line);
        if (!m_flow.url.empty() && !isOfficial(m_flow.url)) {
            add(m_flow.line,
                fmt::format(
                    "l'adresse {} n'est pas celle d'un organisme public ; mettez-en une en .gouv.fr, ou ôtez-la",
                    quotation(m_flow.url)),
                "adresse");
        }
        for (const std::string& need : m_flow.needs) {
            knownNeed(need, m_flow.line, "besoins");
        }
    }

    void step(std::size_t index) {
        const Step& one = m_flow.steps[index];
        if (m_flow.step(one.id) != &one) {
            add(one.line, fmt::format("l'étape {} existe déjà plus haut ; donnez-lui un autre id", quotation(one.id)),
                "id");
        }
        heading(one.title, one.line, "titre");
        if (one.lead) {
            sentences(*one.lead, one.line, "consigne");
        }
        condition(one.when, index);
        if (const auto* places = std::get_if<Places>(&one.body)) {
            knownNeed(places->need, one.line, "lieux");
        }
        if (one.id == "end") {
            add(one.line, "l'id «\u00a0end\u00a0» est celui de la dernière page ; choisissez-en un autre", "id");
        }
        std::set<std::string> ids = {"titre", "consigne", "lead", "sources"}; // the page's own
        eachPart(one, [&](const auto& part) {
            if (!ids.insert(part.id).second) {
                add(part.line,
                    fmt::format("l'id {} est déjà pris dans cette étape ; choisissez-en un autre", quotation(part.id)),
                    "id");
            }
            condition(part.when, index);
            this->part(part);
        });
    }

    void part(const Choice& choice) {
        heading(choice.label, choice.line, "texte");
        picture(choice.picture, choice.line);
    }
    void part(const Item& item) {
        heading(item.label, item.line, "texte");
        if (item.hint) {
            sentences(*item.hint, item.line, "aide");
        }
        picture(item.picture, item.line);
        source(item.source, item.line);
        verdicts(item);
    }
    void part(const Fact& fact) {
        heading(fact.label, fact.line, "texte");
        sentences(fact.value, fact.line, "valeur");
        if (fact.note) {
            sentences(*fact.note, fact.line, "note");
        }
        if (!fact.picture.empty()) {
            picture(fact.picture, fact.line);
        }
        if (fact.source.empty()) {
            add(fact.line,
                fmt::format("le fait {} n'a pas de source ; ajoutez source: et l'id d'une source", quotation(fact.id)));
        }
        source(fact.source, fact.line);
        verdicts(fact);
    }
    template <class Part>
    void verdicts(const Part& part) {
        if (part.verified) {
            signedBy(part.verified->by, part.verified->on, part.line, "verifie");
        }
        if (part.disputed) {
            signedBy(part.disputed->by, part.disputed->on, part.line, "a_corriger");
        }
    }
    void signedBy(const std::string& name, const std::string& on, int line, const char* key) {
        if (!mayBeName(name)) {
            add(line,
                fmt::format("{} n'est pas le nom d'une personne ; écrivez par exemple Mme Durand", quotation(name)),
                key);
        }
        day(on, line, key);
    }
    void day(const std::string& written, int line, const char* key) {
        if (!dayOf(written)) {
            add(line, fmt::format("la date {} n'existe pas ; écrivez année-mois-jour", quotation(written)), key);
        }
    }
    void part(const Sentence& sentence) {
        sentences(sentence.text, sentence.line, "texte");
        picture(sentence.picture, sentence.line);
        source(sentence.source, sentence.line);
        verdicts(sentence);
    }
    void part(const Link& link) {
        if (link.id == m_flow.id) {
            add(link.line, "une démarche ne mène pas à elle-même ; ôtez cette ligne", "demarche");
        }
        if (link.label) {
            heading(*link.label, link.line, "texte");
        }
        if (!link.picture.empty()) {
            picture(link.picture, link.line);
        }
    }

    void condition(const Condition& when, std::size_t index) {
        for (data::Problem& problem : checkCondition(when, m_flow, index)) {
            m_problems.push_back(std::move(problem));
        }
    }

    void heading(const Words& words, int line, const char* key) {
        if (const int count = page::countWords(words.french); count > page::headingWords) {
            add(line,
                fmt::format("{} a {} mots ; {} au plus pour un titre ou une étiquette, raccourcissez",
                            quotation(words.french), count, page::headingWords),
                key);
        }
    }
    void sentences(const Words& words, int line, const char* key) {
        for (const std::string& sentence : page::sentencesOf(words.french)) {
            if (const int count = page::countWords(sentence); count > page::sentenceWords) {
                add(line,
                    fmt::format("la phrase {} a {} mots ; {} au plus, coupez-la en deux", quotation(sentence), count,
                                page::sentenceWords),
                    key);
            }
        }
    }
    void picture(const std::string& name, int line) {
        if (name == "sourire" && m_flow.tone == Tone::Grave) {
            add(line, "rien ne sourit dans une démarche au ton grave ; choisissez une autre image", "image");
        } else if (!m_ground.pictures.empty() && !m_ground.pictures.contains(name)) {
            add(line, missingPicture(name, m_ground.pictures));
        }
    }
    void source(const std::string& id, int line) {
        if (!id.empty() && m_flow.source(id) == nullptr) {
            std::vector<std::string> known;
            for (const Source& one : m_flow.sources) {
                known.push_back(one.id);
            }
            add(line,
                fmt::format("la source {} n'est pas dans la liste des sources", quotation(id)) +
                    data::nearestOr(id, known, " ; ajoutez-la sous sources:"),
                "source");
        }
    }
    void knownNeed(const std::string& need, int line, const char* key) {
        if (!m_ground.needs.empty() && !m_ground.needs.contains(need)) {
            const std::vector<std::string> known(m_ground.needs.begin(), m_ground.needs.end());
            add(line,
                fmt::format("le besoin {} n'existe pas", quotation(need)) +
                    data::nearestOr(need, known, fmt::format(" ; choisissez parmi : {}", fmt::join(known, ", "))),
                key);
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
