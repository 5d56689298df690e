#pragma once

#include <atomic>
#include <mutex>
#include <set>

#include "crypto/hex.h"
#include "crypto/keys.h"
#include "net/http_client.h"
#include "protocol/api.h"
#include "protocol/report.h"

namespace perron::effects::test {

/// A central server and the network to it, in memory: one code enrols, every report is acknowledged once kept.
class Server final : public net::HttpClient {
public:
    Result<net::HttpResponse> send(const net::HttpRequest& request) override {
        const std::scoped_lock lock(m_mutex);
        ++asked;
        if (down) {
            return fail(Code::Offline, "down");
        }
        if (request.url.ends_with(protocol::healthPath)) {
            return net::HttpResponse{200, std::string(protocol::healthy)};
        }
        return request.url.ends_with(protocol::enrolPath) ? enrol(request) : keep(request);
    }
    std::size_t kept() const {
        const std::scoped_lock lock(m_mutex);
        return m_kept.size();
    }

    std::atomic<int> asked = 0;
    std::atomic<bool> down = false;
    std::atomic<bool> refusing = false;
    const std::string code = "ACDE-FGHJ-K346";

private:
    net::HttpResponse enrol(const net::HttpRequest& request) {
        if (protocol::decodeEnrolRequest(request.body).value().code != code) {
            return {403, protocol::encode(protocol::Refusal{"no such code"})};
        }
        return {200, protocol::encode(protocol::EnrolReply{"kiosk-9", m_key.publicKey().hex()})};
    }
    net::HttpResponse keep(const net::HttpRequest& request) {
        if (refusing) {
            return {422, protocol::encode(protocol::Refusal{"not this one"})};
        }
        const protocol::Report report = protocol::decode(request.body).value();
        m_kept.insert(report.sequence);
        protocol::Acknowledgement taken{report.kiosk, report.sequence, crypto::sha256Hex(request.body), ""};
        taken.signature = m_key.sign(protocol::acknowledgedBytes(taken));
        return {200, protocol::encode(taken)};
    }

    mutable std::mutex m_mutex;
    std::set<std::int64_t> m_kept;
    crypto::KeyPair m_key = crypto::KeyPair::generate().value();
};

} // namespace perron::effects::test
