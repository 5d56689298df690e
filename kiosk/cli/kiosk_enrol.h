#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `kiosk enrol`: invites a kiosk and prints the code by which it joins, alone on the first line of the output.
Command kioskEnrol();

} // namespace perron::cli
