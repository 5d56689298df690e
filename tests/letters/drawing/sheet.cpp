#include "sheet.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <pango/pangocairo.h>

namespace perron::letters {

namespace {

constexpr double pageWidth = 210; // all lengths here in millimetres, sizes of type in points
constexpr double pageHeight = 297;
constexpr double footTop = 280;

struct Style {
    const char* family = "Noto Sans";
    double size = 11;
    bool bold = false;
    PangoAlignment align = PANGO_ALIGN_LEFT;
    double grey = 0.05;
    bool justified = false;
};

/// A page under the pen.
class Page {
public:
    explicit Page(int dotsPerInch)
        : m_scale(dotsPerInch / 25.4)
        , m_surface(cairo_image_surface_create(CAIRO_FORMAT_A8, static_cast<int>(std::lround(pageWidth * m_scale)),
                                               static_cast<int>(std::lround(pageHeight * m_scale))))
        , m_cairo(cairo_create(m_surface)) {
        cairo_scale(m_cairo, m_scale, m_scale);
    }
    ~Page() {
        cairo_destroy(m_cairo);
        cairo_surface_destroy(m_surface);
    }
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    /// Its height.
    double text(const std::string& text, double x, double y, double width, const Style& style) {
        PangoLayout* const layout = pango_cairo_create_layout(m_cairo);
        PangoFontDescription* const font = pango_font_description_from_string(style.family);
        pango_font_description_set_absolute_size(font, style.size * 25.4 / 72 * PANGO_SCALE);
        pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(layout, font);
        pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_alignment(layout, style.align);
        pango_layout_set_justify(layout, style.justified ? TRUE : FALSE);
        pango_layout_set_text(layout, text.c_str(), -1);
        int wide = 0;
        int high = 0;
        pango_layout_get_size(layout, &wide, &high);
        cairo_move_to(m_cairo, x, y);
        cairo_set_source_rgba(m_cairo, 0, 0, 0, 1 - style.grey);
        pango_cairo_show_layout(m_cairo, layout);
        pango_font_description_free(font);
        g_object_unref(layout);
        return static_cast<double>(high) / PANGO_SCALE;
    }
    void box(double x, double y, double width, double height, double line = 0.3) {
        cairo_set_line_width(m_cairo, line);
        cairo_rectangle(m_cairo, x, y, width, height);
        cairo_stroke(m_cairo);
    }
    void stamp(const std::string& words, double x, double y) {
        cairo_save(m_cairo);
        cairo_translate(m_cairo, x, y);
        cairo_rotate(m_cairo, -7 * std::numbers::pi / 180);
        const Style style{"DejaVu Sans", 10, true, PANGO_ALIGN_CENTER, 0.45, false};
        const double height = text(words, 0, 0, 56, style);
        box(-2, -2, 60, height + 4, 0.6);
        cairo_restore(m_cairo);
    }

    Picture picture() const {
        cairo_surface_flush(m_surface);
        Picture all(cairo_image_surface_get_width(m_surface), cairo_image_surface_get_height(m_surface), 1);
        const unsigned char* const data = cairo_image_surface_get_data(m_surface);
        const int stride = cairo_image_surface_get_stride(m_surface);
        for (int y = 0; y < all.height; ++y) {
            for (int x = 0; x < all.width; ++x) {
                all.at(x, y) = 1.0F - static_cast<float>(data[y * stride + x]) / 255.0F;
            }
        }
        return all;
    }

private:
    double m_scale;
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
};

std::string joined(const Block& block) {
    std::string all;
    for (const std::string& line : block.lines) {
        all += (all.empty() ? "" : "\n") + line;
    }
    return all;
}

/// Where the parts of a letter stand in a layout.
struct Places {
    Style type;
    double headX = 20, headWidth = 80;
    PangoAlignment headAlign = PANGO_ALIGN_LEFT;
    double columnX = 20, columnWidth = 75; ///< what stands beside the address
    double addressX = 112, addressWidth = 80;
    double textX = 20, textWidth = 170;
    bool frames = false;
    bool twoColumns = false;
};

Places placesOf(Layout layout) {
    Places places;
    switch (layout) {
    case Layout::Window:
        break;
    case Layout::TwoColumns:
        places.type.family = "Andika";
        places.twoColumns = true;
        break;
    case Layout::Framed:
        places.type.family = "DejaVu Sans";
        places.type.size = 10;
        places.headX = 22;
        places.headWidth = 166;
        places.headAlign = PANGO_ALIGN_CENTER;
        places.frames = true;
        break;
    case Layout::SideMargin:
        places.type.family = "Noto Serif";
        places.type.justified = true;
        places.columnX = 12;
        places.columnWidth = 44;
        places.textX = 62;
        places.textWidth = 130;
        break;
    }
    return places;
}

/// Lays one letter on one page at one size of type.
class Setter {
public:
    Setter(Page& page, const std::vector<Block>& blocks, Places places, double size)
        : m_page(page)
        , m_blocks(blocks)
        , m_places(places)
        , m_type(places.type) {
        m_type.size *= size;
    }

    /// Where the text ends.
    double set() {
        const double head = setHead();
        const double columns =
            stack("column", m_places.columnX, std::max(head + 4, 42.0), m_places.columnWidth, small(), 2);
        double y = stack("address", m_places.addressX, std::max(head + 4, 45.0), m_places.addressWidth, m_type, 2) + 6;
        y = stack("date", m_places.addressX, y, m_places.addressWidth, m_type, 2) + 4;
        const bool beside = m_places.columnX + m_places.columnWidth > m_places.textX;
        y = beside ? std::max(y, columns + 4) : y;
        Style subject = m_type;
        subject.bold = true;
        y = stack("subject", m_places.textX, y, m_places.textWidth, subject, 3) + 3;
        y = m_places.twoColumns ? setTwoColumns(y) : setText(0, m_blocks.size(), m_places.textX, y, m_places.textWidth);
        for (const Block& block : m_blocks) {
            if (block.role == "stamp") {
                m_page.stamp(joined(block), 125, y + 6);
                y += 24;
            }
        }
        Style foot = small();
        foot.align = PANGO_ALIGN_CENTER;
        foot.grey = 0.4;
        foot.size = std::min(foot.size, 8.0);
        stack("foot", 15, footTop, 180, foot, 1);
        return y;
    }

private:
    Style small() const {
        Style style = m_type;
        style.size *= 0.85;
        style.justified = false;
        return style;
    }

    double setHead() {
        Style style = m_type;
        style.bold = true;
        style.justified = false;
        style.align = m_places.headAlign;
        const double end = stack("head", m_places.headX, 14, m_places.headWidth, style, 1);
        if (m_places.frames && end > 14) {
            m_page.box(m_places.headX - 3, 11, m_places.headWidth + 6, end - 9);
        }
        return end;
    }

    double stack(const std::string& role, double x, double y, double width, const Style& style, double gap) {
        for (const Block& block : m_blocks) {
            if (block.role == role) {
                y += m_page.text(joined(block), x, y, width, style) + gap;
            }
        }
        return y;
    }

    double setText(std::size_t from, std::size_t to, double x, double y, double width) {
        for (std::size_t at = from; at < to; ++at) {
            const Block& block = m_blocks[at];
            if (block.role == "table" && !m_places.twoColumns) {
                y = setTable(block, x, y, width) + 3;
            } else if (block.role == "body") {
                y += m_page.text(joined(block), x, y, width, m_type) + 3;
            }
        }
        return y;
    }

    double setTable(const Block& block, double x, double y, double width) {
        Style style = m_type;
        style.justified = false;
        const double top = y;
        for (const std::string& line : block.lines) {
            std::vector<std::string> cells;
            for (std::size_t begin = 0; begin <= line.size();) {
                const std::size_t end = std::min(line.find('\t', begin), line.size());
                cells.push_back(line.substr(begin, end - begin));
                begin = end + 1;
            }
            const double first = cells.size() > 1 ? (cells.size() > 3 ? 0.34 : 0.5) * width : width;
            const double other = cells.size() > 1 ? (width - first) / static_cast<double>(cells.size() - 1) : 0;
            double high = 0;
            for (std::size_t cell = 0; cell < cells.size(); ++cell) {
                const double left = cell == 0 ? x : x + first + static_cast<double>(cell - 1) * other;
                high =
                    std::max(high, m_page.text(cells[cell], left + 1, y + 0.8, (cell == 0 ? first : other) - 2, style));
            }
            if (m_places.frames) {
                m_page.box(x, y, width, high + 1.6);
            }
            y += high + 1.6;
        }
        if (!m_places.frames) {
            m_page.box(x, top, width, y - top, 0.2);
        }
        return y;
    }

    /// A table is too wide for a column and stands below them.
    double setTables(double y) {
        for (const Block& block : m_blocks) {
            y = block.role == "table" ? setTable(block, m_places.textX, y, m_places.textWidth) + 3 : y;
        }
        return y;
    }

    double setTwoColumns(double y) {
        constexpr double gutter = 8;
        const double width = (m_places.textWidth - gutter) / 2;
        std::size_t all = 0;
        for (const Block& block : m_blocks) {
            all += block.role == "body" ? joined(block).size() + 60 : 0;
        }
        std::size_t before = 0;
        std::size_t half = 0;
        while (half < m_blocks.size() && 2 * before < all) {
            before += m_blocks[half].role == "body" ? joined(m_blocks[half]).size() + 60 : 0;
            ++half;
        }
        const double left = setText(0, half, m_places.textX, y, width);
        const double right = setText(half, m_blocks.size(), m_places.textX + width + gutter, y, width);
        return setTables(std::max(left, right));
    }

    Page& m_page;
    const std::vector<Block>& m_blocks;
    Places m_places;
    Style m_type;
};

} // namespace

Picture drawn(const std::vector<Block>& blocks, Layout layout, int dotsPerInch) {
    for (double size = 1;; size *= 0.93) {
        Page page(dotsPerInch);
        const double end = Setter(page, blocks, placesOf(layout), size).set();
        if (end < footTop - 2 || size < 0.6) {
            return page.picture();
        }
    }
}

} // namespace perron::letters
