#pragma once

#include "protocol/report.h"

namespace perron::protocol {

/// Every list of answers in the table sums to what holds it: the root to `visits`, an opened answer to its own count.
/// Malformed names the answer that does not; also when a path stands twice, or before the answer that holds it.
Status addsUp(const TableReport& table, std::int64_t visits);

} // namespace perron::protocol
