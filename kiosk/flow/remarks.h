#pragma once

#include <vector>

#include "flow/originals.h"

namespace perron::flow {

/// What no rule forbids and nobody means: a source that no line names, an amount, delay or age that is a number and
/// says of what not, signs of HTML, "tu".
std::vector<data::Problem> remarksOn(const Library& library, const std::vector<Original>& originals);

} // namespace perron::flow
