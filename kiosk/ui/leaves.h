#pragma once

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
    const LitWords* lit; ///< null when the voice is elsewhere
};

/// Draws what the leaf is, by its kind.
void paintLeaf(const Brush& brush);

/// How round the leaf's box is, in px.
int radiusOf(const Pen& pen, const page::Leaf& leaf);

} // namespace perron::ui
