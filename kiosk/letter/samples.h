#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace perron::letter {

/// A letter of invented people, as it could lie under a reader.
struct Sample {
    std::string name;
    std::string text;      ///< an empty line parts two blocks
    double confidence = 1; ///< how well its words are read
};

/// One that asks for papers, one that gives an appointment, two that ask for money, an act, a false one, one that is
/// read badly, one that cannot be read, one in English: what the tour shows, and tests. Their days lie around `today`.
std::vector<Sample> samples(std::chrono::year_month_day today);

} // namespace perron::letter
