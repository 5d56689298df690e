#pragma once

#include "cli/command.h"
#include "server/dashboard.h"

namespace perron::cli {

/// What "--period" and "--place" narrow the figures to. Malformed for one that cannot be.
Result<server::Selection> selectionAskedFor(const Arguments& arguments);
/// The figures to print: from "--store" (the server's) or "--counters" (a kiosk's own, sealed reports only), of
/// this selection. Without "--demonstration" it is the real figures, or the demonstration where there is nothing else.
Result<server::Dashboard> figuresAskedFor(const Arguments& arguments, const server::Selection& selection,
                                          Console& console);

} // namespace perron::cli
