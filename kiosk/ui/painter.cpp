#include "ui/painter.h"

#include <algorithm>
#include <array>

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
    band(0, std::holds_alternative<const page::BarButton*>(placed.leaf) ? theme.bar : ground.back);
}

constexpr double spotMm = 9; // larger than a fingertip, which hides its middle

/// A ring where a touch hit nothing: it was felt, there is nothing there.
void missedSpot(Pen& pen, const Theme& theme, const Marks::Spot& spot) {
    pen.ring(spot.x, spot.y, pen.px(spotMm), pen.px(ringMm + 2 * ringOuterMm), 1, theme.focusEdge);
    pen.ring(spot.x, spot.y, pen.px(spotMm) - pen.px(ringOuterMm), pen.px(ringMm), 1, theme.focus);
}

/// A sheet shows also which of its words a card beside it is reading.
bool isSheet(const page::Placed& placed) {
    return std::holds_alternative<const page::Letter*>(placed.leaf);
}

Rect joined(const Rect& one, const Rect& other) {
    if (one.width == 0) {
        return other;
    }
    const int x = std::min(one.x, other.x);
    const int y = std::min(one.y, other.y);
    return {x, y, std::max(one.right(), other.right()) - x, std::max(one.bottom(), other.bottom()) - y};
}

} // namespace

Rect changedArea(const page::Layout& layout, const page::Part& part, const Marks& before, const Marks& after) {
    constexpr double aroundMm = 4; // the focus ring is the widest of what surrounds a box: 2.9 mm
    const int around = static_cast<int>(aroundMm * layout.screen.pixelsPerMm) + 1;
    const auto touched = [](const Marks& marks, const page::ElementId& id) {
        return std::array{marks.focus == id, marks.pressed == id, marks.lit && marks.lit->element == id};
    };
    Rect area{0, 0, 0, 0};
    for (const page::Placed& placed : part.leaves) {
        const page::ElementId& id = page::idOf(placed.leaf);
        const bool spoken =
            after.lit != before.lit && (isSheet(placed) || touched(before, id)[2] || touched(after, id)[2]);
        if (spoken || touched(before, id) != touched(after, id)) {
            const Rect& box = placed.box;
            area = joined(area, {box.x - around, box.y - around, box.width + 2 * around, box.height + 2 * around});
        }
    }
    const int reach = static_cast<int>((spotMm + ringMm + ringOuterMm) * layout.screen.pixelsPerMm) + 1;
    for (const Marks* marks : {&before, &after}) {
        if (before.missed != after.missed && marks->missed) {
            area = joined(area, {marks->missed->x - reach, marks->missed->y - reach, 2 * reach, 2 * reach});
        }
    }
    return area;
}

void paint(Pen& pen, const Theme& theme, const page::Page& page, const page::Layout& layout, const page::Part& part,
           const Marks& marks) {
    const Ground& ground = page.setting == page::Setting::Ink ? theme.ink : theme.paper;
    const page::Screen& screen = layout.screen;
    pen.fill({0, 0, screen.width, layout.barTop}, ground.back);
    pen.fill({0, layout.barTop, screen.width, screen.height - layout.barTop}, theme.bar);
    for (const page::Placed& placed : part.leaves) {
        const page::ElementId& id = page::idOf(placed.leaf);
        const bool ringed = !marks.focus.empty() && id == marks.focus;
        if (ringed) {
            focusRing(pen, theme, ground, placed);
        }
        const bool pressed = !marks.pressed.empty() && id == marks.pressed;
        const bool spoken = marks.lit && (marks.lit->element == id || isSheet(placed));
        paintLeaf({pen, theme, ground, placed, pressed, ringed, spoken ? &*marks.lit : nullptr});
    }
    if (marks.missed) {
        missedSpot(pen, theme, *marks.missed);
    }
}

} // namespace perron::ui
