#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace perron::cli {

/// A clause of EN 301 549 and how the kiosk meets it (assets/access.yaml).
struct Requirement {
    enum class State { Met, Furniture, NotApplicable, NotMet };
    std::string clause; ///< "5.1.3.4"
    std::string title;
    State state;
    std::string how;
    std::vector<std::string> tests; ///< as ctest names them
};
struct Person {
    std::string who;
    std::string how;
    std::vector<std::string> tests; ///< that show this person finish
};
/// A figure of the standard that the furniture has to keep.
struct Measure {
    std::string text;
    std::string value;
    std::string clause;
};
struct AccessFacts {
    std::string standard;
    std::vector<Measure> measures;
    std::vector<Person> persons;
    std::vector<Requirement> requirements;
};
/// Malformed or NotFound, with French sentences.
Result<AccessFacts> loadAccessFacts(const Path& assets);

enum class Outcome { Passed, Failed, NotRun };
/// What a run of the tests said, by name; the cases of one test with values are one, failed where one failed.
using Outcomes = std::map<std::string, Outcome, std::less<>>;
/// Reads what `ctest --output-junit` wrote. Malformed where no test stands in it.
Result<Outcomes> loadOutcomes(const Path& junit);
/// Of several tests: failed where one failed, passed where all did.
Outcome together(const std::vector<std::string>& tests, const Outcomes& outcomes);

} // namespace perron::cli
