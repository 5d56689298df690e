#pragma once

#include <string>

#include "letter/understand.h"
#include "server/words.h"

namespace perron::cli {

/// What was understood of a letter, in short lines of French for who reads a terminal.
std::string told(const letter::Understood& found, const letter::Rules& rules, const server::Words& words);

} // namespace perron::cli
