#pragma once

#include <vector>

#include "data/document.h"
#include "flow/flow.h"

namespace perron::flow {

/// Turns a file that met its schema into a value. Problems: what makes a step of no kind or of two.
Flow readFlow(const data::Value& root, std::vector<data::Problem>& problems);
std::vector<Theme> readThemes(const data::Value& root);

} // namespace perron::flow
