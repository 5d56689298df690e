#pragma once

#include <string>
#include <vector>

#include "page/sheet.h"

namespace perron::paper {

/// Letters by their purpose; `emOf` says how large.
enum class Letters {
    Title,
    Heading,
    Large, ///< prices, delays
    Strong,
    Doubt, ///< "à vérifier"
    Body,
    Quiet, ///< hints, sources
};
/// Height of the em in points: 18 at least (DIN 1450 and the RNIB's clear print ask for 16 to 18 in large print).
double emOf(Letters letters);

struct Line {
    page::Text text;
    Letters letters;
};

/// What stands side by side on paper and is not torn apart at the end of a side.
struct Row {
    enum class Mark { None, ToTick } mark = Mark::None;
    page::PictureId picture{};
    std::vector<Line> lines;
    std::string code{};                                           ///< an address as a QR code, at the end of the line
    enum class Next { Anywhere, SameSide } next = Next::Anywhere; ///< a heading stays with what it heads
    enum class Rule { None, Above } rule = Rule::None;
};

/// The rows of a whole sheet, title first. What one can only press or that is of the moment (progress, countdown) makes
/// none.
std::vector<Row> rowsOf(const page::Sheet& sheet);

} // namespace perron::paper
