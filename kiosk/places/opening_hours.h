#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"

namespace perron::places {

/// Wall-clock time in France (Europe/Paris), to the minute.
using LocalTime = std::chrono::local_time<std::chrono::minutes>;

/// What a clock on a French wall shows at that moment.
LocalTime localTime(WallTime at);

/// What can be said about a door at one moment.
struct Opening {
    enum class State {
        Open,
        Closed,
        Unknown, ///< no hours, hours that say "unknown" or "on appointment", or a bus whose dates nobody gave us
    };
    State state = State::Unknown;
    /// When an open door closes or a closed one next opens, within the next 7 days. Nothing where it is not known.
    std::optional<LocalTime> change;
    /// Calendar days from that moment to `change`: 0 is today, 1 tomorrow.
    int daysAhead = 0;

    bool operator==(const Opening&) const = default;
};

/// Opening hours in the OSM form ("Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00"), as the national schema asks.
/// The one door to KOpeningHours.
///
/// Rules: hours are French local time. On the eleven public holidays of the Code du travail (L3133-1) a place is closed
/// unless its hours say something else about `PH`; "24/7" stays open. A rule with a comment ("sur rendez-vous") is
/// Unknown.
///
/// A cheap value: copies share one parsed rule and the openings of the days that were last asked for. `at` answers from
/// that memory in well under a microsecond; filling it (once in 8 days)
/// takes microseconds for hours that are the same every week, milliseconds for others. Safe from every thread.
class OpeningHours {
public:
    /// Malformed: the text is no opening hours, names days without hours, or uses what cannot be evaluated here
    /// (school holidays, sunset).
    static Result<OpeningHours> parse(std::string_view text);

    Opening at(WallTime when) const;
    /// As it was written.
    const std::string& text() const;

private:
    struct Rule;
    explicit OpeningHours(std::shared_ptr<const Rule> rule);
    std::shared_ptr<const Rule>
        m_rule; // shared: equal strings are parsed and evaluated once, and copies of a Place keep it
};

} // namespace perron::places
