#pragma once

#include <tl/expected.hpp>

#include "ocr/decode.h"
#include "ocr/grey.h"
#include "ocr/refusal.h"

namespace perron::ocr {

/// A page ready to be read: its sheet cut out and flat, its lines level, its paper even, its letters large enough.
struct Straight {
    Grey page;
    int dpi = 0;          ///< for letters of the usual size; 0: let the reader find it
    bool doubted = false; ///< it may stand on its head
};

/// A scan that is straight, even and large enough already comes back as it was, to the pixel.
/// Blank where nothing stands on it.
tl::expected<Straight, Refusal> straightened(Scan scan);

/// On its head.
Grey turnedOver(const Grey& page);

} // namespace perron::ocr
