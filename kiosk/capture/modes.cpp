#include "capture/modes.h"

#include <algorithm>
#include <cmath>

namespace perron::capture {

namespace {

constexpr double mostPixels = 40e6;

double pixels(const Mode& mode) {
    return static_cast<double>(mode.width) * mode.height;
}

int loss(const Mode& mode) {
    return static_cast<int>(mode.form);
}

bool sameShape(const Mode& one, const Mode& other) {
    const double a = static_cast<double>(one.width) * other.height;
    const double b = static_cast<double>(other.width) * one.height;
    return std::abs(a - b) < 0.02 * b;
}

} // namespace

Mode forReading(std::span<const Mode> modes) {
    return *std::ranges::max_element(modes, [](const Mode& one, const Mode& other) {
        const double a = pixels(one) > mostPixels ? 0 : pixels(one);
        const double b = pixels(other) > mostPixels ? 0 : pixels(other);
        return a != b ? a < b : loss(one) > loss(other);
    });
}

Mode forLooking(std::span<const Mode> modes, const Mode& still) {
    constexpr int enough = 640;
    const auto cost = [&](const Mode& mode) {
        return pixels(mode) * (mode.form == Mode::Form::Jpeg ? 2 : 1) * (mode.width < enough ? 100 : 1) *
               (sameShape(mode, still) ? 1 : 1000);
    };
    return *std::ranges::min_element(modes, {}, cost);
}

} // namespace perron::capture
