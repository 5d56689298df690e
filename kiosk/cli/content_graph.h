#pragma once

#include "cli/command.h"

namespace perron::cli {

/// One procedure as a drawing, through Graphviz's program `dot`.
Command contentGraph();

} // namespace perron::cli
