#pragma once

namespace perron::places {

/// A point on the earth, WGS84, in degrees: north and east are positive.
struct Position {
    double latitude;
    double longitude;
};

/// The way of a bird, in kilometres, by the haversine formula on a sphere of 6371 km (under 0.3 % off in France).
/// The road is longer: whoever shows the figure says "environ".
double distanceKm(Position from, Position to);

} // namespace perron::places
