#include "ui/brush.h"

#include <algorithm>

#include "page/walk.h"

namespace perron::ui {

namespace {

using page::PlacedText;
using page::Rect;
using page::Style;

constexpr double depthMm = 1.3;

void light(const Brush& brush, const Colour& fill) {
    if (brush.lit == nullptr) {
        return;
    }
    const std::vector<page::Text> spoken = page::spokenOf(brush.placed.leaf);
    if (brush.lit->text >= spoken.size() || brush.lit->run >= spoken[brush.lit->text].runs.size()) {
        return;
    }
    const page::Text& said = spoken[brush.lit->text];
    const auto at = std::find_if(brush.placed.texts.begin(), brush.placed.texts.end(),
                                 [&](const PlacedText& each) { return *each.text == said; });
    if (at == brush.placed.texts.end()) {
        return;
    }
    std::size_t before = 0;
    for (std::size_t run = 0; run < brush.lit->run; ++run) {
        before += said.runs[run].shown.size();
    }
    constexpr double enough = 1.3; // paper beside sun is 1.36
    const Theme& theme = brush.theme;
    brush.pen.litWords(*at, before + brush.lit->begin, before + brush.lit->end,
                       {theme.lit, theme.litWords, theme.litWords, contrast(theme.lit, fill) < enough});
}

} // namespace

Rect shrunk(const Rect& area, int by) {
    return {area.x + by, area.y + by, area.width - 2 * by, area.height - 2 * by};
}

Rect across(const Brush& brush, Rect part) {
    const Rect& box = brush.placed.box;
    if (brush.placed.direction == page::Direction::RightToLeft) {
        part.x = box.x + box.right() - part.right();
    }
    return part;
}

void pressable(const Brush& brush, const Paint& paint, const Edge& edge, const std::function<void()>& drawInside) {
    Pen& pen = brush.pen;
    const Rect& box = brush.placed.box;
    const int depth = pen.px(depthMm);
    if (brush.pressed) {
        pen.sink(depth);
    } else if (!brush.ringed) {
        pen.rounded({box.x, box.y + depth, box.width, box.height}, edge.radius, paint.depth);
    }
    pen.rounded(box, edge.radius, paint.border);
    pen.rounded(shrunk(box, edge.line), edge.radius - edge.line, brush.pressed ? pressedFill(paint) : paint.fill);
    drawInside();
    pen.sink(0);
}

void flat(const Brush& brush, const Paint& paint) {
    Pen& pen = brush.pen;
    const int line = pen.px(brush.theme.lineMm);
    const int radius = pen.px(radiusMm);
    pen.rounded(brush.placed.box, radius, paint.border);
    pen.rounded(shrunk(brush.placed.box, line), radius - line, paint.fill);
}

void inside(const Brush& brush, const Paint& paint, const Special& special) {
    for (const page::PlacedPicture& picture : brush.placed.pictures) {
        brush.pen.picture(picture, paint.outline);
    }
    for (const PlacedText& each : brush.placed.texts) {
        const Colour plain = each.style == Style::Quiet ? paint.quiet : paint.words;
        brush.pen.words(each, each.text == special.text ? special.colour : plain);
    }
    light(brush, paint.fill);
}

Paint bare(const Ground& ground) {
    return {ground.back, ground.back, ground.words, ground.quiet, ground.back, ground.outline};
}

} // namespace perron::ui
