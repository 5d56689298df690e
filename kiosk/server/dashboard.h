#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "indicators/registry.h"
#include "server/answer_lines.h"
#include "server/figures.h"
#include "server/selection.h"
#include "server/words.h"

namespace perron::server {

/// One enrolled kiosk and how its reports arrive.
struct KioskLine {
    std::string id;
    std::string name;
    std::string commune;
    std::optional<WallTime> lastReport; ///< none: it never sent one
    std::int64_t reports = 0;
    std::int64_t missing = 0; ///< sequence numbers below the highest one that did not arrive
    std::int64_t refused = 0; ///< reports of its own that were refused
};

/// Everything the admins' page says, as a value.
struct Dashboard {
    Selection selection;
    std::vector<KioskLine> kiosks; ///< all of this kind of data, by name
    std::vector<Season> seasons;   ///< that hold figures, the latest first
    Figures figures;               ///< of the selection
    WallTime now;
    std::string source{}; ///< where this server offers its own source; "" where whoever keeps it hands it out
};

/// The page as HTML, complete without a script; the script only draws the chart from the table beside it.
std::string dashboardPage(const Dashboard& dashboard, const indicators::Registry& registry, const Words& words);

/// What somebody should look into: one sentence a kiosk and fault.
std::vector<std::string> concerns(const Dashboard& dashboard, const Words& words);

/// What a table is called on the page: message web.table.ID, or the registry's meaning where there is none.
std::string tableTitle(const indicators::Table& table, const Words& words);

/// How a line is called: a rest by the answer it is poured in with, "Suivie jusqu’au bout et autres, réunies".
std::string lineLabel(const AnswerLine& line, const Words& words);

/// Kiosks that the selection speaks of.
std::vector<KioskLine> chosenKiosks(const Dashboard& dashboard);

/// "oct. – déc. 2026", "2026" or "depuis le début".
std::string seasonName(const std::optional<Season>& season, const Words& words);
/// "s. 45 – 48 (2026)"
std::string periodName(const protocol::Period& period, const Words& words);

} // namespace perron::server
