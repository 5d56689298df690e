#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `access report`: clause by clause of EN 301 549, how the kiosk meets it and the tests that show it, for who buys it.
Command accessReport();

} // namespace perron::cli
