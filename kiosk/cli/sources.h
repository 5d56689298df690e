#pragma once

#include "cli/command.h"
#include "server/dashboard.h"

namespace perron::cli {

/// The figures to print: from "--store" (the server's) or "--counters" (a kiosk's own, sealed reports only), narrowed
/// by
/// "--period", "--place" and "--demonstration". Without that last one it is the real figures, or the demonstration
/// where there is nothing else. Malformed for a place or period that cannot be.
Result<server::Dashboard> figuresAskedFor(const Arguments& arguments, Console& console);

} // namespace perron::cli
