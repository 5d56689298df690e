#include "effects/worker.h"

#include <exception>
#include <utility>

namespace perron::effects {

Worker::Worker(AtEnd atEnd, Log& log)
    : m_atEnd(atEnd)
    , m_log(log)
    , m_thread([this] { run(); }) {}

Worker::~Worker() {
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
        if (m_atEnd == AtEnd::DropJobs) {
            m_jobs.clear();
        }
    }
    m_posted.notify_one();
    m_thread.join();
}

void Worker::post(Job job) {
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_posted.notify_one();
}

void Worker::settle() {
    std::unique_lock lock(m_mutex);
    m_settled.wait(lock, [this] { return m_jobs.empty() && !m_busy; });
}

bool Worker::ending() const {
    const std::scoped_lock lock(m_mutex);
    return m_ending;
}

void Worker::run() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_posted.wait(lock, [this] { return !m_jobs.empty() || m_ending; });
        if (m_jobs.empty()) {
            return;
        }
        {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_busy = true;
            lock.unlock();
            try {
                job();
            } catch (const std::exception& problem) {
                m_log.write(Event::WorkFailed, problem.what());
            } catch (...) {
                m_log.write(Event::WorkFailed, "an exception of no known kind");
            }
        } // what the job held is let go before it counts as done
        lock.lock();
        m_busy = false;
        m_settled.notify_all();
    }
}

} // namespace perron::effects
