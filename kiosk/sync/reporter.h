#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <variant>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "crypto/keys.h"
#include "net/http_client.h"
#include "protocol/api.h"
#include "sync/membership.h"
#include "sync/outbox.h"

namespace perron::sync {

/// How reporting stands, for the staff panel.
struct SyncStatus {
    std::optional<WallTime> lastSuccess; ///< since the program started
    std::size_t waiting = 0;             ///< reports not acknowledged, as last seen
    std::size_t refused = 0;             ///< of those, how many the server refused
    std::optional<Error> lastError;      ///< none once a report arrived after it
    bool answered = false;               ///< the last thing that happened is that the server answered a knock
};

/// Takes sealed reports to the server, one at a time, oldest first, each until the server has acknowledged exactly
/// these bytes with its own key. A report may be sent many times and counts once: the server knows it by kiosk,
/// sequence and digest. Nothing here changes a sealed byte.
///
/// When the server holds another report of that number, this kiosk was restored from an older copy of itself: the
/// outbox withdraws what it sealed since, and it is not sent again.
///
/// A server that does not answer, or answers nonsense, is left alone for longer and longer (back_off.h). A report that
/// is refused stays, is tried again every six hours, and lets the others pass.
class Reporter {
public:
    struct Setup {
        std::string server; ///< "https://perron.exemple.fr", without a path
        Membership membership;
        crypto::KeyPair key; ///< the kiosk's own
    };
    Reporter(Setup setup, Outbox& outbox, net::HttpClient& network, const Clock& clock, Random& random, Log& log);

    enum class Step {
        Sent,    ///< one report arrived: call again, there may be more
        Refused, ///< one report was refused: call again for the others
        Waiting, ///< something failed, or it is too early; nothing to do before `nextTry`
        Idle,    ///< nothing is due
    };
    /// Sends at most one report. Blocks on the network: from one worker thread only.
    Step step();

    /// Asks whether the server answers at all, for a person who wants to know it while nothing is due. Blocks likewise.
    void knock();

    /// When `step` is worth calling again, on the clock's monotonic scale. When a report is sealed, call it at once.
    MonoTime nextTry() const;
    /// A person wants it now: the next step tries whatever was to wait.
    void hurry();
    SyncStatus status() const;
    /// Whether the server refused this report when it was last sent.
    bool isRefused(std::int64_t sequence) const;

private:
    /// What the server signed: it holds the report, or another one of that number.
    using Reply = std::variant<protocol::Acknowledgement, protocol::Contradiction>;
    Result<Reply> send(const indicators::SealedReport& report);
    Result<Reply> refusalOf(const net::HttpResponse& answer, const indicators::SealedReport& report) const;
    Step failed(const Error& error);
    Step refused(const indicators::SealedReport& report, const Error& error);
    Step arrived(const indicators::SealedReport& report);
    Step answered(std::int64_t sequence);
    const indicators::SealedReport* choose(const std::vector<indicators::SealedReport>& pending);

    const Setup m_setup;
    Outbox& m_outbox;
    net::HttpClient& m_network;
    const Clock& m_clock;
    Random& m_random;
    Log& m_log;

    mutable std::mutex m_mutex; ///< guards what follows; never held while the network works
    SyncStatus m_status;
    MonoTime m_nextTry{0};
    std::map<std::int64_t, MonoTime> m_refused; ///< by sequence, when to try again
    int m_failures = 0;
};

} // namespace perron::sync
