#pragma once

#include <string>
#include <string_view>

namespace perron::speech {

/// What the synthesizer is given for a token, so that the ear gets what a person would read out: in French
/// "25 €" is said "25 euros", "7 h 30" "7 heures 30", "n°" "numéro", and initials the synthesizer takes for words
/// ("ANTS", "CNI") are spelled. Other languages pass unchanged, but for typographic signs no voice knows.
/// Never empty for a token that is not, so that positions in the text stay apart.
std::string spokenForm(std::string_view language, std::string_view token);

} // namespace perron::speech
