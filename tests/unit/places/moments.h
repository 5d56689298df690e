#pragma once

#include "base/clock.h"

namespace perron::places::testing {

/// A moment by what a clock in Greenwich shows. France is one hour ahead in winter, two in summer.
inline WallTime utc(std::chrono::year_month_day day, int hour, int minute = 0) {
    return std::chrono::sys_days(day) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

/// A moment by what a clock in France shows.
inline WallTime frenchSummer(std::chrono::year_month_day day, int hour, int minute = 0) {
    return utc(day, hour - 2, minute);
}
inline WallTime frenchWinter(std::chrono::year_month_day day, int hour, int minute = 0) {
    return utc(day, hour - 1, minute);
}

} // namespace perron::places::testing
