#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "base/log.h"
#include "effects/queue.h"
#include "effects/worker.h"
#include "indicators/counter_store.h"
#include "sync/outbox.h"

namespace perron::effects {

/// The counters, worked on beside the loop. A store that does not open or write now (disk full, read-only, locked) is
/// tried again at the next visit or tick; until then visits go by uncounted, and the log says so once. A file that
/// broke is set aside and a new one begun. CountersChanged tells the staff's panel whatever is another about them.
/// Nothing of a visit is kept for later: it is counted when it ends, or never.
class Counters final : public sync::Outbox {
public:
    /// `due` is called on the worker's thread when a report may leave.
    Counters(indicators::CounterStore::Setup setup, std::function<void()> due, Queue& queue, Log& log);

    void count(indicators::VisitAnswers answers, WallTime now);
    /// Weeks may have ended. At the start, and then at least once an hour.
    using Passed = indicators::CounterStore::Passed;
    void tick(WallTime now, Passed passed = Passed::AnHour);
    /// Nothing sealed is held any longer. `then` is called on the worker's thread, also where that did not succeed.
    void release(WallTime now, std::function<void()> then);
    /// Answers ReportsLoaded, the newest first; none when the store cannot be read. `refused` says which of them the
    /// server refused last.
    void loadReports(WallTime now, std::function<bool(std::int64_t sequence)> refused);

    /// For the link, from its own thread. Unavailable while the store does not open.
    Result<std::vector<indicators::SealedReport>> pending() override;
    Status acknowledge(std::int64_t sequence) override;
    Status withdraw(std::int64_t sequence, std::int64_t next) override;

    /// Blocks until all that was asked is done.
    void settle() { m_worker.settle(); }

private:
    using Store = indicators::CounterStore;
    using Work = std::function<Result<indicators::Outcome>(Store&)>;
    void change(const Work& work, WallTime now);
    Result<indicators::Outcome> tryOnce(const Work& work, WallTime now);
    Status open(WallTime now);
    std::shared_ptr<Store> store() const;
    void close();
    void note(const Status& status);
    void report(const indicators::Outcome& outcome);
    void tell(const session::CountersHealth& health);

    const Store::Setup m_setup;
    const std::function<void()> m_due;
    Queue& m_queue;
    Log& m_log;
    mutable std::mutex m_mutex;
    std::shared_ptr<Store> m_store;   // shared: the link may be reading while a broken file is let go
    session::CountersHealth m_health; // as told last; of the worker alone
    Worker m_worker;
};

} // namespace perron::effects
