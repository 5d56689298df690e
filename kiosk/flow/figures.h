#pragma once

#include <string_view>

namespace perron::flow {

/// Whether a French text names an amount, a delay or an age: a number, in digits or in words, and then €, %, hours,
/// days, weeks, months or years. "un" counts before "an" only: "même une heure" is a manner of speaking. A date is one
/// too: "31 décembre", "après le 15", "le 5 de chaque mois", "jusqu'en 2026"; a number to call, "le 15", is none.
bool saysFigure(std::string_view french);
/// The latest year of this century that a text names, "jusqu'en 2026"; 0 where it names none.
int yearSaid(std::string_view french);

} // namespace perron::flow
