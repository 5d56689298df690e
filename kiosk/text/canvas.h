#pragma once

#include <memory>

#include <cairo.h>

#include "text/bitmap.h"

namespace perron::text {

/// A Cairo image and the pen on it, inside this folder only.
class Canvas {
public:
    Canvas(int width, int height);
    cairo_t* pen() const { return m_pen.get(); }
    cairo_surface_t* surface() const { return m_surface.get(); }
    int width() const { return m_width; }
    int height() const { return m_height; }
    void setColour(const Colour& colour) const;
    /// Cairo keeps premultiplied pixels; what leaves has straight alpha.
    Bitmap bitmap() const;

private:
    struct Free {
        void operator()(cairo_t* pen) const { cairo_destroy(pen); }
        void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    };
    int m_width;
    int m_height;
    std::unique_ptr<cairo_surface_t, Free> m_surface;
    std::unique_ptr<cairo_t, Free> m_pen;
};

/// The way back: premultiplied, to be drawn with Cairo again.
Canvas canvasOf(const Bitmap& bitmap);

} // namespace perron::text
