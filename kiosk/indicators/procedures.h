#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "indicators/registry.h"

namespace perron::indicators {

/// The procedures of assets/flows as answers, by theme, in the order of their files: "carte-identite" with "fini", the
/// home, and "laissee" with a leaf for each step, of which the first is the home. So a procedure is counted from its
/// own ids, without a line in assets/indicators.yaml. A file that is no YAML, is no procedure at all, or whose ids
/// cannot be counted, misspelt or given twice, is passed over here: flow/ names it to the staff.
std::map<std::string, std::vector<Answer>> proceduresIn(const Path& assets);

} // namespace perron::indicators
