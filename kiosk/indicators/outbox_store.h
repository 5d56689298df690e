#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "indicators/counter_store.h"

namespace soci {
class session;
}

namespace perron::indicators {

enum class Which { Pending, All };

/// Adds sealed bytes. They are never changed afterwards.
void post(soci::session& session, std::int64_t sequence, const std::string& bytes);
/// Oldest first.
std::vector<SealedReport> reportsIn(soci::session& session, Which which);
/// NotFound for a sequence that was never posted.
Status markAcknowledged(soci::session& session, std::int64_t sequence);

} // namespace perron::indicators
