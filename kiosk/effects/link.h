#pragma once

#include <memory>
#include <optional>

#include "effects/kiosk_name.h"
#include "effects/queue.h"
#include "effects/worker.h"
#include "net/http_client.h"
#include "sync/reporter.h"

namespace perron::effects {

/// The way to the central server, worked on beside the loop: joins it once, where a one-time code was given, then takes
/// sealed reports there. Tries at the times the back-off gives, and at once when a report was sealed or a person asks.
/// LinkChanged tells how it stands, whenever that changes and after every `hurry`.
class Link {
public:
    struct Setup {
        std::string server;      ///< "https://perron.example.fr", without a path; empty: the kiosk sends nothing
        std::string expectedKey; ///< the server's key where the settings name it, else ""
        std::string code;        ///< from `perron-admin kiosk enrol`; empty where the kiosk has joined or never will
        Path keyFile;            ///< the kiosk's own key
        Path membershipFile;     ///< what joining left
    };
    /// Reads what joining left, if it did, into `name`.
    Link(Setup setup, KioskName& name, sync::Outbox& outbox, net::HttpClient& network, const Clock& clock,
         Random& random, Queue& queue, Log& log);

    /// A try, after the one that may be under way. Does nothing where there is nobody to send to.
    void go();
    /// Somebody wants it now, whatever the back-off says. With nothing to send, the server is asked whether it answers.
    void hurry();
    /// When `go` is due; nothing while a try is under way or there is nobody to send to.
    std::optional<MonoTime> nextDeadline() const;
    /// Whether the server refused this report the last time it was sent.
    bool refused(std::int64_t sequence) const;

    void settle() { m_worker.settle(); }

private:
    void adopt(const sync::Membership& membership);
    bool joined();
    void post(bool asked);
    void attempt(bool asked);
    void send(bool asked);
    session::LinkHealth health() const;
    void tell(bool asked);

    const Setup m_setup;
    KioskName& m_name;
    sync::Outbox& m_outbox;
    net::HttpClient& m_network;
    const Clock& m_clock;
    Random& m_random;
    Queue& m_queue;
    Log& m_log;

    mutable std::mutex m_mutex;                 // of what follows; never held while the network works
    std::shared_ptr<sync::Reporter> m_reporter; // shared: staff may ask about a report while joining makes it
    std::optional<Error> m_notJoined;
    int m_failures = 0; // to join, in a row
    MonoTime m_nextJoin{0};
    int m_posted = 0; // tries that have not come to their end
    std::optional<session::LinkHealth> m_told;
    Worker m_worker;
};

} // namespace perron::effects
