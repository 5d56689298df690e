#include "server/figures.h"

#include <algorithm>

namespace perron::server {

namespace {

void add(Figures& figures, const protocol::BlockReport& block) {
    figures.blockVisits += block.visits;
    ++figures.blocks;
    for (const protocol::TableReport& table : block.tables) {
        auto& answers = figures.tables[table.table];
        for (const protocol::Cell& cell : table.cells) {
            auto at = std::lower_bound(
                answers.begin(), answers.end(), cell.path,
                [](const AnswerFigure& answer, const std::string& path) { return answer.path < path; });
            if (at == answers.end() || at->path != cell.path) {
                at = answers.insert(at, {cell.path, 0, 0});
            }
            at->visits += cell.visits;
            ++at->blocks;
        }
    }
}

} // namespace

Figures figuresOf(const std::vector<protocol::Report>& reports) {
    Figures figures;
    for (const protocol::Report& report : reports) {
        if (const auto* span = std::get_if<protocol::SpanReport>(&report.content)) {
            figures.spans.push_back({report.kiosk, span->period, span->visits});
            figures.spanVisits += span->visits;
        } else {
            add(figures, std::get<protocol::BlockReport>(report.content));
        }
    }
    std::stable_sort(figures.spans.begin(), figures.spans.end(),
                     [](const SpanFigure& a, const SpanFigure& b) { return a.period.last < b.period.last; });
    return figures;
}

} // namespace perron::server
