#pragma once

#include <string>
#include <string_view>

#include "page/ids.h"

namespace perron::page {

/// "9:00", "8.30" as people say it: a colon, in Turkish a point, and no minutes where there are none. Ukrainian names
/// the hour and bends it by the word before it: "о 14:00" is "о чотирнадцятій годині", "до 12:30" "до дванадцятої
/// тридцять". Empty for what is no time.
std::string spokenTime(std::string_view word, std::string_view before, const Language& language);

} // namespace perron::page
