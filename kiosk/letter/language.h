#pragma once

#include <span>

#include "letter/sentences.h"

namespace perron::letter {

enum class Language { French, English, Arabic, Other };

/// Told by the letters of the script and by the small words of each language; Other where neither speaks clearly.
Language languageOf(std::span<const Sentence> sentences);

} // namespace perron::letter
