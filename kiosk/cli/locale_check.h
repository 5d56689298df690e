#pragma once

#include "cli/command.h"

namespace perron::cli {

/// Language by language, what is not translated yet, and what is translated wrongly.
Command localeCheck();

} // namespace perron::cli
