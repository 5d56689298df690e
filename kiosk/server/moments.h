#pragma once

#include "base/clock.h"

namespace perron::server {

/// Moments are stored as milliseconds since 1970 in UTC.
inline long long toStored(WallTime moment) {
    return moment.time_since_epoch().count();
}
inline WallTime fromStored(long long milliseconds) {
    return WallTime(WallTime::duration(milliseconds));
}

} // namespace perron::server
