#include "effects/housekeeping.h"

#include <algorithm>
#include <utility>

namespace perron::effects {
namespace {

// Older than this program: a board without a battery starts in 1970 until the network tells it better.
constexpr WallTime earliestCredible = std::chrono::sys_days(std::chrono::year(2025) / 1 / 1);

} // namespace

Housekeeping::Housekeeping(Counters& counters, Link& link, const Clock& clock, Log& log)
    : m_counters(counters)
    , m_link(link)
    , m_clock(clock)
    , m_log(log)
    , m_nextTick(clock.mono()) {}

std::optional<MonoTime> Housekeeping::nextDeadline() const {
    if (m_reportWaits) {
        return m_clock.mono();
    }
    const std::optional<MonoTime> link = m_link.nextDeadline();
    return link ? std::min(*link, m_nextTick) : m_nextTick;
}

void Housekeeping::catchUp() {
    const MonoTime now = m_clock.mono();
    if (now >= m_nextTick) {
        m_nextTick = now + tickEvery;
        lookAtClock(m_clock.wall());
        m_counters.tick(m_clock.wall(), std::exchange(m_passed, Counters::Passed::AnHour));
    }
    const std::optional<MonoTime> link = m_link.nextDeadline();
    if (m_reportWaits.exchange(false) || (link && now >= *link)) {
        m_link.go();
    }
}

void Housekeeping::lookAtClock(WallTime now) {
    const bool wrong = now < earliestCredible;
    if (wrong && !std::exchange(m_clockWrong, wrong)) {
        m_log.write(Event::ClockWrong, "set the date, or let the machine ask a time server");
    }
    m_clockWrong = wrong;
}

} // namespace perron::effects
