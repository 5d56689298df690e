#pragma once

#include <string>

#include "cli/command.h"

namespace perron::cli {

/// Says on `err` that no procedure of `assets` that serves has this id: it is broken, or another name is near, or none.
Exit noFlow(const std::string& id, const Path& assets, Console& console);

} // namespace perron::cli
