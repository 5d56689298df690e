#pragma once

#include <chrono>
#include <compare>
#include <string>

#include "base/clock.h"

namespace perron::indicators {

/// An ISO 8601 week, Monday to Sunday, counted from the one that holds 1 January 1970.
///
/// Weeks are those of UTC. A kiosk's Monday begins at one or two in the morning in mainland France, when its room is
/// closed; in exchange no time zone table, no summer time and no setting can move a week, on the kiosk or in a test.
struct Week {
    int index = 0;
    auto operator<=>(const Week&) const = default;
    Week next() const { return {index + 1}; }
};

Week weekOf(WallTime time);
/// Midnight UTC at the start of its Monday.
WallTime startOf(Week week);
/// The ISO week-numbering year and the number in it, 1 to 53.
struct IsoWeek {
    int year;
    int number;
};
IsoWeek isoWeek(Week week);
/// "2026-W48"
std::string toString(Week week);

/// Before the week of 1 January 2026 no kiosk ran: a clock that shows less has lost its battery. Such weeks end like
/// any other, but the years between them and the next right reading are not years that counters lay open.
bool isPlausible(Week week);

} // namespace perron::indicators
