#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "session/action.h"

namespace perron::effects {

/// The only door into the loop. Whoever works beside it (the voice, the counters, the link, the PIN's check) pushes
/// what came of its work; the loop takes it. Safe from every thread.
class Queue {
public:
    /// `wake` ends the loop's sleep; it is called from any thread, after the happening stands in the queue, and must be
    /// harmless when the loop is awake.
    explicit Queue(std::function<void()> wake);

    void push(session::Happening what);
    /// Nothing happened, but a deadline changed: the loop should look again.
    void wake() { m_wake(); }
    /// All that was pushed, in order, each stamped with the moment it is taken: what the voice told a moment ago never
    /// seems older than a touch that was handled in between.
    std::vector<session::Action> take(MonoTime now, WallTime wall);

private:
    const std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<session::Happening> m_waiting;
};

} // namespace perron::effects
