#pragma once

#include <string_view>

#include "base/clock.h"

namespace perron::indicators {

/// The leaf of table "duree" for a visit that lasted so long. Lower boundaries belong to the band: 2 min exactly is
/// "2-5". Below 2, 5, 15 and 30 min: "moins-30/moins-2", "moins-30/2-5", "moins-30/5-15", "moins-30/15-30"; below 60
/// min "30-60"; below 120 min "60-120"; else "120-plus". The four national bands are the root's answers.
std::string_view durationBand(MonoTime visit);

} // namespace perron::indicators
