#include "flow/reader.h"

#include <fmt/format.h>

#include "page/typography.h"

namespace perron::flow {

namespace {

using data::Value;

/// Reads one step; ids of its words begin with `prefix`, "flow.carte-identite.motif".
class StepReader {
public:
    StepReader(const Value& value, std::string prefix)
        : m_value(value)
        , m_prefix(std::move(prefix)) {}

    Step read(std::vector<data::Problem>& problems) const {
        Step step;
        step.id = m_value["id"].text();
        step.title = words(m_value, "titre", m_prefix + ".titre");
        step.lead = maybe(m_value, "consigne", m_prefix + ".consigne");
        step.when = condition(m_value);
        step.line = m_value.line();
        step.body = body(problems);
        return step;
    }

private:
    std::variant<Question, Checklist, Facts, Places, Say> body(std::vector<data::Problem>& problems) const {
        const bool sentences = m_value.has("phrases") || m_value.has("lieux");
        const int kinds = m_value.has("choix") + m_value.has("a_apporter") + m_value.has("faits") + sentences;
        if (kinds != 1) {
            problems.push_back(
                m_value.problem(fmt::format("l'étape {} doit avoir une seule de ces clés : choix, a_apporter, faits, "
                                            "phrases, lieux (phrases et lieux vont ensemble)",
                                            data::quotation(m_value["id"].text()))));
        }
        if (m_value.has("choix")) {
            return Question{parts<Choice>("choix", [&](const Value& one) { return choice(one); })};
        }
        if (m_value.has("a_apporter")) {
            return Checklist{parts<Item>("a_apporter", [&](const Value& one) { return item(one); })};
        }
        if (m_value.has("faits")) {
            return Facts{parts<Fact>("faits", [&](const Value& one) { return fact(one); })};
        }
        std::vector<Sentence> said = parts<Sentence>("phrases", [&](const Value& one) { return sentence(one); });
        if (m_value.has("lieux")) {
            return Places{m_value["lieux"].text(), std::move(said)};
        }
        return Say{std::move(said)};
    }

    template <class Part, class Read>
    std::vector<Part> parts(std::string_view key, const Read& read) const {
        std::vector<Part> list;
        if (m_value.has(key)) {
            for (const Value& one : m_value[key].list()) {
                list.push_back(read(one));
            }
        }
        return list;
    }

    Choice choice(const Value& one) const {
        return {one["id"].text(), words(one, "texte", idOf(one)), one["image"].text(), condition(one), one.line()};
    }
    Item item(const Value& one) const {
        return {one["id"].text(),
                words(one, "texte", idOf(one)),
                maybe(one, "aide", idOf(one) + ".aide"),
                official(one),
                one["image"].text(),
                condition(one),
                one.textOr("source"),
                one.line()};
    }
    Sentence sentence(const Value& one) const {
        return {one["id"].text(), words(one, "texte", idOf(one)), one["image"].text(),
                condition(one),   one.textOr("source"),           one.line()};
    }
    Fact fact(const Value& one) const {
        Fact made;
        made.id = one["id"].text();
        const std::string kind = one.textOr("genre", "autre");
        made.kind = kind == "montant" ? FactKind::Amount : kind == "delai" ? FactKind::Delay : FactKind::Plain;
        made.label = words(one, "texte", idOf(one));
        made.value = words(one, "valeur", idOf(one) + ".valeur");
        made.note = maybe(one, "note", idOf(one) + ".note");
        made.official = official(one);
        made.picture = one.textOr("image");
        made.when = condition(one);
        made.source = one.textOr("source");
        made.line = one.line();
        if (one.has("verifie")) {
            made.verified = Verified{one["verifie"]["par"].text(), one["verifie"]["le"].text()};
        }
        return made;
    }

    std::string idOf(const Value& one) const { return m_prefix + "." + one["id"].text(); }
    static Words words(const Value& one, std::string_view key, std::string id) {
        return {std::move(id), page::typeset(one[key].text())};
    }
    static std::optional<Words> maybe(const Value& one, std::string_view key, std::string id) {
        return one.has(key) ? std::optional(words(one, key, std::move(id))) : std::nullopt;
    }
    static std::optional<std::string> official(const Value& one) {
        return one.has("officiel") ? std::optional(page::typeset(one["officiel"].text())) : std::nullopt;
    }
    static Condition condition(const Value& one) {
        Condition made;
        if (!one.has("si")) {
            return made;
        }
        const Value terms = one["si"];
        made.line = terms.line();
        for (const std::string& step : terms.keys()) {
            Condition::Term term{step, {}};
            for (const Value& choice : terms[step].list()) {
                term.choices.push_back(choice.text());
            }
            made.terms.push_back(std::move(term));
        }
        return made;
    }

    const Value& m_value;
    std::string m_prefix;
};

} // namespace

Flow readFlow(const data::Value& root, std::vector<data::Problem>& problems) {
    Flow flow;
    flow.id = root["id"].text();
    const std::string prefix = "flow." + flow.id;
    flow.theme = root["theme"].text();
    flow.title = {prefix + ".titre", page::typeset(root["titre"].text())};
    flow.picture = root["image"].text();
    flow.indicator = root["indicateur"].text();
    flow.file = root.file();
    flow.line = root.line();
    if (root.has("besoins")) {
        for (const data::Value& need : root["besoins"].list()) {
            flow.needs.push_back(need.text());
        }
    }
    for (const data::Value& one : root["sources"].list()) {
        const std::string id = one["id"].text();
        flow.sources.push_back({id,
                                {prefix + ".source." + id, page::typeset(one["titre"].text())},
                                one["adresse"].text(),
                                one["date"].text(),
                                one.line()});
    }
    for (const data::Value& one : root["etapes"].list()) {
        flow.steps.push_back(StepReader(one, prefix + "." + one["id"].text()).read(problems));
    }
    return flow;
}

std::vector<Theme> readThemes(const data::Value& root) {
    std::vector<Theme> themes;
    for (const data::Value& one : root["themes"].list()) {
        const std::string id = one["id"].text();
        themes.push_back(
            {id, {"theme." + id + ".titre", page::typeset(one["titre"].text())}, one["image"].text(), one.line()});
    }
    return themes;
}

} // namespace perron::flow
