#pragma once

#include <cstdint>
#include <vector>

#include "base/files.h"

namespace perron::text {

/// A colour as a person would write it, alpha 255 being solid. Never premultiplied.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    bool operator==(const Colour&) const = default;
};
/// 0x14213D becomes that solid colour.
constexpr Colour rgb(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value), 255};
}

/// Pixels as 0xAARRGGBB, row by row, with straight alpha (a half covered white pixel is 0x80FFFFFF): what SDL blends.
struct Bitmap {
    int width = 0;
    int height = 0;
    int left = 0; ///< where its left edge lies beside the box it belongs to: accents and slanted letters stick out
    int top = 0;
    std::vector<std::uint32_t> pixels;
    bool empty() const { return pixels.empty(); }
    std::size_t bytes() const { return pixels.size() * sizeof(std::uint32_t); }
};

/// Writes solid pixels (alpha is ignored) as a PNG. Unavailable when the disk refuses.
Status savePng(const Path& path, const Bitmap& bitmap);

} // namespace perron::text
