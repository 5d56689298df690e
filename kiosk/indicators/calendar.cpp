#include "indicators/calendar.h"

#include <fmt/format.h>

namespace perron::indicators {

namespace {

using namespace std::chrono;

constexpr sys_days firstMonday = sys_days(1969y / December / 29);

} // namespace

Week weekOf(WallTime time) {
    return {static_cast<int>(floor<weeks>(time - WallTime(firstMonday)).count())};
}

WallTime startOf(Week week) {
    return WallTime(firstMonday + weeks(week.index));
}

IsoWeek isoWeek(Week week) {
    // The week belongs to the year that holds its Thursday (ISO 8601, 2.2.10).
    const sys_days thursday = firstMonday + weeks(week.index) + days(3);
    const year_month_day date(thursday);
    const auto dayOfYear = thursday - sys_days(date.year() / January / 1);
    return {static_cast<int>(date.year()), static_cast<int>(dayOfYear / weeks(1)) + 1};
}

std::string toString(Week week) {
    const IsoWeek iso = isoWeek(week);
    return fmt::format("{:04}-W{:02}", iso.year, iso.number);
}

bool isPlausible(Week week) {
    return startOf(week.next()) > WallTime(sys_days(2026y / January / 1));
}

} // namespace perron::indicators
