#include "ocr/pix.h"

namespace perron::ocr {

// Leptonica keeps pixels in words of 32 bits, the first pixel highest.

Grey greyOf(const Pix* pix) {
    Grey out(pixGetWidth(pix), pixGetHeight(pix));
    const l_uint32* const data = pixGetData(const_cast<Pix*>(pix)); // NOLINT: it only reads
    const int perLine = pixGetWpl(pix);
    for (int y = 0; y < out.height; ++y) {
        const l_uint32* const line = data + static_cast<std::ptrdiff_t>(y) * perLine;
        std::uint8_t* const to = out.row(y);
        for (int x = 0; x < out.width; ++x) {
            to[x] = static_cast<std::uint8_t>(line[x / 4] >> (24 - 8 * (x % 4)));
        }
    }
    return out;
}

PixPtr darkerThan(const Grey& grey, int threshold) {
    PixPtr out = made(pixCreate(grey.width, grey.height, 1));
    l_uint32* const data = pixGetData(out.get());
    const int perLine = pixGetWpl(out.get());
    for (int y = 0; y < grey.height; ++y) {
        l_uint32* const line = data + static_cast<std::ptrdiff_t>(y) * perLine;
        const std::uint8_t* const from = grey.row(y);
        for (int x = 0; x < grey.width; ++x) {
            line[x / 32] |= static_cast<l_uint32>(from[x] < threshold) << (31 - x % 32);
        }
    }
    return out;
}

} // namespace perron::ocr
