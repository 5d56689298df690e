#pragma once

#include "cli/command.h"

namespace perron::cli {

/// `pin set`: asks for a PIN twice and prints the Argon2id hash for the settings file; the PIN itself is kept nowhere.
Command pinSet();

} // namespace perron::cli
