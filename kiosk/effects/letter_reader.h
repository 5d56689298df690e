#pragma once

#include "effects/letter_desk.h"
#include "ocr/reader.h"

namespace perron::effects {

/// Reads the files of a letter, each in one child process (ocr/reader.h).
LetterDesk::Read readsWith(ocr::Reader reader);

} // namespace perron::effects
