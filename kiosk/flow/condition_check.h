#pragma once

#include <vector>

#include "data/problem.h"
#include "flow/flow.h"

namespace perron::flow {

/// What is wrong with a condition on the step at `index`, or on a line of it: only answers to questions asked before
/// can be known, and only answers that are offered.
std::vector<data::Problem> checkCondition(const Condition& when, const Flow& flow, std::size_t index);

} // namespace perron::flow
