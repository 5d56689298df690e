#pragma once

#include <cstdint>

#include "base/files.h"

namespace perron::indicators {

/// The numbers used last, in a small file of their own beside the counters. When the counters' file is found corrupt
/// and set aside, or is gone, the next one goes on from here: with a number used twice, the server would refuse the new
/// report. Numbers that the counters' file has not reached yet say that it was restored from an older copy.
struct HighWater {
    std::int64_t sequence = 0;
    std::int64_t block = 0;
    bool operator==(const HighWater&) const = default;
};

/// "<counters>.numbers"; zeros when it is missing or unreadable.
HighWater readHighWater(const Path& counters);
/// Raises what is there to these numbers; never lowers it. A failure is left for the next time: the file helps, no
/// more.
void raiseHighWater(const Path& counters, const HighWater& numbers);

} // namespace perron::indicators
