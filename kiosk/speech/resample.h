#pragma once

#include <vector>

namespace perron::speech {

/// The same sound at another number of samples a second; what the new rate cannot hold is filtered out. Both rates are
/// above 0.
std::vector<float> resampled(const std::vector<float>& sound, int from, int to);

} // namespace perron::speech
