#include "places/position.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace perron::places {

double distanceKm(Position from, Position to) {
    constexpr double earthRadiusKm = 6371.0;
    constexpr double radians = std::numbers::pi / 180.0;
    const double north = std::sin((to.latitude - from.latitude) * radians / 2);
    const double east = std::sin((to.longitude - from.longitude) * radians / 2);
    const double chord =
        north * north + std::cos(from.latitude * radians) * std::cos(to.latitude * radians) * east * east;
    return 2 * earthRadiusKm * std::asin(std::sqrt(std::clamp(chord, 0.0, 1.0)));
}

} // namespace perron::places
