#include "flow/step_reader.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "flow/missing.h"
#include "page/typography.h"

namespace perron::flow {

namespace {

using data::Value;

/// What every line of a list must have; a line that takes up a shared piece has other keys.
constexpr std::array<std::string_view, 3> ofLine{"id", "texte", "image"};
constexpr std::array<std::string_view, 4> ofFact{"id", "texte", "valeur", "source"};

constexpr std::array<std::string_view, 2> ofSharedLine{"reprendre", "si"};
constexpr std::array<std::string_view, 3> ofSharedStep{"id", "reprendre", "si"};

void demand(const Value& one, std::span<const std::string_view> keys, std::vector<data::Problem>& problems) {
    for (const std::string_view key : keys) {
        if (!one.has(key)) {
            problems.push_back(one.problem(fmt::format("il manque la clé {}", data::quotation(key))));
        }
    }
}

class StepReader {
public:
    StepReader(const Value& value, std::string prefix, const std::vector<Fragment>& fragments, StepRead& into)
        : m_value(value)
        , m_prefix(std::move(prefix))
        , m_fragments(fragments)
        , m_problems(into.problems)
        , m_used(into.used) {}

    Step read() {
        if (m_value.has("reprendre")) {
            return shared();
        }
        demand(m_value, std::array<std::string_view, 1>{"titre"}, m_problems);
        Step step;
        step.id = m_value.textOr("id");
        step.title = words(m_value, "titre", m_prefix + ".titre");
        step.lead = maybe(m_value, "consigne", m_prefix + ".consigne");
        step.when = condition(m_value);
        step.discreet = m_value.textOr("discret") == "oui";
        step.line = m_value.line();
        step.body = body();
        return step;
    }

private:
    const Fragment* taken(const Value& one) {
        const std::string id = one["reprendre"].text();
        const auto found = std::find_if(m_fragments.begin(), m_fragments.end(),
                                        [&](const Fragment& fragment) { return fragment.id == id; });
        if (found == m_fragments.end()) {
            std::vector<std::string> known;
            for (const Fragment& fragment : m_fragments) {
                known.push_back(fragment.id);
            }
            m_problems.push_back(at(one.file(), one["reprendre"].line(), missingPiece(id, known)));
            return nullptr;
        }
        m_used.insert(&*found);
        return &*found;
    }

    /// "reprendre: justificatif-domicile" in place of a title and a list.
    Step shared() {
        const Fragment* fragment = taken(m_value);
        Step step = fragment != nullptr ? fragment->step : Step{};
        step.id = m_value.textOr("id");
        step.when = condition(m_value);
        step.line = m_value.line();
        refuseOthers(m_value, ofSharedStep, "une étape avec « reprendre » a seulement id et si");
        return step;
    }

    /// Words beside a shared piece, which has its own, would never be seen.
    void refuseOthers(const Value& one, std::span<const std::string_view> keys, std::string_view said) {
        for (const std::string& key : one.keys()) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                m_problems.push_back(
                    one[key].problem(fmt::format("{} ; ôtez {}, ou ôtez « reprendre »", said, data::quotation(key))));
            }
        }
    }

    std::variant<Question, Checklist, Facts, Places, Say, Links> body() {
        const bool sentences = m_value.has("phrases") || m_value.has("lieux");
        const int kinds = m_value.has("choix") + m_value.has("a_apporter") + m_value.has("faits") +
                          m_value.has("demarches") + sentences;
        if (kinds != 1) {
            m_problems.push_back(
                m_value.problem(fmt::format("l'étape {} doit avoir une seule de ces clés : choix, a_apporter, faits, "
                                            "demarches, phrases, lieux (phrases et lieux vont ensemble)",
                                            data::quotation(m_value.textOr("id")))));
        }
        if (m_value.has("choix")) {
            return Question{parts<Choice>("choix", [&](const Value& one) { return choice(one); })};
        }
        if (m_value.has("a_apporter")) {
            return Checklist{withShared<Item, Checklist>("a_apporter", ofLine, &Checklist::items,
                                                         [&](const Value& one) { return item(one); })};
        }
        if (m_value.has("faits")) {
            return Facts{
                withShared<Fact, Facts>("faits", ofFact, &Facts::facts, [&](const Value& one) { return fact(one); })};
        }
        if (m_value.has("demarches")) {
            return Links{parts<Link>("demarches", [&](const Value& one) { return link(one); })};
        }
        std::vector<Sentence> said = withShared<Sentence, Say>("phrases", ofLine, &Say::sentences,
                                                               [&](const Value& one) { return sentence(one); });
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

    /// A list in which a line may stand for all the lines of a shared piece, under its own condition.
    template <class Part, class Body, class Read>
    std::vector<Part> withShared(std::string_view key, std::span<const std::string_view> keys,
                                 std::vector<Part> Body::*lines, const Read& read) {
        std::vector<Part> list;
        for (const Value& one : m_value.has(key) ? m_value[key].list() : std::vector<Value>()) {
            if (!one.has("reprendre")) {
                demand(one, keys, m_problems);
                list.push_back(read(one));
                continue;
            }
            refuseOthers(one, ofSharedLine, "une ligne avec « reprendre » a seulement si");
            const Fragment* fragment = taken(one);
            const Body* body = fragment != nullptr ? std::get_if<Body>(&fragment->step.body) : nullptr;
            if (fragment != nullptr && body == nullptr) {
                m_problems.push_back(
                    one.problem(fmt::format("le morceau partagé {} n'a pas de liste {} ; reprenez-le comme étape",
                                            data::quotation(fragment->id), data::quotation(key))));
            }
            for (Part part : body != nullptr ? body->*lines : std::vector<Part>()) {
                part.id = fragment->id + "-" + part.id;
                part.when = condition(one);
                part.line = one.line();
                list.push_back(std::move(part));
            }
        }
        return list;
    }

    Choice choice(const Value& one) const {
        return {one["id"].text(), words(one, "texte", idOf(one)), one["image"].text(), condition(one), one.line()};
    }
    Link link(const Value& one) const {
        const std::string flow = one["demarche"].text();
        return {flow, maybe(one, "texte", m_prefix + "." + flow), one.textOr("image"), condition(one), one.line()};
    }
    Item item(const Value& one) const {
        Item made;
        made.id = one.textOr("id");
        made.label = words(one, "texte", idOf(one));
        made.hint = maybe(one, "aide", idOf(one) + ".aide");
        made.official = official(one);
        made.picture = one.textOr("image");
        made.when = condition(one);
        made.source = one.textOr("source");
        made.line = one.line();
        verdict(one, made);
        return made;
    }
    Sentence sentence(const Value& one) const {
        Sentence made;
        made.id = one.textOr("id");
        made.text = words(one, "texte", idOf(one));
        made.picture = one.textOr("image");
        made.when = condition(one);
        made.source = one.textOr("source");
        made.line = one.line();
        verdict(one, made);
        return made;
    }
    Fact fact(const Value& one) const {
        Fact made;
        made.id = one.textOr("id");
        const std::string kind = one.textOr("genre", "autre");
        made.kind = kind == "montant" ? FactKind::Amount
                    : kind == "delai" ? FactKind::Delay
                    : kind == "age"   ? FactKind::Age
                                      : FactKind::Plain;
        made.label = words(one, "texte", idOf(one));
        made.value = words(one, "valeur", idOf(one) + ".valeur");
        made.note = maybe(one, "note", idOf(one) + ".note");
        made.official = official(one);
        made.picture = one.textOr("image");
        made.when = condition(one);
        made.source = one.textOr("source");
        made.line = one.line();
        verdict(one, made);
        return made;
    }

    template <class Part>
    static void verdict(const Value& one, Part& made) {
        if (one.has("verifie")) {
            const Value right = one["verifie"];
            made.verified =
                Verified{right["par"].text(), right["le"].text(), page::typeset(right.textOr("valeur")), right.line()};
        }
        if (one.has("a_corriger")) {
            const Value said = one["a_corriger"];
            made.disputed = Disputed{said["par"].text(), said["le"].text(), said.textOr("dit")};
        }
    }

    std::string idOf(const Value& one) const { return m_prefix + "." + one.textOr("id"); }
    static Words words(const Value& one, std::string_view key, std::string id) {
        return {std::move(id), page::typeset(one.textOr(key))};
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
        for (const std::string& step : terms.keys()) {
            Condition::Term term{step, {}, terms[step].line()};
            for (const Value& choice : terms[step].list()) {
                term.choices.push_back(choice.text());
            }
            made.terms.push_back(std::move(term));
        }
        return made;
    }

    const Value& m_value;
    std::string m_prefix;
    const std::vector<Fragment>& m_fragments;
    std::vector<data::Problem>& m_problems;
    std::set<const Fragment*>& m_used;
};

} // namespace

StepRead readStep(const data::Value& value, const std::string& prefix, const std::vector<Fragment>& fragments) {
    StepRead read;
    read.step = StepReader(value, prefix, fragments, read).read();
    return read;
}

} // namespace perron::flow
