#include "text/pictures.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "text/canvas.h"
#include "text/drawing.h"
#include "text/picture_list.h"

namespace perron::text {

namespace {

struct SurfaceFree {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};

double outlineOf(int side) {
    return std::max(1.5, side * 0.025);
}

/// How much each pixel of a picture covers, and nothing else.
std::unique_ptr<cairo_surface_t, SurfaceFree> shapeOf(const Canvas& picture) {
    std::unique_ptr<cairo_surface_t, SurfaceFree> shape(
        cairo_image_surface_create(CAIRO_FORMAT_A8, picture.width(), picture.height()));
    cairo_t* pen = cairo_create(shape.get());
    cairo_set_source_surface(pen, picture.surface(), 0, 0);
    cairo_paint(pen);
    cairo_destroy(pen);
    return shape;
}

/// The picture's shape drawn around a circle in the outline's colour, and the picture on top. Whole steps of a pixel:
/// Cairo is five times faster with them, and a page of new pictures must be there in two frames.
Bitmap outlined(const Bitmap& picture, int side, double radius, const Colour& outline) {
    const int steps = std::clamp(static_cast<int>(std::ceil(2 * std::numbers::pi * radius)) / 2 * 2, 8, 24);
    const Canvas inner = canvasOf(picture);
    const auto shape = shapeOf(inner);
    const Canvas canvas(side, side);
    const int at = (side - picture.width) / 2;
    canvas.setColour(outline);
    for (int step = 0; step < steps; ++step) {
        const double angle = 2 * std::numbers::pi * step / steps;
        cairo_mask_surface(canvas.pen(), shape.get(), at + std::round(radius * std::cos(angle)),
                           at + std::round(radius * std::sin(angle)));
    }
    cairo_set_source_surface(canvas.pen(), inner.surface(), at, at);
    cairo_paint(canvas.pen());
    return canvas.bitmap();
}

Bitmap placeholder(int side, const Colour& outline) {
    const Canvas canvas(side, side);
    const double line = outlineOf(side) * 2;
    const double round = side * 0.2;
    const double far = side - line;
    constexpr double quarter = std::numbers::pi / 2;
    cairo_arc(canvas.pen(), far - round, line + round, round, -quarter, 0);
    cairo_arc(canvas.pen(), far - round, far - round, round, 0, quarter);
    cairo_arc(canvas.pen(), line + round, far - round, round, quarter, 2 * quarter);
    cairo_arc(canvas.pen(), line + round, line + round, round, 2 * quarter, 3 * quarter);
    cairo_close_path(canvas.pen());
    canvas.setColour(outline);
    cairo_set_line_width(canvas.pen(), line);
    cairo_stroke(canvas.pen());
    return canvas.bitmap();
}

} // namespace

Pictures::Pictures(Path folder, const Typesetter& typesetter, Log& log)
    : m_folder(std::move(folder))
    , m_typesetter(typesetter)
    , m_log(log) {
    PictureList list = readPictureList(m_folder);
    m_emoji = std::move(list.emoji);
    for (const PictureFault& fault : list.faults) {
        m_log.write(Event::PictureMissing, fault.file + ":" + std::to_string(fault.line) + ": " + fault.reason);
    }
    for (const auto& [name, line] : list.drawings) {
        expect(name);
    }
}

Bitmap Pictures::draw(std::string_view name, int side, Colour outline) {
    side = std::max(8, side);
    const double radius = outlineOf(side);
    const int inner = side - 2 * static_cast<int>(std::ceil(radius));
    // Names come from content: only one that is a plain file name is looked for as a file.
    if (name.find('/') == std::string_view::npos) {
        if (const Result<Bitmap> svg = drawSvg(m_folder / (std::string(name) + ".svg"), inner)) {
            return outlined(*svg, side, radius, outline);
        }
    }
    if (const auto emoji = m_emoji.find(name); emoji != m_emoji.end()) {
        const Bitmap glyph = m_typesetter.emblem(emoji->second, inner);
        if (!glyph.empty()) {
            return outlined(glyph, side, radius, outline);
        }
    }
    if (!isDrawn(name)) { // one that is broken was told at start (tellBrokenDrawings)
        complain(name);
    }
    return placeholder(side, outline);
}

bool Pictures::isDrawn(std::string_view name) const {
    return name.find('/') == std::string_view::npos &&
           std::filesystem::is_regular_file(m_folder / (std::string(name) + ".svg"));
}

bool Pictures::has(std::string_view name) const {
    return m_emoji.contains(name) || isDrawn(name);
}

void Pictures::expect(std::string_view name) {
    if (!has(name)) {
        complain(name);
    }
}

void Pictures::complain(std::string_view name) {
    if (m_complained.emplace(name).second) {
        m_log.write(Event::PictureMissing,
                    fmt::format("l'image {} manque ; remettez {}, ou donnez-lui un emoji dans emoji.txt", name,
                                (m_folder / fmt::format("{}.svg", name)).string()));
    }
}

} // namespace perron::text
