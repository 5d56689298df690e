#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace perron::capture {

struct GreyPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

/// A camera's JPEG in grey, made smaller by halves until it is at most so wide. Nothing where a part is missing or
/// makes no sense: a camera that was disturbed sends such pictures, and the next one is whole.
std::optional<GreyPicture> greyOf(std::span<const std::uint8_t> jpeg, int mostWide);

} // namespace perron::capture
