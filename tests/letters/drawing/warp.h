#pragma once

#include <array>

#include "picture.h"

namespace perron::letters {

struct Point {
    double x = 0;
    double y = 0;
};

/// A frame of `wide` x `high` pixels of grey `table`, on which the sheet lies with its corners (upper left, upper
/// right, lower right, lower left) where `corners` says.
Picture laid(const Picture& sheet, const std::array<Point, 4>& corners, int wide, int high, float table);

} // namespace perron::letters
