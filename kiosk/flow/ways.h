#pragma once

#include <vector>

#include "data/problem.h"
#include "flow/flow.h"

namespace perron::flow {

/// Walks every way through a flow whose ids hold: too few or too many choices, pages too long, parts and steps that
/// nobody ever sees, a way that ends on a question.
std::vector<data::Problem> checkWays(const Flow& flow);

} // namespace perron::flow
