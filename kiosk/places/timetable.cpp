#include "places/timetable.h"

#include <algorithm>
#include <array>

namespace perron::places {

using State = Opening::State;
using std::chrono::days;
using std::chrono::floor;

Timetable::Timetable(LocalTime begin, LocalTime end, const std::vector<Span>& spans)
    : m_spans{{begin, end, State::Closed}} {
    for (const State state : std::array{State::Unknown, State::Open}) {
        for (const Span& span : spans) {
            if (span.state == state) {
                paint(span.begin, span.end, state);
            }
        }
    }
}

void Timetable::overrule(std::chrono::local_days day, State state) {
    paint(day, day + days(1), state);
}

bool Timetable::covers(LocalTime when) const {
    return !m_spans.empty() && m_spans.front().begin <= when && when < m_spans.back().end;
}

Opening Timetable::at(LocalTime when) const {
    const auto span = std::upper_bound(m_spans.begin(), m_spans.end(), when,
                                       [](LocalTime moment, const Span& each) { return moment < each.end; });
    Opening opening{span->state, std::nullopt, 0};
    if (std::next(span) != m_spans.end()) {
        opening.change = span->end;
        opening.daysAhead = static_cast<int>((floor<days>(span->end) - floor<days>(when)).count());
    }
    return opening;
}

void Timetable::paint(LocalTime begin, LocalTime end, State state) {
    std::vector<Span> painted;
    const auto add = [&painted](LocalTime from, LocalTime to, State what) {
        if (from >= to) {
            return;
        }
        if (!painted.empty() && painted.back().state == what) {
            painted.back().end = to;
        } else {
            painted.push_back({from, to, what});
        }
    };
    for (const Span& span : m_spans) {
        add(span.begin, std::min(span.end, begin), span.state);
        add(std::max(span.begin, begin), std::min(span.end, end), state);
        add(std::max(span.begin, end), span.end, span.state);
    }
    m_spans = std::move(painted);
}

} // namespace perron::places
