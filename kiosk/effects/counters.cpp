#include "effects/counters.h"

#include <utility>

#include <fmt/format.h>

namespace perron::effects {
namespace {

session::SealedReport::Travel travelOf(const indicators::SealedReport& report,
                                       const std::function<bool(std::int64_t)>& refused) {
    using State = indicators::SealedReport::State;
    using Travel = session::SealedReport::Travel;
    switch (report.state) {
    case State::Held:
        return Travel::Held;
    case State::Due:
        return refused(report.sequence) ? Travel::Refused : Travel::Waiting;
    case State::Arrived:
        return Travel::Arrived;
    case State::Withdrawn:
        return Travel::Withdrawn;
    }
    return Travel::Waiting;
}

} // namespace

Counters::Counters(indicators::CounterStore::Setup setup, std::function<void()> due, Queue& queue, Log& log)
    : m_setup(std::move(setup))
    , m_due(std::move(due))
    , m_queue(queue)
    , m_log(log)
    , m_worker(Worker::AtEnd::DoJobs, log) {}

void Counters::count(indicators::VisitAnswers answers, WallTime now) {
    m_worker.post([this, answers = std::move(answers), now] {
        change([&](Store& store) { return store.countVisit(answers, now); }, now);
    });
}

void Counters::tick(WallTime now, Passed passed) {
    m_worker.post([this, now, passed] { change([&](Store& store) { return store.tick(now, passed); }, now); });
}

void Counters::release(WallTime now, std::function<void()> then) {
    m_worker.post([this, now, then = std::move(then)] {
        change([](Store& store) { return store.release(); }, now);
        then();
    });
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
                loaded.reports.push_back({report->sequence, report->bytes, travelOf(*report, refused)});
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

Status Counters::withdraw(std::int64_t sequence, std::int64_t next) {
    const auto kept = store();
    if (!kept) {
        return fail(Code::Unavailable, "the counters are not open");
    }
    return kept->withdraw(sequence, next).map([&](const indicators::Outcome& outcome) {
        m_worker.post([this, outcome] { report(outcome); });
    });
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
    session::CountersHealth health = m_health;
    if (opening->setAside) {
        m_log.write(Event::CountersSetAside, opening->setAside->string());
    } else if (opening->lost) {
        m_log.write(Event::CountersLost, m_setup.file.string());
    }
    if (opening->setAside || opening->lost) {
        health.notice = session::CountersHealth::Notice::BegunAnew;
        tell(health);
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
    using State = session::CountersHealth::State;
    session::CountersHealth health = m_health;
    health.state = status ? State::Works : status.error().code == Code::NotFound ? State::NoVocabulary : State::Fails;
    if (!status && m_health.state != health.state) {
        m_log.write(Event::CountersUnavailable, status.error().detail);
    }
    tell(health);
}

void Counters::report(const indicators::Outcome& outcome) {
    session::CountersHealth health = m_health;
    health.held = outcome.held;
    if (outcome.restored) {
        m_log.write(Event::CountersRestored, m_setup.file.string());
        health.notice = session::CountersHealth::Notice::Restored;
    } else if (outcome.blockDropped) {
        m_log.write(Event::CountersTooOld, m_setup.file.string());
    }
    if (outcome.sealed > 0) {
        m_log.write(Event::ReportSealed, fmt::format("reports: {}", outcome.sealed));
    }
    tell(health);
    if (outcome.due > 0) {
        m_due();
    }
}

void Counters::tell(const session::CountersHealth& health) {
    if (health != m_health) {
        m_health = health;
        m_queue.push(session::CountersChanged{health});
    }
}

} // namespace perron::effects
