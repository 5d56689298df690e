#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"

namespace perron::qr {

/// Modules of white that stay around a code, so that a telephone finds its corners (ISO/IEC 18004, 6.3.8).
inline constexpr int quietZone = 4;

/// A QR code as a square of modules, without its quiet zone.
struct Square {
    int side = 0; ///< modules
    std::vector<bool> dark;
    bool isDark(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

/// Dark modules side by side: drawn as one, no seam shows between them.
struct Stroke {
    int x; ///< of the first; so are all counted from the code's own corner
    int y;
    int length;
};
std::vector<Stroke> strokes(const Square& square);

/// With error correction of level M: a seventh of the code may be hidden by a fold or a reflection. Refused where the
/// text is empty or longer than a code can hold.
Result<Square> encode(std::string_view text);

} // namespace perron::qr
