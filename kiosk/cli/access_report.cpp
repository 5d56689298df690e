#include "cli/access_report.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "cli/access_facts.h"
#include "cli/test_outcomes.h"
#include "data/json.h"
#include "i18n/catalogue.h"
#include "server/html.h"

namespace perron::cli {

namespace {

using State = Requirement::State;
constexpr std::array states{State::Met, State::Furniture, State::NotApplicable, State::NotMet};

std::string_view nameOf(State state) {
    switch (state) {
    case State::Met:
        return "met";
    case State::Furniture:
        return "furniture";
    case State::NotApplicable:
        return "not-applicable";
    case State::NotMet:
        return "not-met";
    }
    return "not-met";
}

std::string_view nameOf(Outcome outcome) {
    switch (outcome) {
    case Outcome::Passed:
        return "passed";
    case Outcome::Failed:
        return "failed";
    case Outcome::NotRun:
        return "not-run";
    }
    return "not-run";
}

/// The report as it is written, for a person or a program.
class Report {
public:
    Report(const AccessFacts& facts, const std::optional<Outcomes>& outcomes, const Console& console)
        : m_facts(facts)
        , m_outcomes(outcomes)
        , m_console(console) {}

    std::string page() const {
        std::string all = fmt::format(
            "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>{0}</title>\n"
            "<style>body{{font:16px/1.45 Andika,sans-serif;max-width:62em;margin:2em auto;padding:0 1em;color:#1d1b16}}"
            "table{{border-collapse:collapse;width:100%}}th,td{{border:1px solid #6b665a;padding:.4em .6em;"
            "text-align:start;vertical-align:top}}th{{background:#f3ede0}}tr{{break-inside:avoid}}code{{font-size:13px;"
            "overflow-wrap:anywhere}}.failed,.not-met{{font-weight:bold}}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
            words("title"));
        all += fmt::format("<p>{}</p>\n<ul>\n", words("intro"));
        for (const State state : states) {
            all += fmt::format("<li>{} : {}</li>\n", words("state." + std::string(nameOf(state))), count(state));
        }
        all += fmt::format("</ul>\n<p>{}</p>\n<h2>{}</h2>\n", words(m_outcomes ? "results" : "noresults"),
                           words("persons"));
        all += head({"who", "how", "tests"});
        for (const Person& person : m_facts.persons) {
            all += row({server::escaped(person.who), server::escaped(person.how), tests(person.tests)});
        }
        all += fmt::format("</table>\n<h2>{}</h2>\n", server::escaped(m_facts.standard));
        all += head({"clause", "state", "how", "tests"});
        for (const Requirement& each : m_facts.requirements) {
            const std::string state = each.state == State::Furniture
                                          ? fmt::format("{}{}", words("state.furniture"), measures(each.clause))
                                          : words("state." + std::string(nameOf(each.state)));
            all += row({fmt::format("<strong>{}</strong> {}", each.clause, server::escaped(each.title)),
                        fmt::format("<span class=\"{}\">{}</span>", nameOf(each.state), state),
                        server::escaped(each.how), tests(each.tests)});
        }
        return all + "</table>\n</body>\n</html>\n";
    }

    std::string json() const {
        data::Json::List persons;
        for (const Person& person : m_facts.persons) {
            persons.emplace_back(
                data::Json::Members{{"who", person.who}, {"how", person.how}, {"tests", list(person.tests)}});
        }
        data::Json::List requirements;
        for (const Requirement& each : m_facts.requirements) {
            requirements.emplace_back(data::Json::Members{{"clause", each.clause},
                                                          {"title", each.title},
                                                          {"state", std::string(nameOf(each.state))},
                                                          {"how", each.how},
                                                          {"tests", list(each.tests)}});
        }
        return data::writeJson(data::Json::Members{{"standard", m_facts.standard},
                                                   {"persons", std::move(persons)},
                                                   {"requirements", std::move(requirements)}}) +
               "\n";
    }

    /// Whether every test that is named was run and passed.
    bool holds() const {
        const auto passed = [&](const auto& each) {
            return each.tests.empty() || together(each.tests, *m_outcomes) == Outcome::Passed;
        };
        return !m_outcomes || (std::all_of(m_facts.persons.begin(), m_facts.persons.end(), passed) &&
                               std::all_of(m_facts.requirements.begin(), m_facts.requirements.end(), passed));
    }

private:
    std::string words(const std::string& what) const {
        return server::escaped(m_console.words("admin.access." + what));
    }

    long count(State state) const {
        return std::count_if(m_facts.requirements.begin(), m_facts.requirements.end(),
                             [&](const Requirement& each) { return each.state == state; });
    }
    std::string measures(const std::string& clause) const {
        std::string all;
        for (const Measure& each : m_facts.measures) {
            if (each.clause == clause) {
                all += fmt::format("<br>{} : {}", server::escaped(each.text), server::escaped(each.value));
            }
        }
        return all;
    }
    std::string tests(const std::vector<std::string>& names) const {
        std::string all;
        for (const std::string& name : names) {
            all += fmt::format("{}<code>{}</code>", all.empty() ? "" : "<br>", server::escaped(name));
            if (m_outcomes) {
                const Outcome outcome = together({name}, *m_outcomes);
                all += fmt::format(" <span class=\"{0}\">{1}</span>", nameOf(outcome),
                                   words("outcome." + std::string(nameOf(outcome))));
            }
        }
        return all.empty() ? "–" : all;
    }
    data::Json list(const std::vector<std::string>& names) const {
        data::Json::List all;
        for (const std::string& name : names) {
            data::Json::Members one{{"name", name}};
            if (m_outcomes) {
                one.emplace_back("outcome", std::string(nameOf(together({name}, *m_outcomes))));
            }
            all.emplace_back(std::move(one));
        }
        return all;
    }
    std::string head(const std::vector<std::string>& columns) const {
        std::string all = "<table>\n<tr>";
        for (const std::string& each : columns) {
            all += fmt::format("<th scope=\"col\">{}</th>", words("column." + each));
        }
        return all + "</tr>\n";
    }
    static std::string row(const std::vector<std::string>& cells) {
        std::string all = "<tr>";
        for (const std::string& each : cells) {
            all += fmt::format("<td>{}</td>", each);
        }
        return all + "</tr>\n";
    }

    const AccessFacts& m_facts;
    const std::optional<Outcomes>& m_outcomes;
    const Console& m_console;
};

Exit run(const Arguments& arguments, Console& console) {
    const auto facts = loadAccessFacts(arguments.value("--assets", console.files.assets.string()));
    if (!facts) {
        return failed(facts.error(), console);
    }
    std::optional<Outcomes> outcomes;
    if (arguments.has("--results")) {
        auto read = loadOutcomes(arguments.value("--results"));
        if (!read) {
            return failed({read.error().code, i18n::filled(console.words(read.error().code == Code::NotFound
                                                                             ? "admin.file.missing"
                                                                             : "admin.access.noresultsfile"),
                                                           {{"file", arguments.value("--results")}})},
                          console);
        }
        outcomes = std::move(*read);
    }
    const Report report(*facts, outcomes, console);
    const std::string text = arguments.has("--json") ? report.json() : report.page();
    const std::string out = arguments.value("--out");
    if (out.empty()) {
        console.out << text;
    } else if (const Status written = writeFile(out, text); !written) {
        return notWritten(written.error(), out, console);
    }
    return report.holds() ? Exit::Ok : Exit::Problems;
}

} // namespace

Command accessReport() {
    return {
        "access report",
        {{"--assets", Takes::Value}, {"--results", Takes::Value}, {"--out", Takes::Value}, {"--json", Takes::Nothing}},
        &run};
}

} // namespace perron::cli
