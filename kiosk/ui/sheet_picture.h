#pragma once

#include "ui/brush.h"

namespace perron::ui {

/// A letter as it was laid down, as large as its box: its picture, the words that matter on a stripe of light, and a
/// line under those that are read aloud. Without a picture in the store it is an empty sheet.
void sheetPicture(const Brush& brush, const page::Letter& letter);

} // namespace perron::ui
