#pragma once

#include <memory>
#include <string>

#include "base/files.h"
#include "base/log.h"
#include "server/intake.h"
#include "server/pages.h"

namespace perron::server {

/// Who stands in front of this server: there are no accounts, so it answers this machine only, or a proxy that
/// lets in whom it knows and speaks TLS to the others.
enum class Front { Nobody, ProtectingProxy };

struct Listening {
    std::string address = "127.0.0.1";
    int port = 8470; ///< 0 takes a free one
    Front front = Front::Nobody;
    Path assets;                               ///< holds web/
    std::string source;                        ///< where the page's foot leads, see Dashboard
    Path javascript = "/usr/share/javascript"; ///< Debian's libjs packages
};

/// "127.0.0.1:8470" or "[::1]:8470" into address and port. Malformed otherwise.
Status setListen(Listening& listening, std::string_view text);

/// HTTP in front of Intake and Pages, through cpp-httplib: bounded bodies, security headers on every answer, and for
/// Front::Nobody only requests whose Host is this machine, so that no web page can be made to read the figures.
class HttpServer {
public:
    HttpServer(Listening listening, Intake& intake, Pages& pages, Log& log);
    ~HttpServer();

    /// Takes the port and answers on threads of its own. The port, or Refused for an address other than loopback
    /// without a proxy, Unavailable where the port is taken.
    Result<int> start();
    /// Ends what is being answered, then returns.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace perron::server
