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
    bool acknowledged;
};

/// What counting or the passing of time brought about, for the log.
struct Outcome {
    int sealed = 0;            ///< reports that now wait to leave
    bool blockDropped = false; ///< counters older than 25 months were dropped
};

/// The counters of the open block and the outbox, in one SQLite file; on disk there is exactly what line 1 of the rule
/// of eleven allows. Every function is one transaction: after a crash, a full disk or `kill -9` all of it happened or
/// nothing. Errors are values: Unavailable (locked, read-only, failing disk), Full, Malformed (the file broke while
/// open: let go of the store and open it again, which sets the file aside). Safe from several threads.
class CounterStore {
public:
    struct Setup {
        Path file;
        Kind kind = Kind::Real;
        Registry registry; ///< what new blocks are begun with; an open block keeps the one it was begun with
        Seal seal;
        std::chrono::milliseconds busyTimeout{2000};
    };
    struct Opening {
        std::unique_ptr<CounterStore> store;
        std::optional<Path> setAside; ///< where a corrupt file was put, for the log
        Outcome outcome;              ///< of the weeks that ended while the program was not running
    };

    /// Opens or begins the store; may be tried again at any later time. Conflict when the file holds the other kind.
    static Result<Opening> open(Setup setup, WallTime now);

    /// A visit ended now, with these answers.
    Result<Outcome> countVisit(const VisitAnswers& answers, WallTime now);
    /// Time passed. Call at start, then at least once an hour, also when nobody comes.
    Result<Outcome> tick(WallTime now);
    /// See the function of the same name in ledger.h.
    Result<Outcome> dropOpenBlock(WallTime now);

    /// Reports not yet acknowledged, oldest first.
    Result<std::vector<SealedReport>> pending() const;
    /// Every report ever sealed, oldest first.
    Result<std::vector<SealedReport>> sealed() const;
    /// The server holds this report. Saying so twice changes nothing. NotFound for a sequence that was never sealed.
    Status acknowledge(std::int64_t sequence);

    ~CounterStore();

private:
    CounterStore(Setup setup, storage::Database database);
    Result<Outcome> change(const std::function<Step(Ledger, const Vocabulary&)>& work);

    Setup m_setup;
    std::unique_ptr<storage::Database> m_database;
    mutable std::mutex m_mutex;
};

/// The sealed reports of a store that another program may have open, without changing or creating anything.
Result<std::vector<SealedReport>> sealedReportsIn(const Path& file);

} // namespace perron::indicators
