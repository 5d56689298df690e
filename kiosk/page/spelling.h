#pragma once

#include <string>
#include <string_view>

#include "page/ids.h"

/// What is written in signs and must be heard in words.
namespace perron::page {

/// A web address, sign by sign where they matter: "impots.gouv.fr/contact" is "impots point gouv point F R barre
/// contact", in English "impots dot gouv dot F R slash contact". Hyphens are not said: nobody dictates them. Empty for
/// what is no address.
std::string spokenAddress(std::string_view word, const Language& language);

/// A password or another row of letters, digits and signs, one by one: "L,jm25" is "L majuscule, virgule, j, m, 2, 5".
/// Six digits and more are one too. Empty for what a voice can read as a word or a number.
std::string spokenCode(std::string_view word, const Language& language);

} // namespace perron::page
