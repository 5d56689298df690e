#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace perron::capture {

/// A way in which a camera sends pictures that we can read.
struct Mode {
    enum class Form { Grey, Yuyv, Jpeg } form = Form::Jpeg;
    std::uint32_t name = 0; ///< V4L2's four letters
    int width = 0;
    int height = 0;
};

/// The largest one, up to what the reader takes; of equals the one that loses nothing. Not of an empty list.
Mode forReading(std::span<const Mode> modes);
/// For the live picture: of the still one's shape, as small as 640 pixels, easily unpacked.
Mode forLooking(std::span<const Mode> modes, const Mode& still);

} // namespace perron::capture
