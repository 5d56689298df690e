#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "base/log.h"

namespace perron::effects {

/// One thread that does jobs in the order they were posted, and sleeps when there are none. An exception that leaves a
/// job ends there: it is logged as WorkFailed and the next job is done.
class Worker {
public:
    using Job = std::function<void()>;
    /// What the destructor does with jobs that have not begun. The one under way is always waited for.
    enum class AtEnd { DoJobs, DropJobs };

    Worker(AtEnd atEnd, Log& log);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(Job job);
    /// Blocks until nothing posted is left to do. Not from a job.
    void settle();
    /// For a long job: whether it should give up because the program ends.
    bool ending() const;

private:
    void run();

    const AtEnd m_atEnd;
    Log& m_log;
    mutable std::mutex m_mutex;
    std::condition_variable m_posted;
    std::condition_variable m_settled;
    std::deque<Job> m_jobs;
    bool m_busy = false;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace perron::effects
