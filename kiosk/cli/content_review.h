#pragma once

#include "cli/command.h"

namespace perron::cli {

/// Asks a person of the commune about every amount, delay and age that nobody has verified within a year, and writes
/// each answer into its file at once: who stops loses nothing, and goes on another day where it is not done.
Command contentReview();

} // namespace perron::cli
