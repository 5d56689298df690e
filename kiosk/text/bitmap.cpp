#include "text/bitmap.h"

#include <algorithm>

#include "text/canvas.h"

namespace perron::text {

namespace {

constexpr std::uint32_t channel(std::uint32_t pixel, unsigned shift) {
    return (pixel >> shift) & 0xFFU;
}

std::uint32_t straight(std::uint32_t premultiplied) {
    const std::uint32_t alpha = channel(premultiplied, 24);
    if (alpha == 0 || alpha == 255) {
        return alpha == 0 ? 0 : premultiplied;
    }
    const auto undo = [&](unsigned shift) {
        return std::min(255U, (channel(premultiplied, shift) * 255U + alpha / 2) / alpha) << shift;
    };
    return alpha << 24U | undo(16) | undo(8) | undo(0);
}

std::uint32_t premultiplied(std::uint32_t straight) {
    const std::uint32_t alpha = channel(straight, 24);
    const auto apply = [&](unsigned shift) { return ((channel(straight, shift) * alpha + 127U) / 255U) << shift; };
    return alpha << 24U | apply(16) | apply(8) | apply(0);
}

template <class Change>
void copyRows(unsigned char* rows, int stride, std::uint32_t* pixels, int width, int height, Change change) {
    for (int y = 0; y < height; ++y) {
        auto* row = reinterpret_cast<std::uint32_t*>(rows + static_cast<std::ptrdiff_t>(y) *
                                                                stride); // NOLINT: Cairo's rows are words
        for (int x = 0; x < width; ++x) {
            change(row[x], pixels[static_cast<std::ptrdiff_t>(y) * width + x]);
        }
    }
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
    static_cast<std::string*>(to)->append(bytes, bytes + count);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Canvas::Canvas(int width, int height)
    : m_width(std::max(1, width))
    , m_height(std::max(1, height))
    , m_surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, m_width, m_height))
    , m_pen(cairo_create(m_surface.get())) {}

void Canvas::setColour(const Colour& colour) const {
    cairo_set_source_rgba(m_pen.get(), colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0,
                          colour.alpha / 255.0);
}

Bitmap Canvas::bitmap() const {
    cairo_surface_flush(m_surface.get());
    unsigned char* rows = cairo_image_surface_get_data(m_surface.get());
    if (rows == nullptr) {
        return {};
    }
    Bitmap bitmap{m_width, m_height, 0, 0, {}};
    bitmap.pixels.resize(static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height));
    copyRows(rows, cairo_image_surface_get_stride(m_surface.get()), bitmap.pixels.data(), m_width, m_height,
             [](std::uint32_t& from, std::uint32_t& to) { to = straight(from); });
    return bitmap;
}

Canvas canvasOf(const Bitmap& bitmap) {
    Canvas canvas(bitmap.width, bitmap.height);
    unsigned char* rows = cairo_image_surface_get_data(canvas.surface());
    if (rows != nullptr && !bitmap.empty()) {
        cairo_surface_flush(canvas.surface());
        std::vector<std::uint32_t> pixels = bitmap.pixels;
        copyRows(rows, cairo_image_surface_get_stride(canvas.surface()), pixels.data(), bitmap.width, bitmap.height,
                 [](std::uint32_t& to, std::uint32_t& from) { to = premultiplied(from); });
        cairo_surface_mark_dirty(canvas.surface());
    }
    return canvas;
}

Status savePng(const Path& path, const Bitmap& bitmap) {
    Bitmap solid = bitmap;
    for (std::uint32_t& pixel : solid.pixels) {
        pixel |= 0xFF000000U;
    }
    std::string bytes;
    if (cairo_surface_write_to_png_stream(canvasOf(solid).surface(), append, &bytes) != CAIRO_STATUS_SUCCESS) {
        return fail(Code::Unavailable, "png: cannot encode " + path.string());
    }
    return writeFile(path, bytes);
}

} // namespace perron::text
