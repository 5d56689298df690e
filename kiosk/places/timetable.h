#pragma once

#include <vector>

#include "places/opening_hours.h"

namespace perron::places {

/// What opening hours come to over a stretch of real days: spans in order, without gaps or overlaps, neighbours
/// different. Pure; `opening_hours.cpp` fills it from a rule, and a snapshot of many places can hold it as it is.
class Timetable {
public:
    struct Span {
        LocalTime begin; ///< in
        LocalTime end;   ///< out
        Opening::State state;
    };

    /// `spans` may overlap and come in any order. Where several claim a minute, Open wins over Unknown, and Unknown
    /// over Closed; a minute that nobody claims is Closed. Cut to [begin, end).
    Timetable(LocalTime begin, LocalTime end, const std::vector<Span>& spans);

    /// Gives one day another state from midnight to midnight.
    void overrule(std::chrono::local_days day, Opening::State state);

    bool covers(LocalTime when) const;
    /// `when` must be covered. No change is given where the state lasts to the end of the table.
    Opening at(LocalTime when) const;
    const std::vector<Span>& spans() const { return m_spans; }

private:
    void paint(LocalTime begin, LocalTime end, Opening::State state);

    std::vector<Span> m_spans;
};

} // namespace perron::places
