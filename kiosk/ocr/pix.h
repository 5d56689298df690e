#pragma once

#include <memory>
#include <new>

#include <leptonica/allheaders.h>

#include "ocr/grey.h"

namespace perron::ocr {

struct PixFree {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixFree>;

/// What Leptonica makes of sound pictures fails for want of memory only. Throws std::bad_alloc.
inline PixPtr made(Pix* pix) {
    if (pix == nullptr) {
        throw std::bad_alloc();
    }
    return PixPtr(pix);
}

/// From a picture of 8 bits.
Grey greyOf(const Pix* pix);

/// What is darker than the threshold as the ones of a picture of 1 bit.
PixPtr darkerThan(const Grey& grey, int threshold);

} // namespace perron::ocr
