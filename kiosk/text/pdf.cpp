#include "text/pdf.h"

#include <numbers>

#include "text/canvas.h"
#include "text/pdf_parts.h"

namespace perron::text {

namespace {

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
    static_cast<WipedString*>(to)->append(bytes, bytes + count);
    return CAIRO_STATUS_SUCCESS;
}

void setColour(cairo_t* pen, const Colour& colour) {
    cairo_set_source_rgb(pen, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

} // namespace

Pdf::Pdf(Side side, const std::string& title)
    : m_parts(std::make_unique<Parts>()) {
    m_parts->surface.reset(cairo_pdf_surface_create_for_stream(append, &m_parts->bytes, side.width, side.height));
    cairo_pdf_surface_set_metadata(m_parts->surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_parts->surface.get(), CAIRO_PDF_METADATA_CREATOR, "Perron");
    m_parts->pen.reset(cairo_create(m_parts->surface.get()));
}
Pdf::~Pdf() = default;

void Pdf::fill(const Area& area, const Colour& colour) {
    cairo_t* pen = m_parts->pen.get();
    setColour(pen, colour);
    cairo_rectangle(pen, area.x, area.y, area.width, area.height);
    cairo_fill(pen);
}

void Pdf::frame(const Area& area, double radius, double line, const Colour& colour) {
    constexpr double quarter = std::numbers::pi / 2;
    cairo_t* pen = m_parts->pen.get();
    const double left = area.x + line / 2;
    const double top = area.y + line / 2;
    const double right = area.x + area.width - line / 2;
    const double bottom = area.y + area.height - line / 2;
    cairo_new_path(pen);
    cairo_arc(pen, right - radius, top + radius, radius, -quarter, 0);
    cairo_arc(pen, right - radius, bottom - radius, radius, 0, quarter);
    cairo_arc(pen, left + radius, bottom - radius, radius, quarter, 2 * quarter);
    cairo_arc(pen, left + radius, top + radius, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(pen);
    setColour(pen, colour);
    cairo_set_line_width(pen, line);
    cairo_stroke(pen);
}

void Pdf::picture(const Bitmap& bitmap, const Area& area) {
    if (bitmap.empty()) {
        return;
    }
    // Printers take a picture without transparency as it is; one with it costs some of them seconds.
    const Canvas picture = canvasOf(bitmap);
    const std::unique_ptr<cairo_surface_t, Parts::Free> solid(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, bitmap.width, bitmap.height));
    const std::unique_ptr<cairo_t, Parts::Free> brush(cairo_create(solid.get()));
    cairo_set_source_rgb(brush.get(), 1, 1, 1);
    cairo_paint(brush.get());
    cairo_set_source_surface(brush.get(), picture.surface(), 0, 0);
    cairo_paint(brush.get());
    cairo_t* pen = m_parts->pen.get();
    cairo_save(pen);
    cairo_translate(pen, area.x, area.y);
    cairo_scale(pen, area.width / bitmap.width, area.height / bitmap.height);
    cairo_set_source_surface(pen, solid.get(), 0, 0);
    cairo_paint(pen);
    cairo_restore(pen);
}

void Pdf::nextSide() {
    cairo_show_page(m_parts->pen.get());
    ++m_parts->sides;
}

int Pdf::sides() const {
    return m_parts->sides;
}

Result<WipedString> Pdf::finish() {
    m_parts->pen.reset();
    cairo_surface_finish(m_parts->surface.get());
    const cairo_status_t status = cairo_surface_status(m_parts->surface.get());
    if (status != CAIRO_STATUS_SUCCESS) {
        return fail(Code::Unavailable, std::string("pdf: ") + cairo_status_to_string(status));
    }
    return std::move(m_parts->bytes);
}

} // namespace perron::text
