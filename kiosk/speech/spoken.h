#pragma once

#include <string>
#include <string_view>

namespace perron::speech {

/// What the synthesizer is given for a token, where it would misread what is written: typographers' signs, in French
/// also "€" ("25 €" is "25 euros"), a few abbreviations, and initials it takes for words ("ANTS", "CNI"): these are
/// spelled. Amounts, hours and telephone numbers come ready from page/tokens.h. Never empty for a token that is not.
std::string spokenForm(std::string_view language, std::string_view token);

} // namespace perron::speech
