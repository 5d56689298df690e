#pragma once

#include "cli/command.h"

namespace perron::cli {

/// A procedure's sentences as a table, a column a language: for who translates or reads over in a spreadsheet.
Command localeSheet();

} // namespace perron::cli
