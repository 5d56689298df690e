#pragma once

#include <optional>
#include <string_view>

#include "ocr/pix.h"

namespace perron::ocr {

/// What scanners and cameras hand over unpacked: PGM ("P5") or PPM ("P6") of 8 bits a value.
bool isPnm(std::string_view file);

struct PnmHead {
    int width = 0;
    int height = 0;
    int values = 1; ///< of a pixel: 1 grey, 3 red, green, blue
    int dpi = 0;    ///< from a line "# 300 dpi"; 0 where there is none
    std::string_view pixels;
};

/// Nothing where it is another form, or where pixels are missing.
std::optional<PnmHead> pnmHead(std::string_view file);

/// In 8 or 32 bits.
PixPtr pixOf(const PnmHead& picture);

} // namespace perron::ocr
