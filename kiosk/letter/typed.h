#pragma once

#include <string_view>

#include "letter/words.h"

namespace perron::letter {

/// A text that somebody typed, as one page that was read from an image: an empty line ends a block, a new line ends a
/// line. All characters are as wide as each other, so that boxes tell which line is short; they are no places on paper.
Letter typed(std::string_view text, int page = 0);

} // namespace perron::letter
