#pragma once

#include "cli/command.h"

namespace perron::cli {

/// perron.pot: every sentence of code and content that residents meet, for whoever begins a language.
Command localeExtract();

} // namespace perron::cli
