#pragma once

#include <set>
#include <string>
#include <vector>

#include "data/document.h"
#include "flow/flow.h"

namespace perron::flow {

struct StepRead {
    Step step;
    std::set<const Fragment*> used; ///< the shared pieces it takes up; they lie in the fragments given
    std::vector<data::Problem> problems;
};

/// Reads one step; ids of its words begin with `prefix`, "flow.carte-identite.motif". Where there is a problem, the
/// step is not fit to be shown.
StepRead readStep(const data::Value& value, const std::string& prefix, const std::vector<Fragment>& fragments);

} // namespace perron::flow
