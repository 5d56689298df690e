#pragma once

#include "cli/command.h"

namespace perron::cli {

/// "locale fill": a filled sheet of "locale sheet" goes back into the PO files.
Command localeFill();

} // namespace perron::cli
