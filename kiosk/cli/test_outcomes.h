#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace perron::cli {

enum class Outcome { Passed, Failed, NotRun };
/// What a run of the tests said, by name as ctest lists them in a release build; the cases of one test with values are
/// one, failed where one failed.
using Outcomes = std::map<std::string, Outcome, std::less<>>;

/// Reads what `ctest --output-junit` wrote, or a whole folder of it and of what the programs of tests/unit wrote with
/// GTEST_OUTPUT=xml:FOLDER/. NotFound; Malformed where no test stands in it.
Result<Outcomes> loadOutcomes(const Path& fileOrFolder);
/// Of several tests: failed where one failed, passed where all did.
Outcome together(const std::vector<std::string>& tests, const Outcomes& outcomes);

} // namespace perron::cli
