#pragma once

#include "cli/command.h"

namespace perron::cli {

/// Every page as picture and text. Pages are drawn by the kiosk's own program, `perron --pages`, which lies beside this
/// one: what a mediator looks at is what a resident sees, and perron-admin needs no graphics.
Command contentPages();

} // namespace perron::cli
