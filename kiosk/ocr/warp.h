#pragma once

#include <array>
#include <cstdint>

#include "ocr/grey.h"

namespace perron::ocr {

struct Point {
    double x = 0;
    double y = 0;
};

/// Upper left, upper right, lower right, lower left.
using Quad = std::array<Point, 4>;

/// Where a point of one plane lies in another: a projective map.
class Map {
public:
    Map()
        : Map({1, 0, 0, 0, 1, 0, 0, 0, 1}) {}
    explicit Map(const std::array<double, 9>& rows)
        : m_rows(rows) {}

    static Map moved(double x, double y) { return Map({1, 0, x, 0, 1, y, 0, 0, 1}); }
    static Map scaled(double by) { return Map({by, 0, 0, 0, by, 0, 0, 0, 1}); }
    /// By degrees, from the x axis towards the y axis: clockwise on a picture.
    static Map turned(double degrees);
    /// The rectangle of this size from the origin, onto the four points.
    static Map onto(const Quad& quad, double width, double height);

    Point of(Point from) const;
    /// First the other, then this one.
    Map after(const Map& other) const;

private:
    std::array<double, 9> m_rows;
};

/// The picture whose point p shows what `grey` shows at `toSource.of(p)`, between four pixels mixed; `outside` where
/// that lies beyond the edge. To shrink by more than a half, reduce first.
Grey warped(const Grey& grey, const Map& toSource, int width, int height, std::uint8_t outside = 255);

} // namespace perron::ocr
