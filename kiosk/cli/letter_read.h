#pragma once

#include "cli/command.h"

namespace perron::cli {

/// "letter read": what a letter says, for a person or, with --json, for a program.
Command letterRead();

} // namespace perron::cli
