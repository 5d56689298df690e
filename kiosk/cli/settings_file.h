#pragma once

#include "base/files.h"
#include "cli/arguments.h"

namespace perron::cli {

/// What --settings says, else the kiosk's, or in the sources the ones that lie ready.
Path settingsFor(const Arguments& arguments, const Path& assets);

} // namespace perron::cli
