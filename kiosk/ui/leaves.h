#pragma once

#include "ui/brush.h"

namespace perron::ui {

/// Draws what the leaf is, by its kind.
void paintLeaf(const Brush& brush);

/// How round the leaf's box is, in px.
int radiusOf(const Pen& pen, const page::Leaf& leaf);

} // namespace perron::ui
