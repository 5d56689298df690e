#pragma once

#include <string>

#include "indicators/counter_store.h"

namespace perron::sync {

/// The function that seals: a closed span or block as the canonical bytes of protocol/report.h, under this kiosk's name
/// ("" on one that never enrolled).
indicators::Seal sealer(std::string kiosk);

} // namespace perron::sync
