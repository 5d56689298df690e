#include "letter/rules_file.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "data/document.h"
#include "data/misnamed.h"

namespace perron::letter {

namespace {

std::vector<std::string> texts(const data::Value& one, std::string_view key) {
    std::vector<std::string> all;
    if (one.has(key)) {
        for (const data::Value& text : one[key].list()) {
            all.push_back(text.text());
        }
    }
    return all;
}

std::vector<Phrase> phrases(const data::Value& one, std::string_view key) {
    std::vector<Phrase> all;
    for (const std::string& text : texts(one, key)) {
        all.push_back(Phrase::literal(text));
    }
    return all;
}

bool toShow(const data::Value& one) {
    return one.has("montrer") && one["montrer"].truth();
}

/// Reads one file after another, and remembers which ids there were.
class Reader {
public:
    explicit Reader(const KnownNames& known)
        : m_known(known) {}

    std::vector<data::Problem> add(const data::Value& root, Rules& rules) {
        std::vector<data::Problem> problems;
        Rules found;
        for (const data::Value& one : listOf(root, "expediteurs")) {
            once(one["id"], problems);
            named(one, "demarches", m_known.flows, "la démarche {} n'existe pas", problems);
            named(one, "besoins", m_known.needs, "le besoin {} n'existe pas", problems);
            found.senders.push_back({one["id"].text(), one["nom"].text(), phrases(one, "marques"),
                                     phrases(one, "indices"), phrases(one, "numeros"), texts(one, "adresses"),
                                     texts(one, "besoins"), texts(one, "demarches"), toShow(one)});
        }
        for (const data::Value& one : listOf(root, "genres")) {
            found.kinds.push_back({*kindNamed(one["genre"].text()), phrases(one, "titres"), phrases(one, "marques"),
                                   toShow(one), texts(one, "expediteurs")});
        }
        for (const data::Value& one : listOf(root, "papiers")) {
            once(one["id"], problems);
            found.papers.push_back(
                {one["id"].text(), one["nom"].text(), phrases(one, "marques"), one.file(), one.line()});
        }
        if (problems.empty()) {
            move(found.senders, rules.senders);
            move(found.kinds, rules.kinds);
            move(found.papers, rules.papers);
        }
        return problems;
    }

private:
    static std::vector<data::Value> listOf(const data::Value& root, std::string_view key) {
        return root.has(key) ? root[key].list() : std::vector<data::Value>();
    }
    template <class T>
    static void move(std::vector<T>& from, std::vector<T>& to) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    }
    void once(const data::Value& id, std::vector<data::Problem>& problems) {
        if (!m_ids.insert(id.text()).second) {
            problems.push_back(
                id.problem(fmt::format("{} est écrit deux fois ; gardez-en un seul", data::quotation(id.text()))));
        }
    }
    static void named(const data::Value& one, std::string_view key, const std::set<std::string>& known,
                      fmt::format_string<std::string> reason, std::vector<data::Problem>& problems) {
        if (known.empty() || !one.has(key)) {
            return;
        }
        for (const data::Value& name : one[key].list()) {
            if (!known.contains(name.text())) {
                problems.push_back(name.problem(fmt::format(reason, data::quotation(name.text())) +
                                                data::nearestOr(name.text(), {known.begin(), known.end()},
                                                                " ; voyez la liste dans assets/README.md")));
            }
        }
    }

    const KnownNames& m_known;
    std::set<std::string> m_ids;
};

} // namespace

Rules loadRules(const Path& assets, const KnownNames& known, std::vector<data::Problem>& problems) {
    Rules rules;
    Reader reader(known);
    const data::Schema schema(assets / "schema/letters.schema.json");
    for (const Path& file : filesIn(assets / "letters", ".yaml")) {
        data::Read read = data::read(file, schema);
        std::vector<data::Problem> found = std::move(read.problems);
        if (found.empty()) {
            found = reader.add(*read.root, rules);
        }
        problems.insert(problems.end(), found.begin(), found.end());
    }
    for (data::Misnamed& one : data::misnamed(assets / "letters")) {
        problems.push_back(std::move(one.problem));
    }
    return rules;
}

} // namespace perron::letter
