#pragma once

#include <string>

#include "flow/library.h"
#include "server/words.h"

namespace perron::cli {

/// A procedure as Graphviz's text: a box a step with its title and what it is, an arrow a way with the choice that
/// leads there or, where the answers before decide, the condition of the step it leads to.
std::string graphOf(const flow::Flow& flow, const flow::Library& library, const server::Words& words);

} // namespace perron::cli
