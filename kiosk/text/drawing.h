#pragma once

#include "base/files.h"
#include "text/bitmap.h"

namespace perron::text {

/// An SVG file, drawn into a square of `side` px. The error's detail is that of the SVG library.
Result<Bitmap> drawSvg(const Path& file, int side);

} // namespace perron::text
