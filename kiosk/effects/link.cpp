#include "effects/link.h"

#include <utility>

#include "sync/back_off.h"

namespace perron::effects {
namespace {

using State = session::LinkHealth::State;

State stateOf(const Error& error) {
    switch (error.code) {
    case Code::Untrusted:
        return State::Untrusted;
    case Code::Refused:
        return State::Refused;
    case Code::Offline:
        return State::Unreachable;
    default: // of the kiosk's own two files
        return State::IdentityLost;
    }
}

/// The others are the counters' own, which staff read beside the counters.
bool isOfTheNetwork(const Error& error) {
    return error.code == Code::Offline || error.code == Code::Untrusted || error.code == Code::Refused;
}

bool same(const session::LinkHealth& a, const session::LinkHealth& b) {
    return a.state == b.state && a.lastSuccess == b.lastSuccess && a.waiting == b.waiting;
}

} // namespace

Link::Link(Setup setup, KioskName& name, sync::Outbox& outbox, net::HttpClient& network, const Clock& clock,
           Random& random, Queue& queue, Log& log)
    : m_setup(std::move(setup))
    , m_name(name)
    , m_outbox(outbox)
    , m_network(network)
    , m_clock(clock)
    , m_random(random)
    , m_queue(queue)
    , m_log(log)
    , m_worker(Worker::AtEnd::DropJobs, log) {
    if (const auto known = sync::loadMembership(m_setup.membershipFile, m_setup.expectedKey)) {
        adopt(*known);
    } else if (known.error().code != Code::NotFound) {
        m_log.write(known.error().code == Code::Untrusted ? Event::ServerUntrusted : Event::IdentityLost,
                    m_setup.membershipFile.string() + ": " + known.error().detail);
        m_notJoined = known.error();
    }
    if (m_notJoined || (m_reporter && m_setup.server.empty())) { // staff read it without anybody trying
        m_worker.post([this] { tell(false); });
    }
}

void Link::adopt(const sync::Membership& membership) {
    m_name.set(membership.kiosk);
    const auto key = crypto::KeyPair::load(m_setup.keyFile); // a new one would sign for nobody the server knows
    const std::scoped_lock lock(m_mutex);
    if (!key) {
        m_log.write(Event::IdentityLost, m_setup.keyFile.string() + ": " + key.error().detail);
        m_notJoined = key.error();
        return;
    }
    m_notJoined.reset();
    m_reporter = std::make_shared<sync::Reporter>(sync::Reporter::Setup{m_setup.server, membership, *key}, m_outbox,
                                                  m_network, m_clock, m_random, m_log);
}

void Link::go() {
    bool somebody = false;
    {
        const std::scoped_lock lock(m_mutex);
        somebody = !m_setup.server.empty() && (m_reporter || !m_setup.code.empty());
    }
    if (somebody) {
        post(false);
    }
}

void Link::hurry() {
    post(true);
}

void Link::post(bool asked) {
    {
        const std::scoped_lock lock(m_mutex);
        ++m_posted;
    }
    m_worker.post([this, asked] { attempt(asked); });
}

void Link::attempt(bool asked) {
    {
        // Whatever leaves `send`, the next deadline is asked for again.
        const std::shared_ptr<void> over(nullptr, [this](void*) {
            const std::scoped_lock lock(m_mutex);
            --m_posted;
        });
        send(asked);
    }
    tell(asked);
    m_queue.wake(); // the next deadline is another one
}

void Link::send(bool asked) {
    if (asked) {
        const std::scoped_lock lock(m_mutex);
        m_nextJoin = m_clock.mono();
        if (m_reporter) {
            m_reporter->hurry();
        }
    }
    if (!m_setup.server.empty() && joined()) {
        using Step = sync::Reporter::Step;
        int steps = 0;
        Step step = Step::Sent;
        while ((step == Step::Sent || step == Step::Refused) && !m_worker.ending()) {
            step = m_reporter->step(); // only this thread ever replaces the reporter
            ++steps;
        }
        const auto failed = m_reporter->status().lastError;
        const bool nothingSent = steps == 1 && (step == Step::Idle || (failed && !isOfTheNetwork(*failed)));
        if (asked && nothingSent) {
            m_reporter->knock();
        }
    }
}

bool Link::joined() {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_reporter || m_setup.code.empty() || m_clock.mono() < m_nextJoin) {
            return m_reporter != nullptr;
        }
    }
    const auto membership = sync::join(
        {m_setup.server, m_setup.code, m_setup.expectedKey, m_setup.keyFile, m_setup.membershipFile}, m_network);
    if (membership) {
        m_log.write(Event::Enrolled, membership->kiosk + " at " + m_setup.server);
        adopt(*membership);
    }
    const std::scoped_lock lock(m_mutex);
    if (!m_reporter) { // refused, offline, or joined with a key that cannot be read: later, whatever it was
        m_nextJoin = m_clock.mono() + sync::pauseAfter(++m_failures, m_random);
    }
    if (!membership) {
        const Error& error = membership.error();
        if (!m_notJoined || m_notJoined->code != error.code) {
            const Event event = error.code == Code::Untrusted ? Event::ServerUntrusted
                                : error.code == Code::Refused ? Event::RequestFailed
                                                              : Event::ServerUnreachable;
            m_log.write(event, error.detail);
        }
        m_notJoined = error;
    }
    return m_reporter != nullptr;
}

std::optional<MonoTime> Link::nextDeadline() const {
    const std::scoped_lock lock(m_mutex);
    if (m_setup.server.empty() || m_posted > 0) {
        return std::nullopt;
    }
    if (m_reporter) {
        return m_reporter->nextTry();
    }
    return m_setup.code.empty() ? std::nullopt : std::optional(m_nextJoin);
}

bool Link::refused(std::int64_t sequence) const {
    const std::scoped_lock lock(m_mutex);
    return m_reporter && m_reporter->isRefused(sequence);
}

session::LinkHealth Link::health() const {
    session::LinkHealth health;
    const auto waiting = m_outbox.pending();
    health.waiting = waiting ? static_cast<int>(waiting->size()) : 0;
    const std::scoped_lock lock(m_mutex);
    if (m_reporter) {
        const sync::SyncStatus status = m_reporter->status();
        health.lastSuccess = status.lastSuccess;
        health.state = m_setup.server.empty()                                  ? State::NoAddress
                       : status.lastError && isOfTheNetwork(*status.lastError) ? stateOf(*status.lastError)
                       : status.answered                                       ? State::Answers
                       : status.lastSuccess                                    ? State::Works
                                                                               : State::NeverTried;
    } else if (m_notJoined) {
        health.state = stateOf(*m_notJoined);
    }
    return health;
}

void Link::tell(bool asked) {
    const session::LinkHealth now = health();
    {
        const std::scoped_lock lock(m_mutex);
        if (!asked && m_told && same(*m_told, now)) {
            return;
        }
        m_told = now;
    }
    m_queue.push(session::LinkChanged{now});
}

} // namespace perron::effects
