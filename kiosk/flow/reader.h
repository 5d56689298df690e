#pragma once

#include <vector>

#include "data/document.h"
#include "flow/flow.h"

namespace perron::flow {

/// Turns a file that met its schema into a value. Problems: what makes a step of no kind or of two, lines without a key
/// they need, shared pieces that do not exist or do not fit.
Flow readFlow(const data::Value& root, const std::vector<Fragment>& fragments, std::vector<data::Problem>& problems);
Fragment readFragment(const data::Value& root, std::vector<data::Problem>& problems);
/// The sources of a file; ids of their words begin with `prefix`.
std::vector<Source> readSources(const data::Value& root, const std::string& prefix);
std::vector<Source> readSources(const std::vector<data::Value>& list, const std::string& prefix);
std::vector<Theme> readThemes(const data::Value& root);

} // namespace perron::flow
