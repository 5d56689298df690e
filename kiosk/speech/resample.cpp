#include "speech/resample.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>

namespace perron::speech {
namespace {

constexpr int zeroCrossings = 12; // on each side: a voice needs no more

/// A low-pass filter (a sinc under a Hann window) around a point between two samples.
std::vector<float> kernel(double offset, double stretch, int reach) {
    std::vector<float> weights;
    double sum = 0;
    for (int tap = -reach; tap <= reach; ++tap) {
        const double x = (tap - offset) / stretch;
        const double window =
            std::abs(x) < zeroCrossings ? 0.5 + 0.5 * std::cos(std::numbers::pi * x / zeroCrossings) : 0;
        const double sinc = x == 0 ? 1 : std::sin(std::numbers::pi * x) / (std::numbers::pi * x);
        weights.push_back(static_cast<float>(window * sinc));
        sum += window * sinc;
    }
    for (float& weight : weights) {
        weight /= static_cast<float>(sum);
    }
    return weights;
}

} // namespace

std::vector<float> resampled(const std::vector<float>& sound, int from, int to) {
    if (from == to) {
        return sound;
    }
    const int common = std::gcd(from, to);
    const std::int64_t step = from / common; // in parts of a sample of `sound`
    const std::int64_t parts = to / common;  // such parts in a sample; each place between two has its own kernel
    const double stretch = std::max(1.0, static_cast<double>(from) / to);
    const int reach = static_cast<int>(std::ceil(stretch * zeroCrossings));
    std::vector<std::vector<float>> kernels(static_cast<std::size_t>(parts));
    const auto count = static_cast<std::int64_t>(sound.size());
    std::vector<float> made(static_cast<std::size_t>(count * parts / step));
    for (std::size_t i = 0; i < made.size(); ++i) {
        const std::int64_t place = static_cast<std::int64_t>(i) * step;
        const std::int64_t centre = place / parts;
        std::vector<float>& weights = kernels[static_cast<std::size_t>(place % parts)];
        if (weights.empty()) {
            weights = kernel(static_cast<double>(place % parts) / static_cast<double>(parts), stretch, reach);
        }
        const std::int64_t first = std::max<std::int64_t>(centre - reach, 0);
        const std::int64_t last = std::min<std::int64_t>(centre + reach, count - 1);
        float sum = 0;
        for (std::int64_t at = first; at <= last; ++at) {
            sum += sound[static_cast<std::size_t>(at)] * weights[static_cast<std::size_t>(at - centre + reach)];
        }
        made[i] = sum;
    }
    return made;
}

} // namespace perron::speech
