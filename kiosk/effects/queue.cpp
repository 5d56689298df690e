#include "effects/queue.h"

#include <utility>

namespace perron::effects {

Queue::Queue(std::function<void()> wake)
    : m_wake(std::move(wake)) {}

void Queue::push(session::Happening what) {
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(what));
    }
    m_wake();
}

std::vector<session::Action> Queue::take(MonoTime now, WallTime wall) {
    std::vector<session::Happening> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        waiting.swap(m_waiting);
    }
    std::vector<session::Action> actions;
    for (session::Happening& what : waiting) {
        actions.push_back({now, wall, std::move(what)});
    }
    return actions;
}

} // namespace perron::effects
