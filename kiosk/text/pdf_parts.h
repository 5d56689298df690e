#pragma once

#include <memory>

#include <cairo-pdf.h>

#include "text/pdf.h"

namespace perron::text {

/// A PDF's surface and the pen on it, inside this folder only.
struct Pdf::Parts {
    struct Free {
        void operator()(cairo_t* drawn) const { cairo_destroy(drawn); }
        void operator()(cairo_surface_t* drawn) const { cairo_surface_destroy(drawn); }
    };
    WipedString bytes; ///< the surface writes here until it is gone
    int sides = 1;
    std::unique_ptr<cairo_surface_t, Free> surface;
    std::unique_ptr<cairo_t, Free> pen;
};

} // namespace perron::text
