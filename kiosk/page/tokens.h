#pragma once

#include <string_view>
#include <vector>

#include "page/text.h"

namespace perron::page {

/// Cuts a shown string into what is said one after the other, and spells what a synthesiser gets wrong: amounts
/// ("25 €" is "25 euros"), times ("14 h 30"), distances ("15 km"), French phone numbers (one token), web addresses and
/// passwords. Punctuation stays with its word, so that the voice keeps the sentence's melody; what it does not do, as
/// « », is left out. What stands before the first word is `marksBefore` (page/marks.h). Tokens never overlap, their
/// ranges rise, and each lies inside `shown`.
std::vector<SpokenToken> tokens(std::string_view shown, const Language& language);

} // namespace perron::page
