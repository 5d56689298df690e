#pragma once

#include <chrono>

#include "base/clock.h"
#include "base/random.h"

namespace perron::sync {

inline constexpr MonoTime shortestPause = std::chrono::seconds(5);
inline constexpr MonoTime longestPause = std::chrono::hours(6);

/// How long to wait after this many failures in a row (at least 1). Doubles from 5 s to 6 h; chance takes off up to
/// half, so that kiosks that lost the server together do not come back together.
MonoTime pauseAfter(int failures, Random& random);

} // namespace perron::sync
