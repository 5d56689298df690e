#include "sync/reporter.h"

#include <algorithm>

#include <fmt/format.h>

#include "crypto/hex.h"
#include "sync/back_off.h"

namespace perron::sync {

Reporter::Reporter(Setup setup, Outbox& outbox, net::HttpClient& network, const Clock& clock, Random& random, Log& log)
    : m_setup(std::move(setup))
    , m_outbox(outbox)
    , m_network(network)
    , m_clock(clock)
    , m_random(random)
    , m_log(log) {}

Reporter::Step Reporter::step() {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_failures > 0 && m_clock.mono() < m_nextTry) {
            return Step::Waiting;
        }
    }
    const auto pending = m_outbox.pending();
    if (!pending) {
        return failed(pending.error());
    }
    const indicators::SealedReport* const report = choose(*pending);
    if (report == nullptr) {
        const std::scoped_lock lock(m_mutex);
        m_failures = 0; // so that the next report that is sealed is sent at once
        return Step::Idle;
    }
    const auto reply = send(*report);
    if (!reply) {
        return reply.error().code == Code::Refused ? refused(*report, reply.error()) : failed(reply.error());
    }
    const auto* contradiction = std::get_if<protocol::Contradiction>(&*reply);
    const Status marked = contradiction != nullptr ? m_outbox.withdraw(report->sequence, contradiction->next)
                                                   : m_outbox.acknowledge(report->sequence);
    if (!marked) {
        return failed(marked.error());
    }
    return contradiction != nullptr ? answered(report->sequence) : arrived(*report);
}

void Reporter::knock() {
    net::HttpRequest request;
    request.method = "GET";
    request.url = m_setup.server + std::string(protocol::healthPath);
    const auto answer = m_network.send(request);
    if (!answer) {
        const Code code = answer.error().code;
        failed({code == Code::Untrusted ? code : Code::Offline, answer.error().detail});
    } else if (answer->status != 200 || answer->body != protocol::healthy) {
        failed({Code::Offline, fmt::format("{}: unexpected answer {}", request.url, answer->status)});
    } else {
        const std::scoped_lock lock(m_mutex);
        m_failures = 0;
        m_status.lastError.reset();
        m_status.answered = true;
    }
}

const indicators::SealedReport* Reporter::choose(const std::vector<indicators::SealedReport>& pending) {
    const std::scoped_lock lock(m_mutex);
    const MonoTime now = m_clock.mono();
    std::erase_if(m_refused, [&](const auto& entry) {
        return std::none_of(pending.begin(), pending.end(),
                            [&](const auto& report) { return report.sequence == entry.first; });
    });
    m_status.waiting = pending.size();
    m_status.refused = m_refused.size();
    m_nextTry = now + longestPause;
    for (const indicators::SealedReport& report : pending) {
        const auto pause = m_refused.find(report.sequence);
        if (pause == m_refused.end() || pause->second <= now) {
            return &report;
        }
        m_nextTry = std::min(m_nextTry, pause->second);
    }
    return nullptr;
}

Result<Reporter::Reply> Reporter::send(const indicators::SealedReport& report) {
    net::HttpRequest request;
    request.method = "POST";
    request.url = m_setup.server + std::string(protocol::reportsPath);
    request.headers = {{"Content-Type", "application/json"},
                       {std::string(protocol::kioskHeader), m_setup.membership.kiosk},
                       {std::string(protocol::signatureHeader), m_setup.key.sign(report.bytes)}};
    request.body = report.bytes;
    const auto answer = m_network.send(request);
    if (!answer) {
        // The network's own refusals concern the address, not this report.
        const Code code = answer.error().code;
        return fail(code == Code::Untrusted ? code : Code::Offline, answer.error().detail);
    }
    if (answer->status >= 400 && answer->status < 500) {
        if (auto refusal = refusalOf(*answer, report); refusal || refusal.error().code == Code::Refused) {
            return refusal;
        }
    }
    if (answer->status != 200) {
        return fail(Code::Offline, fmt::format("{}: unexpected answer {}", request.url, answer->status));
    }
    auto acknowledged = protocol::decodeAcknowledgement(answer->body);
    if (!acknowledged) {
        return fail(Code::Offline, fmt::format("{}: not an acknowledgement", request.url));
    }
    if (!m_setup.membership.serverKey.verifies(protocol::acknowledgedBytes(*acknowledged), acknowledged->signature)) {
        return fail(Code::Untrusted, fmt::format("{}: acknowledgement not signed by the server's key", request.url));
    }
    if (acknowledged->kiosk != m_setup.membership.kiosk || acknowledged->sequence != report.sequence ||
        acknowledged->digest != crypto::sha256Hex(report.bytes)) {
        return fail(Code::Offline, fmt::format("{}: acknowledgement of something else", request.url));
    }
    return *acknowledged;
}

Result<Reporter::Reply> Reporter::refusalOf(const net::HttpResponse& answer,
                                            const indicators::SealedReport& report) const {
    const auto contradiction = protocol::decodeContradiction(answer.body);
    if (contradiction && contradiction->kiosk == m_setup.membership.kiosk &&
        contradiction->sequence == report.sequence && contradiction->digest == crypto::sha256Hex(report.bytes) &&
        m_setup.membership.serverKey.verifies(protocol::contradictedBytes(*contradiction), contradiction->signature)) {
        return *contradiction;
    }
    // Only the server itself refuses in these words; a proxy's or a captive portal's page is no refusal.
    const auto refusal = protocol::decodeRefusal(answer.body);
    return refusal ? fail(Code::Refused, fmt::format("{} {}", answer.status, refusal->reason))
                   : fail(Code::Offline, "no refusal of the server");
}

Reporter::Step Reporter::failed(const Error& error) {
    const std::scoped_lock lock(m_mutex);
    // A long night offline is one line in the log, not hundreds.
    if (m_failures == 0 || !m_status.lastError || m_status.lastError->code != error.code) {
        m_log.write(error.code == Code::Untrusted ? Event::ServerUntrusted
                    : error.code == Code::Offline ? Event::ServerUnreachable
                                                  : Event::CountersUnavailable,
                    error.detail);
    }
    m_failures = std::min(m_failures + 1, 1000);
    m_status.lastError = error;
    m_status.answered = false;
    m_nextTry = m_clock.mono() + pauseAfter(m_failures, m_random);
    return Step::Waiting;
}

Reporter::Step Reporter::refused(const indicators::SealedReport& report, const Error& error) {
    const std::scoped_lock lock(m_mutex);
    m_log.write(Event::ReportRefused, fmt::format("report {}: {}", report.sequence, error.detail));
    m_failures = 0;
    m_refused[report.sequence] = m_clock.mono() + longestPause;
    m_status.refused = m_refused.size();
    m_status.lastError = error;
    m_nextTry = m_clock.mono();
    return Step::Refused;
}

Reporter::Step Reporter::arrived(const indicators::SealedReport& report) {
    m_log.write(Event::ReportAcknowledged, fmt::format("report {}", report.sequence));
    return answered(report.sequence);
}

Reporter::Step Reporter::answered(std::int64_t sequence) {
    const std::scoped_lock lock(m_mutex);
    m_failures = 0;
    m_refused.erase(sequence);
    m_status.refused = m_refused.size();
    m_status.waiting -= std::min<std::size_t>(m_status.waiting, 1);
    m_status.lastSuccess = m_clock.wall();
    m_status.lastError.reset();
    m_status.answered = false;
    m_nextTry = m_clock.mono();
    return Step::Sent;
}

MonoTime Reporter::nextTry() const {
    const std::scoped_lock lock(m_mutex);
    return m_nextTry;
}

void Reporter::hurry() {
    const std::scoped_lock lock(m_mutex);
    m_failures = 0;
    m_nextTry = m_clock.mono();
    m_refused.clear();
}

SyncStatus Reporter::status() const {
    const std::scoped_lock lock(m_mutex);
    return m_status;
}

bool Reporter::isRefused(std::int64_t sequence) const {
    const std::scoped_lock lock(m_mutex);
    return m_refused.contains(sequence);
}

} // namespace perron::sync
