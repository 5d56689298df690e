#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "page/ids.h"

namespace perron::page {

/// A telephone number that begins a row of digits.
struct CalledNumber {
    std::size_t groups = 0; ///< how many it takes; 0 where there is none
    std::string words;      ///< as people of that language say it
};

/// The French number that these groups of digits begin with: ten digits in pairs, "0 805 160 075", "36 46", "3114",
/// "116 006", "33 700", or one for danger, "112". French, Arabic, Turkish and Ukrainian say it group by group, "31,
/// 14"; English and Portuguese digit by digit, "3 1, 1 4".
CalledNumber calledNumber(const std::vector<std::string_view>& groups, const Language& language);

} // namespace perron::page
