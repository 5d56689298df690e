#pragma once

#include "base/result.h"
#include "base/wiped.h"
#include "page/sheet.h"
#include "text/pictures.h"
#include "text/typesetter.h"

namespace perron::paper {

struct Pdf {
    WipedString bytes;
    int sides;
};

/// The sheet in large print on A4, in memory only: no letter under 18 points, words beside their picture, a box to tick
/// before each thing to bring. A sheet in a language read from right to left is the mirror of one from left to right.
/// Unavailable where memory ran out.
Result<Pdf> makePdf(const page::Sheet& sheet, const text::Typesetter& typesetter, text::Pictures& pictures);

} // namespace perron::paper
