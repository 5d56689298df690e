#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/files.h"
#include "base/result.h"
#include "indicators/ledger.h"
#include "indicators/registry.h"
#include "indicators/visit_answers.h"

namespace perron::storage {
class Database;
}
namespace soci {
class session;
}

namespace perron::indicators {

/// Whether visits are people's or invented ones. A store is one or the other for ever.
enum class Kind { Real, Demonstration };

/// What is to be sealed, complete but for the kiosk's name.
struct Unsealed {
    std::int64_t sequence; ///< counts this kiosk's reports from 1
    std::int64_t block;
    std::string registry; ///< version
    int threshold;
    Kind kind;
    std::variant<ClosedSpan, ClosedBlock> content;
};
/// Writes the bytes that leave. Pure: called inside the transaction that empties the counters.
using Seal = std::function<std::string(const Unsealed&)>;

/// A sealed report: these bytes and no others are shown, sent, resent.
struct SealedReport {
    std::int64_t sequence;
    std::string bytes;
    enum class State {
        Held,      ///< staff may read it before it leaves
        Due,       ///< leaves as soon as somebody takes it
        Arrived,   ///< the server acknowledged it
        Withdrawn, ///< never leaves: the server holds another report of this number
    } state;
};

/// What counting or the passing of time brought about, for the log.
struct Outcome {
    int sealed = 0;            ///< reports that closed
    int due = 0;               ///< reports that may leave from now on
    int held = 0;              ///< reports that still wait to be read
    bool blockDropped = false; ///< the open block was dropped whole, after 25 months or because the kiosk was restored
    bool restored = false;     ///< these counters are older than what this kiosk had sealed already
};

struct HighWater;
enum class Which;

/// The counters of the open block and the outbox, in one SQLite file; on disk there is exactly what line 1 of the rule
/// of eleven allows. Every function is one transaction: after a crash, a full disk or `kill -9` all of it happened or
/// nothing. Errors are values: Unavailable (locked, read-only, failing disk), Full, Malformed (the file broke while
/// open: let go of the store and open it again, which sets the file aside). Safe from several threads.
class CounterStore {
public:
    struct Setup {
        Path file;
        Kind kind = Kind::Real;
        /// What new blocks are begun with; an open block keeps the one it was begun with. None: it could not be read,
        /// and new blocks are begun with the open one's.
        std::optional<Registry> registry;
        Seal seal;
        /// How many hours a sealed report is held, so that staff can read it before it leaves; 0 holds none. Counted in
        /// whole hours that the program ran: so no time stands on the disk, no clock that is set back holds a report
        /// for ever, and a kiosk that is off at night holds it for longer.
        int hold = 0;
        std::chrono::milliseconds busyTimeout{2000};
    };
    struct Opening {
        std::unique_ptr<CounterStore> store;
        std::optional<Path> setAside; ///< where a corrupt file was put, for the log
        bool lost = false;            ///< there was no file, or an empty one, where there had been counters
        Outcome outcome;              ///< of the weeks that ended while the program was not running
    };

    /// Opens or begins the store; may be tried again at any later time. Conflict when the file holds the other kind,
    /// NotFound when it is to be begun and there is no registry. A file that is older than the numbers beside it
    /// (high_water.h) was restored: its open block is dropped before anything of it closes, for its visits may have
    /// left already, and numbers go on from the highest.
    static Result<Opening> open(Setup setup, WallTime now);

    /// A visit ended now, with these answers.
    Result<Outcome> countVisit(const VisitAnswers& answers, WallTime now);
    /// What has gone by since the last `tick` of a program that was running all the while. A start is no hour: a
    /// program that dies and starts again holds nothing for a shorter time.
    enum class Passed { Nothing, AnHour };
    /// Time passed. Call at start, then at least once an hour, also when nobody comes.
    Result<Outcome> tick(WallTime now, Passed passed = Passed::AnHour);
    /// The server holds another report of this number: this kiosk was restored from an older copy of itself, and what
    /// it sealed since may tell visits twice. This report and all later ones that have not arrived are withdrawn, the
    /// open block is dropped, and numbers go on from `next`, the server's own, or the kiosk's if that is higher.
    Result<Outcome> withdraw(std::int64_t sequence, std::int64_t next);
    /// Staff have read what there is: nothing that is sealed by now is held any longer.
    Result<Outcome> release();

    /// Reports that are due, oldest first.
    Result<std::vector<SealedReport>> pending() const;
    /// Every report ever sealed, oldest first.
    Result<std::vector<SealedReport>> sealed() const;
    /// The server holds this report. Saying so twice changes nothing. NotFound for a sequence that was never sealed.
    Status acknowledge(std::int64_t sequence);

    ~CounterStore();

private:
    struct Change;
    CounterStore(Setup setup, storage::Database database);
    Result<Outcome> change(const Change& change);
    Result<Outcome> advanceTo(WallTime now);
    Result<Outcome> dropRestored(const HighWater& used, const std::function<void(soci::session&)>& outbox);
    Result<std::vector<SealedReport>> reports(Which which) const;

    Setup m_setup;
    std::unique_ptr<storage::Database> m_database;
    mutable std::mutex m_mutex;
};

/// The sealed reports of a store that another program may have open, without changing or creating anything.
Result<std::vector<SealedReport>> sealedReportsIn(const Path& file);

} // namespace perron::indicators
