#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace perron::ocr {

/// A grey picture to work on: 255 is white, rows without gaps.
struct Grey {
    Grey() = default;
    Grey(int wide, int high)
        : width(wide)
        , height(high)
        , pixels(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high)) {}

    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    std::uint8_t* row(int y) { return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width); }
    const std::uint8_t* row(int y) const {
        return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    }
    std::uint8_t at(int x, int y) const { return row(y)[x]; }
    int longSide() const { return width > height ? width : height; }
    bool empty() const { return pixels.empty(); }
};

/// Each pixel the mean of two by two, of three by three and so on. A rest at the right and lower edge is left out.
Grey reduced(const Grey& grey, int by);

/// The mean of each pixel and its eight neighbours, and their median: what single grains of noise leave alone.
Grey smoothed(const Grey& grey);
Grey median(const Grey& grey);

/// Without single pixels, or pairs of them, that are far darker or lighter than all around; strokes stay as they are.
Grey withoutSpecks(const Grey& grey);

/// The share of single pixels that are far darker or lighter than all around: dust, a worn sensor, a bad fax.
double specks(const Grey& grey);

/// The value that a share of the pixels stays under, looking at every `step`th one.
int percentile(const Grey& grey, double share, int step = 1);

/// Between the dark and the light (Otsu 1979): the threshold that parts the values best.
int parting(const Grey& grey);

/// How much the paper's grain scatters, in levels (the standard deviation), text and edges left out of account.
double grain(const Grey& grey);

} // namespace perron::ocr
