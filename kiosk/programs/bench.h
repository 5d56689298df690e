#pragma once

#include "base/log.h"
#include "programs/options.h"

namespace perron::programs {

/// For tests/bench: touches through the loop on a surface in memory at 1920 x 1080, drawing after each, and prints one
/// line of JSON: how long from the finger's leaving to the drawn frame, in ms, at the 50th and 99th percentile.
Status benchTouches(const Options& options, Log& log);

} // namespace perron::programs
