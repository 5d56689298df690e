#include "text/typesetter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>

#include "text/cache.h"
#include "text/canvas.h"
#include "text/fonts.h"
#include "text/pdf_parts.h"

namespace perron::text {

namespace {

/// Room above a capital and below the baseline, as a part of the capital's height: an accented capital and a descender
/// of Andika fit (0.33 and 0.31 of it are measured).
constexpr double room = 0.4;
constexpr std::size_t rememberedBytes = 2 * 1024 * 1024;

struct Unref {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using Layout = std::unique_ptr<PangoLayout, Unref>;

const char* family(Face face) {
    return face == Face::Fixed ? "perron-fixed" : "perron-reading";
}

Layout bare(PangoContext* context, std::string_view utf8, const char* familyName, Weight weight, double emPx) {
    Layout layout(pango_layout_new(context));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, familyName);
    pango_font_description_set_weight(font, weight == Weight::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, emPx * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    const int bytes = static_cast<int>(utf8.size());
    if (g_utf8_validate(utf8.data(), bytes, nullptr) != FALSE) {
        pango_layout_set_text(layout.get(), utf8.data(), bytes);
    } else {
        char* mended = g_utf8_make_valid(utf8.data(), bytes);
        pango_layout_set_text(layout.get(), mended, -1);
        g_free(mended);
    }
    return layout;
}

PangoAlignment alignment(const Style& style) {
    if (style.align == Align::Center) {
        return PANGO_ALIGN_CENTER;
    }
    const bool left = (style.align == Align::Start) == (style.direction == Direction::LeftToRight);
    return left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
}

/// One line as set: where it starts, and the ink beside its baseline, in Pango units.
struct Line {
    PangoLayoutLine* line;
    int x;
    int width;
    PangoRectangle ink;
};

std::vector<Line> linesOf(PangoLayout* layout, bool anyFont) {
    std::vector<Line> lines;
    PangoLayoutIter* at = pango_layout_get_iter(layout);
    do {
        PangoRectangle ink;
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(at, &ink, &logical);
        if (anyFont) {
            ink.x -= logical.x;
            ink.y -= pango_layout_iter_get_baseline(at);
        } else { // Pango leaves it as it was in memory
            ink = {};
        }
        lines.push_back({pango_layout_iter_get_line_readonly(at), logical.x, logical.width, ink});
    } while (pango_layout_iter_next_line(at) != FALSE);
    pango_layout_iter_free(at);
    return lines;
}

} // namespace

struct Typesetter::Parts {
    Parts(const Path& file, Log& log)
        : fonts(file, log) {}

    /// Height of a capital H for an em of 1 px, measured on the typeface that really serves.
    double capitalOfEm(Face face, Weight weight) {
        auto& known = capitals[static_cast<std::size_t>(face) * 2 + static_cast<std::size_t>(weight)];
        if (!known) {
            constexpr double em = 1000;
            const Layout layout = bare(fonts.context(), "H", family(face), weight, em);
            PangoRectangle ink;
            pango_layout_get_extents(layout.get(), &ink, nullptr);
            known = fonts.any() && ink.height > 0 ? ink.height / (em * PANGO_SCALE) : 0.7;
        }
        return *known;
    }

    Layout set(std::string_view utf8, const Style& style, int width) {
        pango_context_set_base_dir(fonts.context(), style.direction == Direction::RightToLeft ? PANGO_DIRECTION_RTL
                                                                                              : PANGO_DIRECTION_LTR);
        Layout layout = bare(fonts.context(), utf8, family(style.face), style.weight,
                             style.capitalPx / capitalOfEm(style.face, style.weight));
        pango_layout_set_auto_dir(layout.get(), FALSE);
        pango_layout_set_wrap(layout.get(), style.face == Face::Fixed ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
        pango_layout_set_alignment(layout.get(), alignment(style));
        pango_layout_set_width(layout.get(), std::max(1, width) * PANGO_SCALE);
        // Who learns to read knows f and i, not the one sign that joins them.
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0"));
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE)); // a report has its own bytes only
        pango_layout_set_attributes(layout.get(), attributes);
        pango_attr_list_unref(attributes);
        return layout;
    }

    Fonts fonts;
    std::array<std::optional<double>, 4> capitals;
    Cache<Extent> extents{rememberedBytes};
};

namespace {

/// How far one line's box reaches above the capitals and below the baseline: equally, so that capitals are in its
/// middle.
int roomOf(const std::vector<Line>& lines, const Style& style) {
    double most = room * style.capitalPx;
    for (const Line& line : lines) {
        most = std::max(most, -line.ink.y / double(PANGO_SCALE) - style.capitalPx);
        most = std::max(most, (line.ink.y + line.ink.height) / double(PANGO_SCALE));
    }
    return static_cast<int>(std::ceil(most));
}

int pitchOf(int around, const Style& style) {
    return 2 * around + static_cast<int>(std::ceil(style.capitalPx));
}

int baselineOf(std::size_t line, int around, const Style& style) {
    return static_cast<int>(line) * pitchOf(around, style) + around + static_cast<int>(std::ceil(style.capitalPx));
}

/// Numbers as they lie in memory: a page is laid out by thousands of these.
std::string keyOf(std::string_view utf8, const Style& style, int maxWidth) {
    const std::array<int, 5> numbers{static_cast<int>(style.face), static_cast<int>(style.weight),
                                     static_cast<int>(std::lround(style.capitalPx * 64)),
                                     static_cast<int>(style.direction), maxWidth};
    std::string key(sizeof numbers + utf8.size(), '\0');
    std::memcpy(key.data(), numbers.data(), sizeof numbers);
    utf8.copy(key.data() + sizeof numbers, utf8.size());
    return key;
}

} // namespace

Typesetter::Typesetter(const Path& fonts, Log& log)
    : m_parts(std::make_unique<Parts>(fonts, log)) {}
Typesetter::~Typesetter() = default;

Extent Typesetter::measure(std::string_view utf8, const Style& style, int maxWidth) const {
    const std::string key = keyOf(utf8, style, maxWidth);
    if (const Extent* known = m_parts->extents.find(key)) {
        return *known;
    }
    const Layout layout = m_parts->set(utf8, style, maxWidth);
    const std::vector<Line> lines = linesOf(layout.get(), m_parts->fonts.any());
    int width = 0;
    for (const Line& line : lines) {
        width = std::max(width, line.width);
    }
    const int around = roomOf(lines, style);
    const Extent extent{(width + PANGO_SCALE - 1) / PANGO_SCALE,
                        static_cast<int>(lines.size()) * pitchOf(around, style)};
    m_parts->extents.put(key, extent, sizeof extent);
    m_parts->extents.trim();
    return extent;
}

Bitmap Typesetter::draw(std::string_view utf8, const Style& style, int width, Colour colour) const {
    const Layout layout = m_parts->set(utf8, style, width);
    const std::vector<Line> lines = linesOf(layout.get(), m_parts->fonts.any());
    const int around = roomOf(lines, style);
    int left = 0;
    int right = 0;
    for (const Line& line : lines) {
        left = std::min(left, PANGO_PIXELS_FLOOR(line.x + line.ink.x));
        right = std::max(right, PANGO_PIXELS_CEIL(line.x + line.ink.x + line.ink.width));
    }
    if (lines.empty() || right <= left) {
        return {};
    }
    left -= 1;
    const Canvas canvas(right + 1 - left, static_cast<int>(lines.size()) * pitchOf(around, style));
    canvas.setColour(colour);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        cairo_move_to(canvas.pen(), lines[i].x / double(PANGO_SCALE) - left, baselineOf(i, around, style));
        pango_cairo_show_layout_line(canvas.pen(), lines[i].line);
    }
    Bitmap bitmap = canvas.bitmap();
    bitmap.left = left;
    return bitmap;
}

void Typesetter::set(Pdf& pdf, std::string_view utf8, const Style& style, const Box& box, Colour colour) const {
    const Layout layout = m_parts->set(utf8, style, box.width);
    const std::vector<Line> lines = linesOf(layout.get(), m_parts->fonts.any());
    const int around = roomOf(lines, style);
    cairo_t* pen = pdf.m_parts->pen.get();
    cairo_set_source_rgb(pen, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        cairo_move_to(pen, box.x + lines[i].x / double(PANGO_SCALE), box.y + baselineOf(i, around, style));
        pango_cairo_show_layout_line(pen, lines[i].line);
    }
}

std::vector<Box> Typesetter::boxes(std::string_view utf8, const Style& style, int width, std::size_t begin,
                                   std::size_t end) const {
    std::vector<Box> boxes;
    end = std::min(end, utf8.size());
    if (begin >= end) {
        return boxes;
    }
    const Layout layout = m_parts->set(utf8, style, width);
    const std::vector<Line> lines = linesOf(layout.get(), m_parts->fonts.any());
    const int around = roomOf(lines, style);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PangoLayoutLine* line = lines[i].line;
        const int from = std::max(static_cast<int>(begin), line->start_index);
        const int to = std::min(static_cast<int>(end), line->start_index + line->length);
        if (from >= to) {
            continue;
        }
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(lines[i].line, from, to, &ranges, &count);
        for (int each = 0; each < count; ++each) {
            const int x = PANGO_PIXELS_FLOOR(ranges[2 * each]);
            boxes.push_back({x, static_cast<int>(i) * pitchOf(around, style),
                             PANGO_PIXELS_CEIL(ranges[2 * each + 1]) - x, pitchOf(around, style)});
        }
        g_free(ranges);
    }
    return boxes;
}

int Typesetter::missing(std::string_view utf8, const Style& style) const {
    return pango_layout_get_unknown_glyphs_count(m_parts->set(utf8, style, 1 << 20).get());
}

double Typesetter::capitalOf(Face face, Weight weight, double emPx) const {
    return emPx * m_parts->capitalOfEm(face, weight);
}

double Typesetter::measuredCapital(const Style& style) const {
    const Layout layout = m_parts->set("H", style, 1 << 20);
    PangoRectangle ink;
    pango_layout_get_extents(layout.get(), &ink, nullptr);
    return ink.height / double(PANGO_SCALE);
}

Bitmap Typesetter::emblem(std::string_view utf8, int side) const {
    constexpr double strike = 109; // the one size Noto Color Emoji has; other sizes are scaled, better here than twice
    const Layout layout = bare(m_parts->fonts.context(), utf8, "perron-picture", Weight::Regular, strike);
    PangoRectangle ink;
    pango_layout_get_pixel_extents(layout.get(), &ink, nullptr);
    if (pango_layout_get_unknown_glyphs_count(layout.get()) > 0 || ink.width <= 0 || ink.height <= 0) {
        return {};
    }
    const Canvas glyph(ink.width, ink.height);
    cairo_move_to(glyph.pen(), -ink.x, -ink.y);
    glyph.setColour(rgb(0x14213D));
    pango_cairo_show_layout(glyph.pen(), layout.get());

    const Canvas square(side, side);
    const double scale = std::min(side / double(ink.width), side / double(ink.height));
    cairo_translate(square.pen(), (side - ink.width * scale) / 2, (side - ink.height * scale) / 2);
    cairo_scale(square.pen(), scale, scale);
    cairo_set_source_surface(square.pen(), glyph.surface(), 0, 0);
    cairo_pattern_set_filter(cairo_get_source(square.pen()), CAIRO_FILTER_BEST);
    cairo_paint(square.pen());
    return square.bitmap();
}

void Typesetter::forget() {
    m_parts->extents.clear();
}

} // namespace perron::text
