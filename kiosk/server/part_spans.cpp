#include "server/parts.h"

#include <fmt/format.h>

#include "server/html.h"

namespace perron::server::parts {

namespace {

std::string kioskName(const Dashboard& dashboard, const std::string& id) {
    for (const KioskLine& kiosk : dashboard.kiosks) {
        if (kiosk.id == id) {
            return kiosk.name;
        }
    }
    return id;
}

} // namespace

std::string spans(const Dashboard& dashboard, const Words& words) {
    std::string rows;
    const auto& all = dashboard.figures.spans;
    for (auto at = all.rbegin(); at != all.rend(); ++at) { // the latest is what a reader comes for
        const SpanFigure& span = *at;
        rows += fmt::format(
            R"(<tr data-week="{}" data-visits="{}"><th scope="row">{}</th><td>{}</td><td class="number">{}</td></tr>
)",
            protocol::toString(span.period.last), span.visits, escaped(periodName(span.period, words)),
            escaped(kioskName(dashboard, span.kiosk)), grouped(span.visits));
    }
    if (rows.empty()) {
        return fmt::format(R"(<section class="panel" id="visits"><h2>{}</h2><p class="empty">{}</p></section>
)",
                           escaped(words("web.visits.title")), escaped(words("web.visits.none")));
    }
    return fmt::format(
        R"(<section class="panel" id="visits"><h2>{title}</h2>
<p class="note">{note}</p>
<div class="row g-4">
<div class="col-12 col-lg-8"><div class="chart"><canvas id="spans" role="img" aria-label="{chart}" data-unit="{unit}" data-week="{week}"></canvas></div></div>
<div class="col-12 col-lg-4"><div class="scroll" tabindex="0" role="region" aria-label="{title}">
<table class="figures" id="span-table"><caption class="visually-hidden">{title}</caption>
<thead><tr><th scope="col">{period}</th><th scope="col">{kiosk}</th><th scope="col" class="number">{visits}</th></tr></thead>
<tbody>
{rows}</tbody>
<tfoot><tr><th scope="row" colspan="2">{total}</th><td class="number">{sum}</td></tr></tfoot></table></div></div>
</div></section>
)",
        fmt::arg("title", escaped(words("web.visits.title"))), fmt::arg("note", escaped(words("web.visits.note"))),
        fmt::arg("chart", escaped(words("web.visits.chart"))), fmt::arg("unit", escaped(words("web.visits.unit"))),
        fmt::arg("week", escaped(words("web.visits.week"))), fmt::arg("period", escaped(words("web.visits.period"))),
        fmt::arg("kiosk", escaped(words("web.visits.kiosk"))), fmt::arg("visits", escaped(words("web.visits.count"))),
        fmt::arg("rows", rows), fmt::arg("total", escaped(words("web.total"))),
        fmt::arg("sum", grouped(dashboard.figures.spanVisits)));
}

} // namespace perron::server::parts
