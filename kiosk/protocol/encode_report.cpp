#include "data/json.h"
#include "protocol/report.h"

namespace perron::protocol {

namespace {

using data::Json;

void appendPeriod(Json::Members& to, const Period& period) {
    to.emplace_back("first", toString(period.first));
    to.emplace_back("last", toString(period.last));
}

Json jsonOf(const SpanReport& span) {
    Json::Members members;
    appendPeriod(members, span.period);
    members.emplace_back("visits", span.visits);
    return Json(std::move(members));
}

Json jsonOf(const TableReport& table) {
    Json::List cells;
    for (const Cell& cell : table.cells) {
        cells.emplace_back(Json::Members{{"path", cell.path}, {"visits", cell.visits}});
    }
    return Json(Json::Members{{"table", table.table}, {"cells", std::move(cells)}});
}

Json jsonOf(const BlockReport& block) {
    Json::List tables;
    for (const TableReport& table : block.tables) {
        tables.push_back(jsonOf(table));
    }
    Json::Members members;
    appendPeriod(members, block.period);
    members.emplace_back("visits", block.visits);
    members.emplace_back("spans", block.spans);
    members.emplace_back("tables", std::move(tables));
    return Json(std::move(members));
}

} // namespace

std::string encode(const Report& report) {
    Json::Members members{{"format", reportVersion},
                          {"kiosk", report.kiosk},
                          {"sequence", report.sequence},
                          {"block", report.block},
                          {"registry", report.registry},
                          {"threshold", report.threshold},
                          {"demonstration", report.demonstration}};
    if (const auto* span = std::get_if<SpanReport>(&report.content)) {
        members.emplace_back("span", jsonOf(*span));
    } else {
        members.emplace_back("counts", jsonOf(std::get<BlockReport>(report.content)));
    }
    return data::writeJson(Json(std::move(members))) + "\n";
}

} // namespace perron::protocol
