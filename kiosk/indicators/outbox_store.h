#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "indicators/counter_store.h"

namespace soci {
class session;
}

namespace perron::indicators {

enum class Which { Due, All };

/// Adds sealed bytes. They are never changed afterwards.
void post(soci::session& session, std::int64_t sequence, const std::string& bytes);
/// Oldest first; held are those that `tick` has seen less than `hold` times.
std::vector<SealedReport> reportsIn(soci::session& session, Which which, int hold);
/// One hour less to hold; how many reports are due by that.
int holdOneHourLess(soci::session& session, int hold);
/// None is held any longer, whatever `hold` will be; how many are due by that.
int releaseHeld(soci::session& session, int hold);
int countHeld(soci::session& session, int hold);
/// This report and later ones, but those that arrived, will never leave.
void withdrawFrom(soci::session& session, std::int64_t sequence);
/// NotFound for a sequence that was never posted.
Status markAcknowledged(soci::session& session, std::int64_t sequence);

} // namespace perron::indicators
