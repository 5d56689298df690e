#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "indicators/registry.h"
#include "server/csv.h"
#include "server/dashboard.h"
#include "server/figures_store.h"
#include "server/intake.h"

namespace perron::server {

/// What was asked for in the address: "place", "period", "data", and for CSV "table" and "separator".
struct PageQuery {
    std::string place;
    std::string period;
    std::string data;
    std::string table;
    std::string separator;
};

/// What admins read. Only looks; everything it shows has left a kiosk under the rule of eleven.
class Pages {
public:
    /// `source` is where the page's foot leads, see Dashboard.
    Pages(FiguresStore& figures, const indicators::Registry& registry, Words words, const Clock& clock,
          std::string source)
        : m_figures(figures)
        , m_registry(registry)
        , m_words(std::move(words))
        , m_clock(clock)
        , m_source(std::move(source)) {}

    /// 200; 400 where the query makes no sense; 503 where the store does not answer.
    Reply dashboard(const PageQuery& query);
    /// Table "spans" or one of the registry; 404 for another.
    Reply csv(const PageQuery& query);
    Reply json(const PageQuery& query);

private:
    Result<Dashboard> assemble(const PageQuery& query);
    Reply problem(const Error& error) const;

    FiguresStore& m_figures;
    const indicators::Registry& m_registry;
    Words m_words;
    const Clock& m_clock;
    const std::string m_source;
};

/// What to show when nobody said: the real figures, unless this server holds only a demonstration.
Result<Data> usualData(FiguresStore& figures);
/// Everything the page says about a selection.
Result<Dashboard> assembleDashboard(FiguresStore& figures, const Selection& selection, WallTime now);

} // namespace perron::server
