#pragma once

#include <string>
#include <string_view>

namespace perron::page {

/// French as print sets it, from French as one types it: a narrow no-break space (U+202F) before ? ! ;, a no-break
/// space (U+00A0) before : and inside « », and between a number and its unit or noun ("25 €", "10 ans"); a curved
/// apostrophe; a no-break hyphen (U+2011) in a word of at most twelve signs. Setting what is set changes nothing.
std::string typeset(std::string_view typed);

/// As one types it, from what is set: plain spaces, straight apostrophes and hyphens.
std::string typed(std::string_view set);

} // namespace perron::page
