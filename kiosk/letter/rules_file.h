#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/files.h"
#include "data/problem.h"
#include "letter/rules.h"

namespace perron::letter {

/// What rules may name; an empty set is not checked.
struct KnownNames {
    std::set<std::string> flows;
    std::set<std::string> needs;
};

/// Reads assets/letters/*.yaml against assets/schema/letters.schema.json. A file with anything wrong in it is left out,
/// and `problems` say what and on which line.
Rules loadRules(const Path& assets, const KnownNames& known, std::vector<data::Problem>& problems);

} // namespace perron::letter
