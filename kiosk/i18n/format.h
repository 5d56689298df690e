#pragma once

#include <chrono>
#include <string>
#include <string_view>

/// Figures as a language writes them, for the eye. Spaces inside are no-break ones. Languages are codes such as "fr",
/// "ar", "uk"; an unknown one writes as French does. No locale of the system is needed.
namespace perron::i18n {

/// "mardi 1er décembre"; with a year "mardi 1er décembre 2026".
enum class Year { Without, With };
std::string day(std::string_view language, std::chrono::year_month_day date, Year year = Year::Without);
/// "1er décembre 2026": a date that is looked up, not lived.
std::string date(std::string_view language, std::chrono::year_month_day date);
/// "17 h", "9 h 30"; hours 0 to 23, minutes 0 to 59.
std::string timeOfDay(std::string_view language, int hours, int minutes);
/// "1 403", "2,5".
std::string number(std::string_view language, double value, int mostDecimals = 0);
/// "800 m" under a kilometre (to the nearest 50 m), to the half kilometre under ten ("2,5 km"), "15 km" else. At least
/// 50 m.
std::string distance(std::string_view language, double km);
/// "25 €", "12,50 €".
std::string price(std::string_view language, int cents);

} // namespace perron::i18n
