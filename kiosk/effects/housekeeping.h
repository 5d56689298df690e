#pragma once

#include <atomic>
#include <optional>

#include "effects/counters.h"
#include "effects/link.h"

namespace perron::effects {

/// What the kiosk does for itself, also when nobody comes: lets weeks end in the counters, takes reports to the server,
/// looks whether the clock can be right. Nothing here polls: the loop sleeps until `nextDeadline`.
class Housekeeping {
public:
    /// How often the counters are told that time passes.
    static constexpr MonoTime tickEvery = std::chrono::hours(1);

    Housekeeping(Counters& counters, Link& link, const Clock& clock, Log& log);

    /// At the start this is now.
    std::optional<MonoTime> nextDeadline() const;
    void catchUp();
    /// A report may leave: the link is due at once. From any thread; the caller wakes the loop.
    void reportDue() { m_reportWaits = true; }

private:
    void lookAtClock(WallTime now);

    Counters& m_counters;
    Link& m_link;
    const Clock& m_clock;
    Log& m_log;
    MonoTime m_nextTick;
    bool m_clockWrong = false;
    Counters::Passed m_passed = Counters::Passed::Nothing; // since the last tick
    std::atomic<bool> m_reportWaits = false;
};

} // namespace perron::effects
