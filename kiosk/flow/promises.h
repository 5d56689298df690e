#pragma once

#include <optional>

#include "data/problem.h"
#include "flow/flow.h"

namespace perron::flow {

/// Every way through a procedure says what to bring, who helps, how much, how long, what then, and leads to an official
/// page. What some way does not say, with the answers of the first such way; nothing where all say all, and of a
/// procedure that leads on to others, which say it.
std::optional<data::Problem> unsaid(const Flow& flow);

} // namespace perron::flow
