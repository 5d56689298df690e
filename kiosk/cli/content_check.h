#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `content check`: procedures, places, words, indicators and pictures, everything that is wrong with file and line.
Command contentCheck();

} // namespace perron::cli
