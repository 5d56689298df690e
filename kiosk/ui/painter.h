#pragma once

#include "page/page.h"
#include "ui/marks.h"
#include "ui/pen.h"
#include "ui/theme.h"

namespace perron::ui {

/// All that can look different when `before` becomes `after` on the same part; empty when nothing can.
page::Rect changedArea(const page::Layout& layout, const page::Part& part, const Marks& before, const Marks& after);

/// Draws one part of a layout, exactly where the layout says. A function of its arguments: it keeps nothing.
void paint(Pen& pen, const Theme& theme, const page::Page& page, const page::Layout& layout, const page::Part& part,
           const Marks& marks);

} // namespace perron::ui
