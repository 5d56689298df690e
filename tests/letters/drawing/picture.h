#pragma once

#include <cstddef>
#include <vector>

namespace perron::letters {

/// Grey pixels, 0 black to 1 white, row by row.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<float> pixels;

    Picture(int wide, int high, float value)
        : width(wide)
        , height(high)
        , pixels(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high), value) {}

    float& at(int x, int y) {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
    float at(int x, int y) const {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
};

} // namespace perron::letters
