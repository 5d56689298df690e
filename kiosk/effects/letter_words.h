#pragma once

#include "letter/words.h"
#include "ocr/words.h"

namespace perron::effects {

/// A letter as it was read, for who understands it: the same words in the same order.
letter::Letter letterOf(const ocr::Words& words);

} // namespace perron::effects
