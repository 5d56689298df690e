#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `stats`: the sealed figures, from the server's store or from a kiosk's own counters.
Command stats();

} // namespace perron::cli
