#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `content check`: procedures, places, words, indicators, pictures and the lexicon, everything that is wrong with file
/// and line.
Command contentCheck();

} // namespace perron::cli
