#pragma once

#include "cli/command.h"

namespace perron::cli {

/// The official pages that changed since somebody took facts from them.
Command contentStale();

} // namespace perron::cli
