#pragma once

#include "cli/command.h"

namespace perron::cli {

/// perron-admin letter devices: the scanners and cameras that are plugged in, and which one the kiosk takes.
Command letterDevices();
/// perron-admin letter take: a technician's try of one.
Command letterTake();

} // namespace perron::cli
