#include "text/drawing.h"

#include <librsvg/rsvg.h>

#include "text/canvas.h"

namespace perron::text {

namespace {

struct Unref {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};

} // namespace

Result<Bitmap> drawSvg(const Path& file, int side) {
    const Result<std::string> bytes = readFile(file);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    GError* error = nullptr;
    const auto* data = reinterpret_cast<const guint8*>(bytes->data()); // NOLINT: the bytes of a file
    const std::unique_ptr<RsvgHandle, Unref> svg(rsvg_handle_new_from_data(data, bytes->size(), &error));
    const Canvas canvas(side, side);
    const RsvgRectangle all{0, 0, double(side), double(side)};
    if (svg == nullptr || rsvg_handle_render_document(svg.get(), canvas.pen(), &all, &error) == FALSE) {
        const std::string detail = error != nullptr ? error->message : "no drawing";
        g_clear_error(&error);
        return fail(Code::Malformed, detail);
    }
    return canvas.bitmap();
}

} // namespace perron::text
