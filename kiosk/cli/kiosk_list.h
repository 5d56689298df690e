#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `kiosk list`: the kiosks that joined, and how their reports arrive.
Command kioskList();

} // namespace perron::cli
