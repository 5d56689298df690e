#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/result.h"

namespace perron::net {

struct HttpHeader {
    std::string name;
    std::string value;
};

struct HttpRequest {
    std::string method; ///< "GET" or "POST"
    std::string url;    ///< absolute; https, or plain http to this very machine
    std::vector<HttpHeader> headers;
    std::string body; ///< sent with POST only
    std::chrono::milliseconds connectWithin{10'000};
    std::chrono::milliseconds answerWithin{60'000}; ///< from the first byte sent to the last received
};

/// An answer, whatever its status: a refusal by the other end is an answer too.
struct HttpResponse {
    int status;
    std::string body;
};

/// One question to another machine, and its answer. Blocks for at most `answerWithin`: for worker threads only.
///
/// Errors: Offline (no route, no name, refused, too slow: later may help), Untrusted (the certificate does not hold),
/// Refused (plain http to another machine, or an answer larger than the client takes), Malformed (not a URL).
class HttpClient {
public:
    virtual ~HttpClient() = default;
    virtual Result<HttpResponse> send(const HttpRequest& request) = 0;
};

} // namespace perron::net
