#pragma once

#include <optional>
#include <vector>

#include "ocr/grey.h"
#include "ocr/words.h"

namespace perron::ocr {

/// What is as dark, as large and as compact as a letter, each with its box.
std::vector<Box> lettersOn(const Grey& flat);

/// How the lines of a text lie in its picture.
struct Lie {
    int quarters = 0;     ///< turned clockwise by so many quarters, 0 to 3
    double tilt = 0;      ///< and by so many degrees more, clockwise
    double foot = 1;      ///< how much sharper letters end at their lower edge than at their upper; near 1: not sure
    double sharpness = 0; ///< how much sharper lines are than chance: under about 2 there are none
    double letter = 0;    ///< the middle letter's height in pixels
};

/// Up to 35 degrees either side of each quarter. Nothing where there are too few letters.
std::optional<Lie> lieOf(const std::vector<Box>& letters);

/// More exactly, for letters known to lie within 3 degrees of straight: the tilt, and whether they stand on their head
/// (quarters 0 or 2).
std::optional<Lie> fineLieOf(const std::vector<Box>& letters);

} // namespace perron::ocr
