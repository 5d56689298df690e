#include "effects/counters.h"

#include <utility>

#include <fmt/format.h>

namespace perron::effects {

Counters::Counters(indicators::CounterStore::Setup setup, std::function<void()> sealed, Queue& queue, Log& log)
    : m_setup(std::move(setup))
    , m_sealed(std::move(sealed))
    , m_queue(queue)
    , m_log(log)
    , m_worker(Worker::AtEnd::DoJobs, log) {}

void Counters::count(indicators::VisitAnswers answers, WallTime now) {
    m_worker.post([this, answers = std::move(answers), now] {
        change([&](Store& store) { return store.countVisit(answers, now); }, now);
    });
}

void Counters::tick(WallTime now) {
    m_worker.post([this, now] { change([&](Store& store) { return store.tick(now); }, now); });
}

void Counters::loadReports(WallTime now, std::function<bool(std::int64_t)> refused) {
    m_worker.post([this, now, refused = std::move(refused)] {
        Status opened;
        if (!store()) {
            opened = open(now);
        }
        session::ReportsLoaded loaded;
        if (const auto kept = store()) {
            const auto sealed = kept->sealed();
            opened = sealed ? Status{} : tl::unexpected(sealed.error());
            for (auto report = sealed ? sealed->rbegin() : decltype(sealed->rbegin()){};
                 sealed && report != sealed->rend(); ++report) {
                using Travel = session::SealedReport::Travel;
                const Travel travel = report->acknowledged        ? Travel::Arrived
                                      : refused(report->sequence) ? Travel::Refused
                                                                  : Travel::Waiting;
                loaded.reports.push_back({report->sequence, report->bytes, travel});
            }
        }
        note(opened);
        m_queue.push(std::move(loaded));
    });
}

Result<std::vector<indicators::SealedReport>> Counters::pending() {
    if (!store()) {
        m_worker.settle(); // the first opening may be under way
    }
    const auto kept = store();
    return kept ? kept->pending() : fail(Code::Unavailable, "the counters are not open");
}

Status Counters::acknowledge(std::int64_t sequence) {
    const auto kept = store();
    return kept ? kept->acknowledge(sequence) : fail(Code::Unavailable, "the counters are not open");
}

void Counters::change(const Work& work, WallTime now) {
    auto outcome = tryOnce(work, now);
    if (!outcome && outcome.error().code == Code::Malformed) { // opening it anew sets the broken file aside
        close();
        outcome = tryOnce(work, now);
    }
    note(outcome ? Status{} : tl::unexpected(outcome.error()));
    if (outcome) {
        report(*outcome);
    }
}

Result<indicators::Outcome> Counters::tryOnce(const Work& work, WallTime now) {
    if (!store()) {
        if (Status opened = open(now); !opened) {
            return tl::unexpected(opened.error());
        }
    }
    return work(*store());
}

Status Counters::open(WallTime now) {
    auto opening = Store::open(m_setup, now);
    if (!opening) {
        return tl::unexpected(opening.error());
    }
    if (opening->setAside) {
        m_log.write(Event::CountersSetAside, opening->setAside->string());
    }
    {
        const std::scoped_lock lock(m_mutex);
        m_store = std::move(opening->store);
    }
    report(opening->outcome);
    return {};
}

std::shared_ptr<indicators::CounterStore> Counters::store() const {
    const std::scoped_lock lock(m_mutex);
    return m_store;
}

void Counters::close() {
    const std::scoped_lock lock(m_mutex);
    m_store.reset();
}

void Counters::note(const Status& status) {
    const session::Condition now = status ? session::Condition::Works : session::Condition::Fails;
    if (std::exchange(m_condition, now) == now) {
        return;
    }
    if (!status) {
        m_log.write(Event::CountersUnavailable, status.error().detail);
    }
    m_queue.push(session::CountersChanged{now});
}

void Counters::report(const indicators::Outcome& outcome) {
    if (outcome.blockDropped) {
        m_log.write(Event::CountersTooOld, m_setup.file.string());
    }
    if (outcome.sealed > 0) {
        m_log.write(Event::ReportSealed, fmt::format("reports: {}", outcome.sealed));
        m_sealed();
    }
}

} // namespace perron::effects
