#include "sync/back_off.h"

#include <algorithm>

namespace perron::sync {

MonoTime pauseAfter(int failures, Random& random) {
    MonoTime whole = shortestPause;
    for (int doubled = 1; doubled < failures && whole < longestPause; ++doubled) {
        whole *= 2;
    }
    whole = std::min(whole, longestPause);
    const MonoTime half = whole / 2;
    return half + MonoTime(random.below(static_cast<std::uint32_t>(half.count()) + 1));
}

} // namespace perron::sync
