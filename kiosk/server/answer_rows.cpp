#include "server/answer_rows.h"

#include <algorithm>

namespace perron::server {

namespace {

const KioskLine* kioskOf(const Dashboard& dashboard, const std::string& id) {
    const auto found =
        std::find_if(dashboard.kiosks.begin(), dashboard.kiosks.end(), [&](const auto& line) { return line.id == id; });
    return found == dashboard.kiosks.end() ? nullptr : &*found;
}

/// "Papiers, identité > Carte d'identité": an answer with the branches that hold it.
class Trail {
public:
    std::string to(const AnswerLine& line, const Words& words) {
        m_labels.resize(static_cast<std::size_t>(line.depth));
        m_labels.push_back(lineLabel(line, words));
        std::string trail;
        for (const std::string& label : m_labels) {
            trail += (trail.empty() ? "" : " > ") + label;
        }
        return trail;
    }

private:
    std::vector<std::string> m_labels;
};

data::Json spanJson(const Dashboard& dashboard) {
    data::Json::List spans;
    for (const SpanFigure& span : dashboard.figures.spans) {
        spans.emplace_back(data::Json::Members{{"kiosk", span.kiosk},
                                               {"first", protocol::toString(span.period.first)},
                                               {"last", protocol::toString(span.period.last)},
                                               {"visits", span.visits}});
    }
    return data::Json(std::move(spans));
}

} // namespace

Rows spanRows(const Dashboard& dashboard, const Words& words) {
    Rows rows{{words("web.visits.kiosk"), words("web.kiosks.commune"), words("web.csv.first"), words("web.csv.last"),
               words("web.visits.count")}};
    for (const SpanFigure& span : dashboard.figures.spans) {
        const KioskLine* kiosk = kioskOf(dashboard, span.kiosk);
        rows.push_back({kiosk == nullptr ? span.kiosk : kiosk->name, kiosk == nullptr ? "" : kiosk->commune,
                        protocol::toString(span.period.first), protocol::toString(span.period.last),
                        std::to_string(span.visits)});
    }
    return rows;
}

Rows answerRows(const indicators::Table& table, const Dashboard& dashboard, const Words& words) {
    Rows rows{{words("web.csv.path"), words("web.answers.answer"), words("web.visits.count"), words("web.csv.exact")}};
    Trail trail;
    for (const AnswerLine& line : answerLines(table, dashboard.figures)) {
        rows.push_back({line.path, trail.to(line, words), std::to_string(line.visits),
                        words(line.atLeast ? "web.csv.atLeast" : "web.csv.exactly")});
    }
    return rows;
}

data::Json statistics(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words) {
    using data::Json;
    Json::List tables;
    for (const indicators::Table& table : registry.tables) {
        Json::List answers;
        Trail trail;
        for (const AnswerLine& line : answerLines(table, dashboard.figures)) {
            answers.emplace_back(Json::Members{{"path", line.path},
                                               {"label", trail.to(line, words)},
                                               {"visits", line.visits},
                                               {"atLeast", line.atLeast}});
        }
        tables.emplace_back(Json::Members{
            {"table", table.id}, {"title", tableTitle(table, words)}, {"answers", Json(std::move(answers))}});
    }
    return Json(Json::Members{{"demonstration", dashboard.selection.data == Data::Demonstration},
                              {"place", placeOf(dashboard.selection)},
                              {"period", toString(dashboard.selection.season)},
                              {"visits", dashboard.figures.spanVisits},
                              {"spans", spanJson(dashboard)},
                              {"blocks", dashboard.figures.blocks},
                              {"blockVisits", dashboard.figures.blockVisits},
                              {"tables", Json(std::move(tables))}});
}

} // namespace perron::server
