#pragma once

#include <cstdint>

#include "base/locked.h"

namespace perron {

/// A picture in shades of grey, 0 black to 255 white, row by row without gaps; overwritten when it is given back.
struct GreyImage {
    int width = 0;
    int height = 0;
    LockedVector<std::uint8_t> pixels;
};

} // namespace perron
