#pragma once

#include <functional>

#include "page/layout.h"
#include "ui/look.h"
#include "ui/pen.h"
#include "ui/theme.h"

namespace perron::ui {

/// One leaf being drawn, and all that its drawing may look at.
struct Brush {
    Pen& pen;
    const Theme& theme;
    const Ground& ground;
    const page::Placed& placed;
    bool pressed;
    bool ringed;         ///< in focus: the ring stands where the shadow would
    const LitWords* lit; ///< null when the voice is elsewhere
};

inline constexpr double radiusMm = 5.5;

page::Rect shrunk(const page::Rect& area, int by);

/// How a box ends, in px.
struct Edge {
    int radius;
    int line;
};
/// What can be pressed stands a little above the paper, and sinks to it, with all `drawInside` draws, while it is
/// pressed.
void pressable(const Brush& brush, const Paint& paint, const Edge& edge, const std::function<void()>& drawInside);

/// Where this part of the leaf's box stands: at the other side on a page read from right to left.
page::Rect across(const Brush& brush, page::Rect part);

/// A box to read.
void flat(const Brush& brush, const Paint& paint);

/// One text that has a colour of its own.
struct Special {
    const page::Text* text = nullptr;
    Colour colour{};
};
/// Pictures and words where the layout put them, and the light on the words being spoken.
void inside(const Brush& brush, const Paint& paint, const Special& special = {});

/// No box at all: words on the ground.
Paint bare(const Ground& ground);

} // namespace perron::ui
