#pragma once

#include <string>
#include <string_view>

#include "speech/lexicon.h"

namespace perron::speech {

/// What the synthesizer is given for a token, where it would misread what is written: typographers' signs, in French
/// also "€" ("25 €" is "25 euros"), and the lexicon's words, which may be written with straight apostrophes and plain
/// hyphens. Amounts, hours and telephone numbers come ready from page/tokens.h. Never empty for a token that is not.
std::string spokenForm(const Lexicon& lexicon, std::string_view language, std::string_view token);

} // namespace perron::speech
