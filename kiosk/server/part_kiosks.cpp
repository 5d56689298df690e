#include "server/parts.h"

#include <chrono>

#include <fmt/format.h>

#include "server/html.h"

namespace perron::server::parts {

namespace {

/// The day only: nobody needs the minute at which a kiosk reported.
std::string day(const std::optional<WallTime>& moment, const Words& words) {
    if (!moment) {
        return words("web.kiosks.never");
    }
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(*moment));
    return fmt::format("{:02}/{:02}/{}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()));
}

} // namespace

std::string kiosks(const Dashboard& dashboard, const Words& words) {
    std::string rows;
    for (const KioskLine& kiosk : chosenKiosks(dashboard)) {
        rows += fmt::format(R"(<tr><th scope="row">{}</th><td>{}</td><td class="number">{}</td><td>{}</td></tr>
)",
                            escaped(kiosk.name), escaped(kiosk.commune), grouped(kiosk.reports),
                            escaped(day(kiosk.lastReport, words)));
    }
    if (rows.empty()) {
        return fmt::format(R"(<section class="panel" id="kiosks"><h2>{}</h2><p class="empty">{}</p></section>
)",
                           escaped(words("web.kiosks.title")), escaped(words("web.kiosks.none")));
    }
    std::string look;
    for (const std::string& concern : concerns(dashboard, words)) {
        look += fmt::format("<li>{}</li>\n", escaped(concern));
    }
    if (!look.empty()) {
        look = fmt::format("<ul class=\"concerns\">\n{}</ul>\n", look);
    }
    return fmt::format(R"(<section class="panel" id="kiosks"><h2>{}</h2>
{}<div class="scroll" tabindex="0" role="region" aria-label="{}"><table class="figures">
<thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col" class="number">{}</th><th scope="col">{}</th></tr></thead>
<tbody>
{}</tbody></table></div></section>
)",
                       escaped(words("web.kiosks.title")), look, escaped(words("web.kiosks.title")),
                       escaped(words("web.kiosks.name")), escaped(words("web.kiosks.commune")),
                       escaped(words("web.kiosks.reports")), escaped(words("web.kiosks.last")), rows);
}

std::string data(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words) {
    const std::string chosen = query(dashboard.selection);
    std::string links = fmt::format(R"(<li><a href="/csv?table=spans&amp;{}">{}</a></li>
)",
                                    chosen, escaped(words("web.visits.title")));
    for (const indicators::Table& table : registry.tables) {
        links += fmt::format(R"(<li><a href="/csv?table={}&amp;{}">{}</a></li>
)",
                             queryEscaped(table.id), chosen, escaped(tableTitle(table, words)));
    }
    return fmt::format(R"(<section class="panel" id="data"><h2>{}</h2><p class="note">{}</p>
<ul class="downloads">
{}<li><a href="/api/stats.json?{}">{}</a></li>
</ul></section>
)",
                       escaped(words("web.data.title")), escaped(words("web.data.note")), links, chosen,
                       escaped(words("web.data.json")));
}

} // namespace perron::server::parts
