#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `report show`: a sealed report from a kiosk's own counters, byte for byte.
Command reportShow();

} // namespace perron::cli
