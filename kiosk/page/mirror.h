#pragma once

#include "page/layout.h"

namespace perron::page {

/// The same page as read from right to left: every box on the other side at the same height, words beginning at the
/// right. Pictures stay as drawn, but for arrows.
void mirror(Layout& layout);

} // namespace perron::page
