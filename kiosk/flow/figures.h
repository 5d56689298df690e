#pragma once

#include <string_view>

namespace perron::flow {

/// Whether a French text names an amount, a delay or an age: a number, in digits or in words, and then €, %, hours,
/// days, weeks, months or years. "un" counts before "an" only: "même une heure" is a manner of speaking.
bool saysFigure(std::string_view french);

} // namespace perron::flow
