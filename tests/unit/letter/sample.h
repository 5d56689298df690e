#pragma once

#include <string_view>

#include "letter/words.h"

namespace perron::letter {

/// A letter as an image reader would hand it over: an empty line ends a block, a new line ends a line, each character
/// is ten pixels wide. A word behind "~" was read with a confidence of a half.
Letter letterOf(std::string_view text);

} // namespace perron::letter
