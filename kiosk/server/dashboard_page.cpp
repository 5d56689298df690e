#include "server/dashboard.h"

#include <fmt/format.h>

#include "i18n/catalogue.h"
#include "server/html.h"
#include "server/parts.h"

namespace perron::server {

using i18n::filled;

namespace {

/// AGPL, section 13: whoever uses the page over a network is offered the source of what serves it.
std::string sourceOffer(const std::string& source, const Words& words) {
    return source.empty()
               ? escaped(words("web.source.ask"))
               : fmt::format(R"(<a href="{}" rel="noreferrer">{}</a>)", escaped(source), escaped(words("web.source")));
}

} // namespace

std::string dashboardPage(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words) {
    return fmt::format(R"({}
<main id="content" class="container-xxl" tabindex="-1">
<h1 class="visually-hidden">{}</h1>
{}{}{}{}{}{}
</main>
<footer class="container-xxl"><p class="rule">{}</p><p class="source">{}</p></footer>
</body>
</html>
)",
                       parts::head(dashboard, words), escaped(words("web.title")), parts::filters(dashboard, words),
                       parts::headline(dashboard, words), parts::spans(dashboard, words),
                       parts::answers(dashboard, registry, words), parts::kiosks(dashboard, words),
                       parts::data(dashboard, registry, words), escaped(words("web.rule")),
                       sourceOffer(dashboard.source, words));
}

std::vector<KioskLine> chosenKiosks(const Dashboard& dashboard) {
    std::vector<KioskLine> chosen;
    for (const KioskLine& kiosk : dashboard.kiosks) {
        const Selection& selection = dashboard.selection;
        if ((selection.kiosk.empty() || selection.kiosk == kiosk.id) &&
            (selection.commune.empty() || selection.commune == kiosk.commune)) {
            chosen.push_back(kiosk);
        }
    }
    return chosen;
}

std::vector<std::string> concerns(const Dashboard& dashboard, const Words& words) {
    // A quiet kiosk closes a block after 13 weeks at the latest (design: promises, time), and one week to send it.
    constexpr auto silence = std::chrono::weeks(14);
    std::vector<std::string> found;
    for (const KioskLine& kiosk : chosenKiosks(dashboard)) {
        if (!kiosk.lastReport) {
            found.push_back(filled(words("web.concern.never"), {{"kiosk", kiosk.name}}));
        } else if (dashboard.now - *kiosk.lastReport > silence) {
            const auto quiet = std::chrono::duration_cast<std::chrono::weeks>(dashboard.now - *kiosk.lastReport);
            found.push_back(
                filled(words("web.concern.silent"), {{"kiosk", kiosk.name}, {"weeks", std::to_string(quiet.count())}}));
        }
        if (kiosk.missing > 0) {
            found.push_back(filled(words("web.concern.missing"),
                                   {{"kiosk", kiosk.name}, {"count", std::to_string(kiosk.missing)}}));
        }
        if (kiosk.refused > 0) {
            found.push_back(filled(words("web.concern.refused"),
                                   {{"kiosk", kiosk.name}, {"count", std::to_string(kiosk.refused)}}));
        }
    }
    return found;
}

std::string tableTitle(const indicators::Table& table, const Words& words) {
    const std::string id = "web.table." + table.id;
    const std::string title = words(id);
    return title == id ? table.meaning : title;
}

std::string lineLabel(const AnswerLine& line, const Words& words) {
    return !line.rest           ? line.label
           : line.label.empty() ? words("web.answers.rest")
                                : filled(words("web.answers.restOf"), {{"home", line.label}});
}

std::string seasonName(const std::optional<Season>& season, const Words& words) {
    if (!season) {
        return words("web.period.all");
    }
    if (season->quarter == 0) {
        return filled(words("web.period.year"), {{"year", std::to_string(season->year)}});
    }
    return filled(words(fmt::format("web.period.quarter{}", season->quarter)),
                  {{"year", std::to_string(season->year)}});
}

std::string periodName(const protocol::Period& period, const Words& words) {
    const bool oneWeek = period.first == period.last;
    const bool oneYear = period.first.year == period.last.year;
    return filled(words(oneWeek   ? "web.span.week"
                        : oneYear ? "web.span.weeks"
                                  : "web.span.years"),
                  {{"first", std::to_string(period.first.number)},
                   {"last", std::to_string(period.last.number)},
                   {"firstYear", std::to_string(period.first.year)},
                   {"year", std::to_string(period.last.year)}});
}

} // namespace perron::server
