#include "ui/painter.h"

#include "ui/leaves.h"

namespace perron::ui {

namespace {

using page::Rect;

constexpr double ringInnerMm = 0.6;
constexpr double ringMm = 1.5;
constexpr double ringOuterMm = 0.8;

/// A band of amber between two of ink, around the box; drawn before the box, which covers its middle.
void focusRing(Pen& pen, const Theme& theme, const Ground& ground, const page::Placed& placed) {
    const int radius = radiusOf(pen, placed.leaf);
    const auto band = [&](double outMm, const Colour& colour) {
        const int out = pen.px(outMm);
        const Rect& box = placed.box;
        pen.rounded({box.x - out, box.y - out, box.width + 2 * out, box.height + 2 * out}, radius + out, colour);
    };
    band(ringInnerMm + ringMm + ringOuterMm, theme.focusEdge);
    band(ringInnerMm + ringMm, theme.focus);
    band(ringInnerMm, theme.focusEdge);
    band(0, ground.back);
}

} // namespace

void paint(Pen& pen, const Theme& theme, const page::Page& page, const page::Layout& layout, const page::Part& part,
           const Marks& marks) {
    const Ground& ground = page.setting == page::Setting::Ink ? theme.ink : theme.paper;
    const page::Screen& screen = layout.screen;
    pen.fill({0, 0, screen.width, layout.barTop}, ground.back);
    pen.fill({0, layout.barTop, screen.width, screen.height - layout.barTop}, theme.bar);
    for (const page::Placed& placed : part.leaves) {
        const page::ElementId& id = page::idOf(placed.leaf);
        if (!marks.focus.empty() && id == marks.focus) {
            focusRing(pen, theme, ground, placed);
        }
        const bool pressed = !marks.pressed.empty() && id == marks.pressed;
        const bool spoken = marks.lit && marks.lit->element == id;
        paintLeaf({pen, theme, ground, placed, pressed, spoken ? &*marks.lit : nullptr});
    }
}

} // namespace perron::ui
