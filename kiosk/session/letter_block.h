#pragma once

#include <optional>

#include "session/maker.h"

namespace perron::session {

/// The sheet of the letter that was read, with the words lit that its cards tell of (letter_facts.h); of several sheets
/// the one where most of them stand.
std::optional<page::Letter> letterBlock(const Maker& make);
/// What a camera or a scanner saw, in px, with no word of it read.
page::Letter pictureBlock(const Maker& make, const page::ImageId& image, int width, int height);

} // namespace perron::session
