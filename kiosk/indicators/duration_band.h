#pragma once

#include <string_view>

#include "base/clock.h"

namespace perron::indicators {

/// The leaf of table "duree" for a visit that lasted so long. Lower boundaries belong to the band: 2 min exactly is
/// "2-5". Below 2, 5, 15, 30, 60 and 120 min: "moins-2", "2-5", "5-15", "15-30", "30-60", "60-120"; else "120-plus".
/// The first four together are the national band "moins de 30 minutes": one flat list, because a branch of the usual
/// answer would stay closed as long as long visits are rare.
std::string_view durationBand(MonoTime visit);

} // namespace perron::indicators
