#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/random.h"
#include "crypto/hex.h"
#include "crypto/keys.h"
#include "net/http_client.h"
#include "protocol/api.h"
#include "protocol/report.h"
#include "sync/outbox.h"

/// A server, a network that misbehaves and an outbox, all in memory.
namespace perron::sync::loopback {

inline crypto::KeyPair newKey() {
    return crypto::KeyPair::generate().value();
}

/// A span of `visits` visits, sealed.
inline std::string sealed(std::int64_t sequence, std::int64_t visits) {
    protocol::Report report;
    report.kiosk = "kiosk-1";
    report.sequence = sequence;
    report.block = 1;
    report.registry = "1";
    report.threshold = 11;
    report.demonstration = false;
    report.content = protocol::SpanReport{{{2026, 40}, {2026, 40}}, visits};
    return protocol::encode(report);
}

/// Keeps what arrives once, and acknowledges it, as the real one promises to.
class Server {
public:
    explicit Server(crypto::PublicKey kiosk)
        : m_kiosk(kiosk) {}

    net::HttpResponse take(const net::HttpRequest& request) {
        const auto report = protocol::decode(request.body).value();
        EXPECT_TRUE(m_kiosk.verifies(request.body, header(request, protocol::signatureHeader)));
        ++arrivals;
        if (refusing == report.sequence) {
            return {422, protocol::encode(protocol::Refusal{"not this one"})};
        }
        const auto [kept, fresh] = m_kept.emplace(report.sequence, request.body);
        if (!fresh && kept->second != request.body) {
            protocol::Contradiction contradiction{
                "another report of this number", "kiosk-1", report.sequence, crypto::sha256Hex(request.body),
                m_kept.rbegin()->first + 1,      ""};
            contradiction.signature = (believable ? key : stranger).sign(protocol::contradictedBytes(contradiction));
            return {409, protocol::encode(contradiction)};
        }
        protocol::Acknowledgement taken{"kiosk-1", report.sequence, crypto::sha256Hex(request.body), ""};
        taken.signature = key.sign(protocol::acknowledgedBytes(taken));
        return {200, protocol::encode(taken)};
    }

    std::int64_t visits() const {
        std::int64_t sum = 0;
        for (const auto& [sequence, bytes] : m_kept) {
            sum += std::get<protocol::SpanReport>(protocol::decode(bytes).value().content).visits;
        }
        return sum;
    }
    std::size_t kept() const { return m_kept.size(); }

    crypto::KeyPair key = newKey();
    crypto::KeyPair stranger = newKey();
    bool believable = true;
    std::int64_t refusing = 0;
    int arrivals = 0;

private:
    static std::string header(const net::HttpRequest& request, std::string_view name) {
        for (const auto& each : request.headers) {
            if (each.name == name) {
                return each.value;
            }
        }
        return "";
    }
    crypto::PublicKey m_kiosk;
    std::map<std::int64_t, std::string> m_kept;
};

/// Loses requests and replies, delivers twice, late and out of order, and puts strangers' pages in between.
class Network final : public net::HttpClient {
public:
    Network(Server& server, Random& random)
        : m_server(server)
        , m_random(random) {}

    Result<net::HttpResponse> send(const net::HttpRequest& request) override {
        ++sent;
        if (down) {
            return fail(Code::Offline, "down");
        }
        if (request.url.ends_with(protocol::healthPath)) {
            return net::HttpResponse{200, std::string(faulty ? "<html>Bienvenue</html>" : protocol::healthy)};
        }
        if (!faulty) {
            return remembered(m_server.take(request));
        }
        m_requests.push_back(request);
        switch (m_random.below(10)) {
        case 0:
            return fail(Code::Offline, "request lost");
        case 1:
            m_server.take(request);
            return fail(Code::Offline, "reply lost");
        case 2:
            m_server.take(request);
            return remembered(m_server.take(request));
        case 3: // an old request comes in once more, late
            m_server.take(m_requests[m_random.below(static_cast<std::uint32_t>(m_requests.size()))]);
            return remembered(m_server.take(request));
        case 4: // an old reply comes back instead of the right one, which is lost
            remembered(m_server.take(request));
            return m_replies[m_random.below(static_cast<std::uint32_t>(m_replies.size()))];
        case 5: // an old reply, and the request is lost
            return m_replies.empty() ? net::HttpResponse{503, ""}
                                     : m_replies[m_random.below(static_cast<std::uint32_t>(m_replies.size()))];
        case 6:
            return net::HttpResponse{200, "<html>Bienvenue sur le réseau de la salle</html>"};
        case 7:
            return net::HttpResponse{404, "<html>404</html>"};
        default:
            return remembered(m_server.take(request));
        }
    }

    bool faulty = false;
    bool down = false;
    int sent = 0;

private:
    net::HttpResponse remembered(net::HttpResponse reply) {
        m_replies.push_back(reply);
        return reply;
    }
    Server& m_server;
    Random& m_random;
    std::vector<net::HttpRequest> m_requests;
    std::vector<net::HttpResponse> m_replies;
};

class MemoryOutbox final : public Outbox {
public:
    void seal(std::int64_t visits) {
        const auto sequence = static_cast<std::int64_t>(m_reports.size()) + 1;
        m_reports.push_back({sequence, sealed(sequence, visits), State::Due});
    }
    Result<std::vector<indicators::SealedReport>> pending() override {
        std::vector<indicators::SealedReport> waiting;
        for (const auto& report : m_reports) {
            if (report.state == State::Due) {
                waiting.push_back(report);
            }
        }
        return waiting;
    }
    Status acknowledge(std::int64_t sequence) override {
        if (full) {
            return fail(Code::Full, "no room left");
        }
        m_reports.at(static_cast<std::size_t>(sequence - 1)).state = State::Arrived;
        return {};
    }
    Status withdraw(std::int64_t sequence, std::int64_t next) override {
        for (auto& report : m_reports) {
            report.state = report.state == State::Due && report.sequence >= sequence ? State::Withdrawn : report.state;
        }
        withdrawn = {sequence, next};
        return {};
    }
    bool full = false;
    std::pair<std::int64_t, std::int64_t> withdrawn{0, 0};

private:
    using State = indicators::SealedReport::State;
    std::vector<indicators::SealedReport> m_reports;
};

} // namespace perron::sync::loopback
