#include "ui/sheet_picture.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "page/metrics.h"

namespace perron::ui {

namespace {

using page::Rect;
using Area = page::Letter::Area;

constexpr double readable = 7;

/// The light behind words that are black on every theme; none where the theme has no pale one.
Colour stripeOf(const Theme& theme) {
    return contrast(theme.lit, rgb(0)) >= readable ? theme.lit : rgb(0xFFFFFF);
}

/// From the pixels of the picture to those of the screen.
class Scale {
public:
    Scale(const page::Letter& letter, const Rect& room)
        : m_factor(std::min(room.width / std::max(1.0, double(letter.width)),
                            room.height / std::max(1.0, double(letter.height))))
        , m_paper{0, 0, static_cast<int>(letter.width * m_factor), static_cast<int>(letter.height * m_factor)} {
        m_paper.x = room.x + (room.width - m_paper.width) / 2;
        m_paper.y = room.y + (room.height - m_paper.height) / 2;
    }
    const Rect& paper() const { return m_paper; }
    double factor() const { return m_factor; }
    Rect on(const Area& area) const {
        const auto at = [&](int length) { return static_cast<int>(std::lround(length * m_factor)); };
        return {m_paper.x + at(area.x), m_paper.y + at(area.y), std::max(1, at(area.width)),
                std::max(1, at(area.height))};
    }

private:
    double m_factor;
    Rect m_paper;
};

Rect inside(const Rect& area, const Rect& paper) {
    const int x = std::clamp(area.x, paper.x, paper.right());
    const int y = std::clamp(area.y, paper.y, paper.bottom());
    return {x, y, std::clamp(area.right(), x, paper.right()) - x, std::clamp(area.bottom(), y, paper.bottom()) - y};
}

/// The areas that are read aloud now.
std::vector<Area> readNow(const page::Letter& letter, const LitWords* lit) {
    std::vector<Area> areas;
    if (lit == nullptr) {
        return areas;
    }
    if (lit->element == letter.id) {
        if (lit->text > 0 && lit->text <= letter.sentences.size()) { // the first says what it is
            areas = letter.sentences[lit->text - 1].areas;
        }
        return areas;
    }
    for (const page::Letter::Mark& mark : letter.marks) {
        if (mark.about == lit->element) {
            areas.push_back(mark.area);
        }
    }
    return areas;
}

} // namespace

void sheetPicture(const Brush& brush, const page::Letter& letter) {
    Pen& pen = brush.pen;
    flat(brush, brush.theme.card);
    const Scale scale(letter, shrunk(brush.placed.box, pen.px(2)));
    pen.fill(scale.paper(), rgb(0xFFFFFF));
    const Colour stripe = stripeOf(brush.theme);
    const int around = pen.px(0.5);
    for (const page::Letter::Mark& mark : letter.marks) {
        pen.fill(inside(shrunk(scale.on(mark.area), -around), scale.paper()), stripe);
    }
    pen.ink(letter.image.value, scale.paper());
    const int line = pen.px(0.7);
    for (const page::Letter::Mark& mark : letter.marks) { // where colours are two, a line tells
        if (stripe == rgb(0xFFFFFF)) {
            const Rect on = shrunk(scale.on(mark.area), -around);
            pen.fill(inside({on.x, on.bottom(), on.width, std::max(1, line / 2)}, scale.paper()), rgb(0));
        }
    }
    for (const Area& area : readNow(letter, brush.lit)) {
        const Rect on = shrunk(scale.on(area), -around);
        pen.fill(inside({on.x, on.bottom(), on.width, 2 * line}, scale.paper()), rgb(0x14213D));
    }
}

} // namespace perron::ui
