#pragma once

#include <optional>

#include "ocr/grey.h"
#include "ocr/warp.h"

namespace perron::ocr {

/// The corners of a light sheet before a darker ground, in pixels of the picture, the one nearest to the upper left
/// first, then clockwise. Nothing where the sheet fills the picture, or where what is light has not four straight
/// sides. The picture should have about 400 pixels a side (Scan::least).
std::optional<Quad> sheetOn(const Grey& least);

/// How wide and high the sheet is, in the same pixels; that of A4 where it nearly is.
Point sheetSize(const Quad& sheet);

} // namespace perron::ocr
