#include "server/parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "i18n/catalogue.h"
#include "server/html.h"

namespace perron::server::parts {

namespace {

/// A line as a table row: words, a bar against the longest line of the table, the number.
std::string row(const AnswerLine& line, std::int64_t longest, const Words& words) {
    const std::string number = line.atLeast
                                   ? i18n::filled(words("web.answers.atLeast"), {{"count", grouped(line.visits)}})
                                   : grouped(line.visits);
    const double width = longest > 0 ? 100.0 * static_cast<double>(line.visits) / static_cast<double>(longest) : 0;
    return fmt::format(
        R"(<tr class="depth{depth}{kind}" data-path="{path}" data-visits="{visits}"><th scope="row">{label}</th><td class="bar"><svg width="100%" height="14" aria-hidden="true"><rect width="{width:.1f}%" height="14" rx="4"></rect></svg></td><td class="number">{number}</td></tr>
)",
        fmt::arg("depth", std::min(line.depth, 3)),
        fmt::arg("kind", line.rest     ? " rest"
                         : line.branch ? " branch"
                                       : ""),
        fmt::arg("path", escaped(line.path)), fmt::arg("visits", line.visits),
        fmt::arg("label", escaped(lineLabel(line, words))), fmt::arg("width", width),
        fmt::arg("number", escaped(number)));
}

std::string card(const indicators::Table& table, const Dashboard& dashboard, const Words& words) {
    const auto lines = answerLines(table, dashboard.figures);
    std::int64_t longest = 0;
    for (const AnswerLine& line : lines) {
        longest = std::max(longest, line.visits);
    }
    std::string rows;
    for (const AnswerLine& line : lines) {
        rows += row(line, longest, words);
    }
    const std::string title = escaped(tableTitle(table, words));
    const std::string body =
        rows.empty()
            ? fmt::format(R"(<p class="empty">{}</p>)", escaped(words("web.answers.none")))
            : fmt::format(R"(<table class="figures bars" data-table="{}"><caption class="visually-hidden">{}</caption>
<thead class="visually-hidden"><tr><th scope="col">{}</th><td></td><th scope="col">{}</th></tr></thead>
<tbody>
{}</tbody></table>)",
                          escaped(table.id), title, escaped(words("web.answers.answer")),
                          escaped(words("web.visits.count")), rows);
    return fmt::format(R"(<section class="panel"><h3>{}</h3><p class="note">{}</p>
{}</section>
)",
                       title, escaped(table.meaning), body);
}

} // namespace

std::string answers(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words) {
    std::string cards;
    for (const indicators::Table& table : registry.tables) {
        cards += card(table, dashboard, words);
    }
    const std::string basis =
        i18n::filled(words("web.answers.basis"), {{"visits", grouped(dashboard.figures.blockVisits)},
                                                  {"blocks", grouped(dashboard.figures.blocks)}});
    return fmt::format(
        R"(<section id="answers" aria-labelledby="answers-title"><h2 id="answers-title">{}</h2><p class="note">{}</p>
<div class="cards">
{}</div></section>
)",
        escaped(words("web.answers.title")), escaped(basis), cards);
}

} // namespace perron::server::parts
