#pragma once

#include "page/layout.h"
#include "page/words.h"

namespace perron::session {

/// What the voice adds for who rests on one thing: "image : un sablier", message "picture.NAME" in `language`. Nothing
/// where no picture is drawn, where it has no name, for the bar and the voice's keys (always the same ones, and pressed
/// often), and where the words beside it say as much: a word of five letters or more stands in both, whatever its
/// capital and its ending.
page::Text pictureName(const page::Placed& placed, const page::Words& words, const page::Language& language);

} // namespace perron::session
