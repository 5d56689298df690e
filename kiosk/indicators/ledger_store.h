#pragma once

#include <cstdint>

#include "base/result.h"
#include "indicators/counter_store.h"
#include "indicators/ledger.h"
#include "indicators/registry.h"

namespace soci {
class session;
}

namespace perron::indicators {

/// What the counters' file holds besides the outbox.
struct Kept {
    Kind kind;
    std::int64_t nextSequence;
    Ledger ledger;
    Registry registry; ///< that of the open block
};

/// The counters' file from nothing, for storage::Plan.
std::vector<std::string> counterMigrations();

/// True when nothing was ever kept in this file.
bool isFresh(soci::session& session);
/// Malformed when the rows do not fit each other: a table does not sum to the visits, a cell is no leaf of the
/// registry.
Result<Kept> loadLedger(soci::session& session);
/// The first rows of a fresh file.
void beginLedger(soci::session& session, const Kept& kept);
/// Writes what differs from `before`. A new block's cells are all written at once, zeros too, so that neither the order
/// nor the presence of rows tells anything, and old ones are overwritten (secure_delete).
void saveLedger(soci::session& session, const Kept& before, const Kept& after);

} // namespace perron::indicators
