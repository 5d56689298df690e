#include "ui/pen.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "ui/measure.h"

namespace perron::ui {

namespace {

constexpr Colour untinted{255, 255, 255, 255};

ImU32 packed(const Colour& colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

ImVec2 point(double x, double y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}

ImTextureID idOf(const Textures::Entry& entry) {
    return reinterpret_cast<ImTextureID>(entry.number); // NOLINT: ImGui's texture id is whatever we say
}

/// White where `covered` says 1, nothing where it says 0; asked for the middle of each pixel, from the square's centre.
template <class Covered>
text::Bitmap drawShape(int radius, Covered covered) {
    const int side = 2 * radius;
    text::Bitmap bitmap{side, side, 0, 0, {}};
    bitmap.pixels.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double part = std::clamp(covered(x + 0.5 - radius, y + 0.5 - radius), 0.0, 1.0);
            bitmap.pixels.push_back(static_cast<std::uint32_t>(std::lround(part * 255)) << 24U | 0xFFFFFFU);
        }
    }
    return bitmap;
}

text::Bitmap drawDisc(int radius) {
    return drawShape(radius, [radius](double x, double y) { return radius + 0.5 - std::hypot(x, y); });
}

/// The edge is smoothed over one pixel: covered is half a pixel more than how deep inside the point lies.
text::Bitmap drawRing(int radius, int thickness, double turns) {
    const double half = thickness / 2.0;
    const double middle = radius - half;
    const double end = 2 * std::numbers::pi * std::clamp(turns, 0.0, 1.0);
    return drawShape(radius, [=](double x, double y) {
        double angle = std::atan2(x, -y); // from the top, clockwise
        angle += angle < 0 ? 2 * std::numbers::pi : 0;
        if (angle <= end) {
            return half + 0.5 - std::abs(std::hypot(x, y) - middle);
        }
        const double toStart = std::hypot(x, y + middle);
        const double toEnd = std::hypot(x - middle * std::sin(end), y + middle * std::cos(end));
        return half + 0.5 - std::min(toStart, toEnd);
    });
}

/// Each pixel of the result is the mean of those it covers: black, as solid as they are dark.
text::Bitmap darkOf(const GreyImage& grey, int width, int height) {
    text::Bitmap bitmap{width, height, 0, 0, {}};
    bitmap.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        const int top = static_cast<int>(std::int64_t(y) * grey.height / height);
        const int bottom = std::max(top + 1, static_cast<int>(std::int64_t(y + 1) * grey.height / height));
        for (int x = 0; x < width; ++x) {
            const int left = static_cast<int>(std::int64_t(x) * grey.width / width);
            const int right = std::max(left + 1, static_cast<int>(std::int64_t(x + 1) * grey.width / width));
            std::uint32_t sum = 0;
            for (int row = top; row < bottom; ++row) {
                const std::uint8_t* const from = grey.pixels.data() + std::size_t(row) * std::size_t(grey.width);
                for (int column = left; column < right; ++column) {
                    sum += from[column];
                }
            }
            const auto covered = static_cast<std::uint32_t>((bottom - top) * (right - left));
            bitmap.pixels.push_back((255U - sum / covered) << 24U);
        }
    }
    return bitmap;
}

text::Bitmap turnedRound(text::Bitmap bitmap) {
    for (auto row = bitmap.pixels.begin(); row != bitmap.pixels.end(); row += bitmap.width) {
        std::reverse(row, row + bitmap.width);
    }
    return bitmap;
}

} // namespace

int Pen::px(double mm) const {
    return std::max(1, static_cast<int>(std::lround(mm * m_screen.pixelsPerMm)));
}

page::Rect Pen::lowered(page::Rect area) const {
    area.y += m_down;
    return area;
}

void Pen::fill(const page::Rect& area, const Colour& colour) {
    if (area.width > 0 && area.height > 0) {
        const page::Rect at = lowered(area);
        m_list.AddRectFilled(point(at.x, at.y), point(at.right(), at.bottom()), packed(colour));
    }
}

/// Three plain bars and four quarters of one small disc: in software far faster than a fan of long thin triangles.
void Pen::rounded(const page::Rect& area, int radius, const Colour& colour) {
    radius = std::min({radius, area.width / 2, area.height / 2});
    if (radius < 1) {
        fill(area, colour);
        return;
    }
    fill({area.x + radius, area.y, area.width - 2 * radius, area.height}, colour);
    fill({area.x, area.y + radius, radius, area.height - 2 * radius}, colour);
    fill({area.right() - radius, area.y + radius, radius, area.height - 2 * radius}, colour);
    const Textures::Entry entry =
        m_textures.get(Textures::Kind::Shape, fmt::format("disc {}", radius), [&] { return drawDisc(radius); });
    if (entry.number == 0) {
        return;
    }
    const page::Rect at = lowered(area);
    for (const auto& [right, low] : std::array<std::array<int, 2>, 4>{{{0, 0}, {1, 0}, {0, 1}, {1, 1}}}) {
        const int x = right != 0 ? at.right() - radius : at.x;
        const int y = low != 0 ? at.bottom() - radius : at.y;
        m_list.AddImage(idOf(entry), point(x, y), point(x + radius, y + radius), point(right * 0.5, low * 0.5),
                        point(right * 0.5 + 0.5, low * 0.5 + 0.5), packed(colour));
    }
}

void Pen::disc(int x, int y, int radius, const Colour& colour) {
    rounded({x - radius, y - radius, 2 * radius, 2 * radius}, radius, colour);
}

void Pen::ring(int x, int y, int radius, int thickness, double turns, const Colour& colour) {
    const Textures::Entry entry =
        m_textures.get(Textures::Kind::Shape, fmt::format("ring {} {} {}", radius, thickness, turns),
                       [&] { return drawRing(radius, thickness, turns); });
    image(entry, lowered({x - radius, y - radius, 2 * radius, 2 * radius}), colour);
}

void Pen::tick(const page::Rect& area, const Colour& colour) {
    const page::Rect at = lowered(area);
    const auto inside = [&](double across, double down) {
        return point(at.x + across * at.width, at.y + down * at.height);
    };
    const std::array points{inside(0.23, 0.53), inside(0.43, 0.72), inside(0.78, 0.30)};
    m_list.AddPolyline(points.data(), static_cast<int>(points.size()), packed(colour), ImDrawFlags_None,
                       static_cast<float>(at.width) * 0.13F);
}

void Pen::image(const Textures::Entry& entry, const page::Rect& area, const Colour& tint) {
    if (entry.number != 0) {
        m_list.AddImage(idOf(entry), point(area.x, area.y), point(area.right(), area.bottom()), {0, 0}, {1, 1},
                        packed(tint));
    }
}

void Pen::picture(const page::PlacedPicture& placed, const Colour& outline, std::uint8_t strength) {
    if (placed.picture.empty() || placed.box.width < 1) {
        return;
    }
    const bool turned = placed.facing == page::PlacedPicture::Facing::Turned;
    const std::string key = fmt::format("picture {} {} {} {}", placed.picture.value, placed.box.width, packed(outline),
                                        turned ? "turned" : "");
    image(m_textures.get(Textures::Kind::Picture, key,
                         [&] {
                             text::Bitmap drawn = m_pictures.draw(placed.picture.value, placed.box.width, outline);
                             return turned ? turnedRound(std::move(drawn)) : drawn;
                         }),
          lowered(placed.box), {255, 255, 255, strength});
}

void Pen::ink(const std::string& name, const page::Rect& area) {
    const auto grey = m_images != nullptr && !name.empty() ? m_images->find(name) : nullptr;
    if (grey == nullptr || area.width < 1 || area.height < 1) {
        return;
    }
    const std::string key = fmt::format("sheet {} {} {}", name, area.width, area.height);
    image(m_textures.get(Textures::Kind::Picture, key, [&] { return darkOf(*grey, area.width, area.height); }),
          lowered(area), untinted);
}

Textures::Entry Pen::setWords(const page::PlacedText& placed, const Colour& colour) {
    const std::string shown = page::shown(*placed.text);
    const text::Style style =
        styleOf(placed.style, *placed.text, m_screen.pixelsPerMm, m_screen.textSize, placed.align, placed.direction);
    const std::string key =
        fmt::format("words {} {} {} {} {} {} {}", static_cast<int>(placed.style), static_cast<int>(style.align),
                    static_cast<int>(style.direction), style.capitalPx, placed.box.width, packed(colour), shown);
    return m_textures.get(Textures::Kind::Words, key,
                          [&] { return m_typesetter.draw(shown, style, placed.box.width, colour); });
}

void Pen::words(const page::PlacedText& placed, const Colour& colour) {
    if (placed.text->empty()) {
        return;
    }
    const Textures::Entry entry = setWords(placed, colour);
    image(entry, lowered({placed.box.x + entry.left, placed.box.y + entry.top, entry.width, entry.height}), untinted);
}

void Pen::middleWords(const std::string& shown, page::Style style, int x, int y, const Colour& colour) {
    page::Text text;
    text.runs.push_back({shown, {}, {}, {}, {}});
    const text::Extent extent =
        m_typesetter.measure(shown, styleOf(style, text, m_screen.pixelsPerMm, m_screen.textSize), m_screen.width);
    words(
        {&text, style, page::Align::Center, {x - extent.width / 2, y - extent.height / 2, extent.width, extent.height}},
        colour);
}

void Pen::litWords(const page::PlacedText& placed, std::size_t begin, std::size_t end, const Light& light) {
    const text::Style style =
        styleOf(placed.style, *placed.text, m_screen.pixelsPerMm, m_screen.textSize, placed.align, placed.direction);
    const int around = px(0.9);
    const int line = px(0.5);
    for (const text::Box& box : m_typesetter.boxes(page::shown(*placed.text), style, placed.box.width, begin, end)) {
        const page::Rect area{placed.box.x + box.x - around, placed.box.y + box.y, box.width + 2 * around, box.height};
        if (light.edged) {
            rounded({area.x - line, area.y - line, area.width + 2 * line, area.height + 2 * line}, px(1.5) + line,
                    light.edge);
        }
        rounded(area, px(1.5), light.behind);
        const page::Rect clip = lowered(area);
        m_list.PushClipRect(point(clip.x, clip.y), point(clip.right(), clip.bottom()), true);
        words(placed, light.colour);
        m_list.PopClipRect();
    }
}

} // namespace perron::ui
