#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace perron::cli {

/// Runs a program with these words, gives it `input`, and returns what it writes. Its complaints go where ours go.
/// NotFound where there is no such program; Unavailable where it fails.
Result<std::string> filteredBy(const std::string& program, const std::vector<std::string>& words,
                               std::string_view input);

/// Runs a program that speaks to the person itself, until it ends: its exit status, or 128 and the signal that ended
/// it. NotFound where there is no such program.
Result<int> handOver(const std::string& program, const std::vector<std::string>& words);

} // namespace perron::cli
