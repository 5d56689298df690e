#pragma once

#include <vector>

#include "ocr/warp.h"

namespace perron::ocr {

/// The corners of the smallest convex shape around these points, clockwise on a picture.
std::vector<Point> hullOf(std::vector<Point> points);
double areaOf(const std::vector<Point>& shape);

/// The largest four-cornered shape among the hull's corners; of a long hull, among those where it turns most.
Quad largestQuad(std::vector<Point> hull);

} // namespace perron::ocr
