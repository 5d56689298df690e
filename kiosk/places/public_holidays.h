#pragma once

#include <chrono>

namespace perron::places {

/// The eleven public holidays of metropolitan France (Code du travail, L3133-1): 1 January, Easter Monday, 1 May, 8
/// May, Ascension, Whit Monday, 14 July, 15 August, 1 and 11 November, 25 December. Alsace-Moselle has two more. Ours
/// and not the library's: the holiday data of Debian 12 names Easter and Whitsun as holidays of two days, and
/// KOpeningHours sees the first of them only, so that both Mondays would look like working days.
bool isPublicHoliday(std::chrono::local_days day);

/// Easter Monday or Whit Monday.
bool isSecondDayOfFeast(std::chrono::local_days day);

/// Easter Sunday of a year from 1583 on, in the Gregorian calendar.
std::chrono::local_days easter(std::chrono::year year);

} // namespace perron::places
