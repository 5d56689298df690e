#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "data/problem.h"

namespace perron::cli {

/// What a check of the content found.
struct Found {
    std::vector<data::Problem> problems; ///< what must be mended
    std::vector<data::Problem> notes;    ///< what is worth a look
    std::map<std::string, std::string, std::less<>> figures;
    std::set<std::string> broken; ///< flow::Library::broken
};

/// Drops what only follows from a file that is broken and told itself; the procedures that fall with a shared piece are
/// named there.
void dropConsequences(Found& found);
/// Keeps what stands in files of which `isIt` is true.
void keepOnly(Found& found, const std::function<bool(const std::string& file)>& isIt);
/// One line a cause: of what several places name and is not there, the first place says what is wrong, in how many
/// places it is named, and two more of them.
std::vector<data::Problem> gathered(const std::vector<data::Problem>& problems);

} // namespace perron::cli
