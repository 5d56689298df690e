#include "cli/sources.h"

#include "indicators/counter_store.h"
#include "server/pages.h"

namespace perron::cli {

namespace {

using server::Dashboard;
using server::Data;

Result<Dashboard> fromStore(const Path& file, server::Selection selection, bool onlyDemonstration, WallTime now) {
    auto store = server::Store::open(file, server::Access::ReadOnly);
    if (!store) {
        return tl::unexpected(store.error());
    }
    server::FiguresStore figures(*store);
    const auto data = onlyDemonstration ? Result<Data>(Data::Demonstration) : server::usualData(figures);
    if (!data) {
        return tl::unexpected(data.error());
    }
    selection.data = *data;
    return server::assembleDashboard(figures, selection, now);
}

Data dataOf(const protocol::Report& report) {
    return report.demonstration ? Data::Demonstration : Data::Real;
}

protocol::Week lastWeek(const protocol::Report& report) {
    return std::visit([](const auto& content) { return content.period.last; }, report.content);
}

bool isIn(const std::optional<server::Season>& season, protocol::Week week) {
    if (!season) {
        return true;
    }
    const protocol::Period weeks = server::weeksOf(*season);
    return weeks.first <= week && week <= weeks.last;
}

Result<Dashboard> fromCounters(const Path& file, server::Selection selection, WallTime now,
                               const server::Words& words) {
    const auto sealed = indicators::sealedReportsIn(file);
    if (!sealed) {
        return tl::unexpected(sealed.error());
    }
    server::KioskLine kiosk{"", words("admin.stats.thisKiosk"), "", {}};
    std::vector<protocol::Report> chosen;
    for (const indicators::SealedReport& each : *sealed) {
        auto report = protocol::decode(each.bytes);
        if (!report) {
            return tl::unexpected(report.error());
        }
        // One file holds one kind of visits for ever, and reports sealed before it joined bear no name yet.
        selection.data = dataOf(*report);
        report->kiosk.clear();
        ++kiosk.reports;
        if (isIn(selection.season, lastWeek(*report))) {
            chosen.push_back(std::move(*report));
        }
    }
    return Dashboard{selection, {kiosk}, {}, server::figuresOf(chosen), now};
}

} // namespace

Result<server::Selection> selectionAskedFor(const Arguments& arguments) {
    server::Selection selection;
    const auto season = server::seasonFrom(arguments.value("--period"));
    const Status place = server::choosePlace(selection, arguments.value("--place"));
    if (!season || !place) {
        return tl::unexpected(season ? place.error() : season.error());
    }
    selection.season = *season;
    return selection;
}

Result<server::Dashboard> figuresAskedFor(const Arguments& arguments, const server::Selection& selection,
                                          Console& console) {
    if (arguments.has("--counters")) {
        return fromCounters(arguments.value("--counters"), selection, console.clock.wall(), console.words);
    }
    return fromStore(arguments.value("--store"), selection, arguments.has("--demonstration"), console.clock.wall());
}

} // namespace perron::cli
