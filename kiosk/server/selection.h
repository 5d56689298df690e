#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/report.h"

namespace perron::server {

enum class Data { Real, Demonstration };

/// A calendar year, or one quarter of it. A week belongs to the quarter in which its Thursday lies (ISO 8601).
struct Season {
    int year;
    int quarter; ///< 1 to 4, or 0 for the whole year
    auto operator<=>(const Season&) const = default;
};
Season quarterOf(protocol::Week week);
/// The Thursday of an ISO week: the day that decides its year and its quarter.
std::chrono::year_month_day thursdayOf(protocol::Week week);

/// Which reports count. A span or block counts where its last week lies, since that is when it closed.
struct Selection {
    Data data = Data::Real;
    std::string kiosk;            ///< id; empty: all
    std::string commune;          ///< INSEE code; empty: all
    std::optional<Season> season; ///< none: everything kept
};

/// "all", "2026" or "2026-Q4", and back. Anything else is Malformed.
Result<std::optional<Season>> seasonFrom(std::string_view text);
std::string toString(const std::optional<Season>& season);
/// "all", "commune:18160" or "kiosk:ID". Anything else is Malformed.
Status choosePlace(Selection& selection, std::string_view text);
std::string placeOf(const Selection& selection);

/// The first and the last week of a season.
protocol::Period weeksOf(Season season);
/// Every year and quarter in which one of these weeks lies, the latest first, a year before its quarters.
std::vector<Season> seasonsOf(const std::vector<protocol::Week>& weeks);

} // namespace perron::server
