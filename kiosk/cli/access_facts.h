#pragma once

#include <string>
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

} // namespace perron::cli
