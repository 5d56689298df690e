#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "ocr/grey.h"
#include "ocr/refusal.h"

namespace perron::ocr {

/// More would not be a letter; a page of A4 at 600 dots an inch has 35 million pixels.
inline constexpr int mostPages = 10;
inline constexpr double mostPixels = 40e6;
/// JPEG is read at a half or less where it is larger than one needs.
inline constexpr double mostJpegPixels = 110e6;

/// A page as it was photographed or scanned.
struct Scan {
    Grey grey;
    /// Small: of each place the least of its red, green and blue. White paper stands out from coloured tables there.
    Grey least;
    int dpi = 0; ///< as the file says; 0 where it does not
};

/// How many pages a file of PNG, JPEG, TIFF, PGM or PDF holds. What is too large is refused before it is unpacked.
tl::expected<int, Refusal> pagesIn(std::string_view file);

/// One page, from 0. Never more memory than the limits ask for, whatever the bytes are.
tl::expected<Scan, Refusal> decode(std::string_view file, int page);

} // namespace perron::ocr
