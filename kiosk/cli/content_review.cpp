#include "cli/content_review.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "base/cases.h"
#include "cli/condition_words.h"
#include "cli/no_flow.h"
#include "data/document.h"
#include "flow/fact_edit.h"
#include "flow/review.h"
#include "i18n/catalogue.h"
#include "page/typography.h"

namespace perron::cli {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

enum class Answer { Yes, No, Later, Quit };

struct Word {
    std::string_view written;
    Answer answer;
};
constexpr std::array words{Word{"oui", Answer::Yes},    Word{"o", Answer::Yes},           Word{"non", Answer::No},
                           Word{"n", Answer::No},       Word{"plus tard", Answer::Later}, Word{"p", Answer::Later},
                           Word{"tard", Answer::Later}, Word{"quitter", Answer::Quit},    Word{"q", Answer::Quit}};

/// Blanks at both ends off, signs that no keyboard types on purpose out.
std::string tidy(std::string line) {
    std::erase_if(line, [](unsigned char c) { return c < ' ' || c == 0x7F; });
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string::npos ? "" : line.substr(first, line.find_last_not_of(' ') - first + 1);
}

std::string low(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

class Review {
public:
    Review(Console& console, const Path& root, std::string name)
        : m_console(console)
        , m_root(root)
        , m_today(std::chrono::floor<std::chrono::days>(console.clock.wall()))
        , m_name(std::move(name)) {}

    std::chrono::year_month_day today() const { return m_today; }

    /// Ok where all was answered or the person stopped; Failure where an answer could not be kept.
    Exit ask(const std::vector<flow::Standing>& facts) {
        say("admin.content.review.begin", {{"count", std::to_string(facts.size())}});
        for (const flow::Standing& one : facts) {
            show(one, facts.size());
            const Answer answer = asked();
            if (answer == Answer::Quit) {
                break;
            }
            if (answer == Answer::Later) {
                ++m_later;
                continue;
            }
            if (!named()) {
                break;
            }
            if (!keep(one, answer)) {
                return Exit::Failure;
            }
        }
        m_console.out << "\n";
        const std::size_t left = facts.size() - static_cast<std::size_t>(m_yes + m_no);
        say(left == 0 ? "admin.content.review.done" : "admin.content.review.stopped",
            {{"yes", std::to_string(m_yes)}, {"no", std::to_string(m_no)}, {"left", std::to_string(left)}});
        return Exit::Ok;
    }

private:
    void say(std::string_view id, const Values& values = {}) {
        m_console.out << i18n::filled(m_console.words(id), values) << "\n";
    }

    /// A line typed; nothing at the end of the input.
    std::optional<std::string> line(std::string_view id) {
        m_console.out << m_console.words(id) << " " << std::flush;
        std::string typed;
        if (!std::getline(m_console.in, typed)) {
            m_console.out << "\n";
            return std::nullopt;
        }
        return tidy(std::move(typed));
    }

    void show(const flow::Standing& one, std::size_t count) {
        const flow::Fact& fact = one.fact;
        m_console.out << "\n";
        say("admin.content.review.where", {{"number", std::to_string(++m_number)},
                                           {"count", std::to_string(count)},
                                           {"title", one.title->french},
                                           {"step", one.step->title.french}});
        say(fact.label.french.empty() ? "admin.content.review.sentence" : "admin.content.review.fact",
            {{"label", fact.label.french}, {"value", fact.value.french}});
        if (fact.note) {
            say("admin.content.review.note", {{"note", fact.note->french}});
        }
        const std::string when = one.flow != nullptr ? conditionWords(*one.flow, fact.when, one.step->when) : "";
        if (!when.empty()) {
            say("admin.content.review.when", {{"when", when}});
        }
        if (one.source != nullptr) {
            say("admin.content.review.source",
                {{"source", one.source->title.french}, {"date", one.source->date}, {"address", one.source->url}});
        }
        if (fact.verified) {
            say(fact.verified->value == fact.value.french ? "admin.content.review.verified"
                                                          : "admin.content.review.changed",
                {{"name", fact.verified->by}, {"date", fact.verified->on}, {"value", fact.verified->value}});
        }
        if (fact.disputed) {
            say("admin.content.review.disputed",
                {{"name", fact.disputed->by}, {"date", fact.disputed->on}, {"says", fact.disputed->says}});
        }
        say("admin.content.review.file", {{"file", Path(one.file).lexically_proximate(m_root).generic_string()},
                                          {"line", std::to_string(lineOf(one))}});
    }

    /// Facts come in the order of their file: what was written above has moved this one down.
    int lineOf(const flow::Standing& one) { return one.fact.line + m_added[one.file]; }

    Answer asked() {
        while (true) {
            const auto typed = line("admin.content.review.question");
            if (!typed) {
                return Answer::Quit;
            }
            const std::string answer = low(*typed);
            const auto found =
                std::find_if(words.begin(), words.end(), [&](const Word& one) { return one.written == answer; });
            if (found != words.end()) {
                return found->answer;
            }
            say("admin.content.review.again");
        }
    }

    /// Once for all answers.
    bool named() {
        while (m_name.empty()) {
            const auto typed = line("admin.content.review.name");
            if (!typed) {
                say("admin.content.review.unsigned");
                return false;
            }
            const std::string answer = low(*typed);
            const bool isAnswer =
                std::any_of(words.begin(), words.end(), [&](const Word& one) { return one.written == answer; });
            if (!isAnswer && flow::mayBeName(*typed)) {
                m_name = *typed;
            } else {
                say("admin.content.review.noName");
            }
        }
        return true;
    }

    flow::Verdict verdictOf(const flow::Fact& fact, Answer answer) {
        const std::string on =
            fmt::format("{:04}-{:02}-{:02}", static_cast<int>(m_today.year()), static_cast<unsigned>(m_today.month()),
                        static_cast<unsigned>(m_today.day()));
        if (answer == Answer::Yes) {
            return flow::Verified{m_name, on, page::typed(fact.value.french)};
        }
        constexpr std::size_t longest = 200; // as the schema; letters may be of two bytes, so never too many
        std::string says = line("admin.content.review.wrong").value_or("");
        while (says.size() > longest || (!says.empty() && (static_cast<unsigned char>(says.back()) & 0xC0U) == 0xC0U)) {
            says.pop_back();
        }
        return flow::Disputed{m_name, on, says};
    }

    /// Read again just before: somebody may have the same file open.
    bool keep(const flow::Standing& one, Answer answer) {
        std::error_code problem;
        const Path file = std::filesystem::canonical(one.file, problem);
        const flow::Verdict verdict = verdictOf(one.fact, answer);
        const flow::FactPlace place{one.flow != nullptr ? one.step->id : "", one.fact.id};
        const auto text = readFile(file);
        const auto changed = text ? flow::withVerdict(*text, place, verdict) : tl::unexpected(text.error());
        if (!changed) {
            say("admin.content.review.byHand",
                {{"file", one.file}, {"line", std::to_string(lineOf(one))}, {"words", flow::written(verdict)}});
            return true; // the next one may be written
        }
        if (const Status kept = writeFile(file, *changed); !kept) {
            say("admin.content.review.notKept",
                {{"file", one.file}, {"line", std::to_string(lineOf(one))}, {"words", flow::written(verdict)}});
            notWritten(kept.error(), file, m_console);
            return false;
        }
        m_added[one.file] += static_cast<int>(std::count(changed->begin(), changed->end(), '\n') -
                                              std::count(text->begin(), text->end(), '\n'));
        ++(answer == Answer::Yes ? m_yes : m_no);
        say("admin.content.review.kept", {{"name", m_name}});
        return true;
    }

    Console& m_console;
    Path m_root;
    std::chrono::year_month_day m_today;
    std::string m_name;
    std::map<std::string, int> m_added; ///< lines, to each file
    int m_number = 0;
    int m_yes = 0;
    int m_no = 0;
    int m_later = 0;
};

Exit run(const Arguments& arguments, Console& console) {
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const std::string only = arguments.value("--flow");
    const std::string name = tidy(arguments.value("--name"));
    if (arguments.has("--name") && !flow::mayBeName(name)) {
        return misused("content review", console.words("admin.content.review.noName"), console);
    }
    const flow::Library library = flow::loadLibrary(assets);
    const auto isIt = [&](const auto& one) { return one.id == only; };
    if (!only.empty() && std::none_of(library.flows.begin(), library.flows.end(), isIt) &&
        std::none_of(library.fragments.begin(), library.fragments.end(), isIt)) {
        return noFlow(only, assets, console);
    }
    Review review(console, assets.parent_path(), name);
    std::vector<flow::Standing> due;
    for (const flow::Standing& one : flow::changingFacts(library)) {
        if (flow::dueOn(one.fact, review.today()) != flow::Due::No && (only.empty() || one.piece == only)) {
            due.push_back(one);
        }
    }
    if (due.empty()) {
        console.out << console.words("admin.content.review.nothing") << "\n";
        return Exit::Ok;
    }
    return review.ask(due);
}

} // namespace

Command contentReview() {
    return {"content review", {{"--assets", Takes::Value}, {"--flow", Takes::Value}, {"--name", Takes::Value}}, run};
}

} // namespace perron::cli
