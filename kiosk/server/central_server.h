#pragma once

#include <memory>

#include "base/clock.h"
#include "base/files.h"
#include "base/log.h"
#include "server/http_server.h"

namespace perron::server {

struct ServerFiles {
    Path store; ///< SQLite; made if missing. The server's own key lies beside it, as the same name with ".key" after it
    Path assets; ///< indicators.yaml, schema/ and web/
    Path locale; ///< compiled catalogues
};

/// The central server, complete: what `perron-server` runs and what tests run in process.
class CentralServer {
public:
    /// Conflict while another server works on the store; perron-admin may. Refused when the store knows kiosks but its
    /// key is gone: a new key would be taken for an impostor's by all of them.
    static Result<std::unique_ptr<CentralServer>> open(const ServerFiles& files, const Listening& listening,
                                                       const Clock& clock, Log& log);
    /// See HttpServer.
    Result<int> start();
    void stop();

    ~CentralServer();

private:
    struct Inside;
    explicit CentralServer(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> m_inside;
};

} // namespace perron::server
