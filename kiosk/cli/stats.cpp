#include "cli/stats.h"

#include "cli/sources.h"
#include "cli/text_table.h"
#include "data/json.h"
#include "indicators/registry.h"
#include "server/answer_rows.h"

namespace perron::cli {

namespace {

using server::Dashboard;

std::int64_t visitsOf(const Dashboard& dashboard, const std::string& kiosk) {
    std::int64_t sum = 0;
    for (const server::SpanFigure& span : dashboard.figures.spans) {
        sum += span.kiosk == kiosk ? span.visits : 0;
    }
    return sum;
}

server::Rows byPeriod(const Dashboard& dashboard, const indicators::Registry&, const server::Words& words) {
    return server::spanRows(dashboard, words);
}

server::Rows byProcedure(const Dashboard& dashboard, const indicators::Registry& registry, const server::Words& words) {
    const indicators::Table* const table = registry.table("demarche");
    return table == nullptr ? server::Rows{} : server::answerRows(*table, dashboard, words);
}

server::Rows byPlace(const Dashboard& dashboard, const indicators::Registry&, const server::Words& words) {
    server::Rows rows{{words("web.kiosks.name"), words("web.kiosks.commune"), words("web.visits.count"),
                       words("web.kiosks.reports")}};
    for (const server::KioskLine& kiosk : server::chosenKiosks(dashboard)) {
        rows.push_back(
            {kiosk.name, kiosk.commune, std::to_string(visitsOf(dashboard, kiosk.id)), std::to_string(kiosk.reports)});
    }
    return rows;
}

data::Json json(std::string_view by, const Dashboard& dashboard, const indicators::Registry& registry,
                const server::Words& words) {
    using data::Json;
    const Json all = server::statistics(dashboard, registry, words);
    Json::Members answer{{"by", std::string(by)}, {"demonstration", *all.find("demonstration")}};
    if (by == "period") {
        answer.emplace_back("visits", *all.find("visits"));
        answer.emplace_back("spans", *all.find("spans"));
    } else if (by == "procedure") {
        answer.emplace_back("blockVisits", *all.find("blockVisits"));
        for (const Json& table : *all.find("tables")->list()) {
            if (*table.find("table") == Json("demarche")) {
                answer.emplace_back("answers", *table.find("answers"));
            }
        }
    } else {
        Json::List places;
        for (const server::KioskLine& kiosk : server::chosenKiosks(dashboard)) {
            places.emplace_back(Json::Members{{"kiosk", kiosk.id},
                                              {"name", kiosk.name},
                                              {"commune", kiosk.commune},
                                              {"visits", visitsOf(dashboard, kiosk.id)},
                                              {"reports", kiosk.reports}});
        }
        answer.emplace_back("places", Json(std::move(places)));
    }
    return Json(std::move(answer));
}

Exit run(const Arguments& arguments, Console& console) {
    const std::string by = arguments.value("--by", "period");
    const std::string format = arguments.value("--format", "table");
    const auto question = by == "period"      ? byPeriod
                          : by == "procedure" ? byProcedure
                          : by == "place"     ? byPlace
                                              : nullptr;
    const bool known = format == "table" || format == "csv" || format == "json";
    if (question == nullptr || !known || arguments.has("--store") == arguments.has("--counters")) {
        return misused("stats", console.words("admin.stats.missing"), console);
    }
    const Path assets = arguments.value("--assets", console.files.assets.string());
    const auto registry = indicators::loadRegistry(assets);
    if (!registry) {
        return failed(registry.error(), console);
    }
    const auto selection = selectionAskedFor(arguments);
    if (!selection) {
        return misused("stats", selection.error().detail, console);
    }
    const auto dashboard = figuresAskedFor(arguments, *selection, console);
    if (!dashboard) {
        return unreadable(dashboard.error(), arguments.value("--store", arguments.value("--counters")), console);
    }
    if (dashboard->selection.data == server::Data::Demonstration) {
        console.err << console.words("web.demonstration.title") << " " << console.words("web.demonstration.text")
                    << "\n";
    }
    if (format == "json") {
        console.out << data::writeJson(json(by, *dashboard, *registry, console.words)) << "\n";
        return Exit::Ok;
    }
    const server::Rows rows = question(*dashboard, *registry, console.words);
    console.out << (format == "csv" ? server::csvOf(rows, server::Separator::Semicolon) : textTable(rows));
    return Exit::Ok;
}

} // namespace

Command stats() {
    return {"stats",
            {{"--store", Takes::Value},
             {"--counters", Takes::Value},
             {"--by", Takes::Value},
             {"--format", Takes::Value},
             {"--period", Takes::Value},
             {"--place", Takes::Value},
             {"--demonstration", Takes::Nothing},
             {"--assets", Takes::Value}},
            run};
}

} // namespace perron::cli
