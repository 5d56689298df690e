#include "server/pages.h"

#include <fmt/format.h>

#include "server/answer_rows.h"
#include "server/html.h"

namespace perron::server {

namespace {

Result<Data> dataFrom(std::string_view text, FiguresStore& figures) {
    if (text == "real") {
        return Data::Real;
    }
    if (text == "demonstration") {
        return Data::Demonstration;
    }
    return text.empty() ? usualData(figures) : fail(Code::Malformed, "data: real or demonstration");
}

} // namespace

Result<Data> usualData(FiguresStore& figures) {
    const auto real = figures.kioskLines(Data::Real);
    const auto invented = real && real->empty() ? figures.kioskLines(Data::Demonstration) : real;
    if (!invented) {
        return tl::unexpected(invented.error());
    }
    return real->empty() && !invented->empty() ? Data::Demonstration : Data::Real;
}

Result<Dashboard> assembleDashboard(FiguresStore& figures, const Selection& selection, WallTime now) {
    auto kiosks = figures.kioskLines(selection.data);
    auto weeks = figures.weeks(selection.data);
    auto sums = figures.figures(selection);
    if (!kiosks || !weeks || !sums) {
        return tl::unexpected(!kiosks ? kiosks.error() : !weeks ? weeks.error() : sums.error());
    }
    return Dashboard{selection, std::move(*kiosks), seasonsOf(*weeks), std::move(*sums), now};
}

Result<Dashboard> Pages::assemble(const PageQuery& query) {
    Selection selection;
    const auto data = dataFrom(query.data, m_figures);
    const auto season = seasonFrom(query.period);
    const Status place = choosePlace(selection, query.place);
    if (!data || !season || !place) {
        return tl::unexpected(!data ? data.error() : !season ? season.error() : place.error());
    }
    selection.data = *data;
    selection.season = *season;
    return assembleDashboard(m_figures, selection, m_clock.wall());
}

Reply Pages::problem(const Error& error) const {
    const bool asked = error.code == Code::Malformed;
    const bool missing = error.code == Code::NotFound;
    const char* const sentence = asked ? "web.problem.query" : missing ? "web.problem.missing" : "web.problem.store";
    return {asked     ? 400
            : missing ? 404
                      : 503,
            fmt::format(R"(<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Perron</title><link rel="stylesheet" href="/web/dashboard.css"></head>
<body><main class="problem"><h1>Perron</h1><p>{}</p><p><a href="/">{}</a></p></main></body></html>
)",
                        escaped(m_words(sentence)), escaped(m_words("web.problem.back"))),
            "text/html; charset=utf-8"};
}

Reply Pages::dashboard(const PageQuery& query) {
    auto dashboard = assemble(query);
    if (!dashboard) {
        return problem(dashboard.error());
    }
    dashboard->source = m_source;
    return {200, dashboardPage(*dashboard, m_registry, m_words), "text/html; charset=utf-8"};
}

Reply Pages::csv(const PageQuery& query) {
    const auto dashboard = assemble(query);
    if (!dashboard) {
        return problem(dashboard.error());
    }
    const Separator separator = query.separator == "comma" ? Separator::Comma : Separator::Semicolon;
    if (query.table == "spans" || query.table.empty()) {
        return {200, csvOf(spanRows(*dashboard, m_words), separator), "text/csv; charset=utf-8; header=present"};
    }
    const indicators::Table* table = m_registry.table(query.table);
    if (table == nullptr) {
        return problem({Code::NotFound, "no such table"});
    }
    return {200, csvOf(answerRows(*table, *dashboard, m_words), separator), "text/csv; charset=utf-8; header=present"};
}

Reply Pages::json(const PageQuery& query) {
    const auto dashboard = assemble(query);
    if (!dashboard) {
        const bool asked = dashboard.error().code == Code::Malformed;
        return {asked ? 400 : 503,
                data::writeJson(data::Json::Members{{"reason", asked ? dashboard.error().detail : "try again later"}}) +
                    "\n"};
    }
    return {200, data::writeJson(statistics(*dashboard, m_registry, m_words)) + "\n"};
}

} // namespace perron::server
