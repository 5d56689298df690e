#pragma once

#include <atomic>
#include <cstddef>

#include "base/files.h"
#include "net/http_client.h"

namespace perron::net {

struct CurlLimits {
    Path ownAuthority;                 ///< PEM file of a commune's own authority; empty: those of the system
    std::size_t maxAnswer = 64 * 1024; ///< bytes of an answer's body
};

/// The network, through libcurl. Certificates are always checked, against the system's authorities or one file given.
/// Redirects are handed back as they came and never followed, so no other host ever sees a report.
/// Plain http is refused unless the host is loopback (base/loopback.h), which is never reached by a proxy.
class CurlClient final : public HttpClient {
public:
    explicit CurlClient(CurlLimits limits = {});
    Result<HttpResponse> send(const HttpRequest& request) override;
    /// Ends the question under way within about a second, and every later one at once, as Offline: the program ends.
    /// From any thread.
    void cancel() { m_cancelled = true; }

private:
    CurlLimits m_limits;
    std::atomic<bool> m_cancelled = false;
};

} // namespace perron::net
