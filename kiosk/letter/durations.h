#pragma once

#include <optional>
#include <span>

#include "letter/dates.h"

namespace perron::letter {

enum class Unit {
    Hours,
    Days,        ///< also "jours francs", which give a day more: the careful date leaves it out
    WorkingDays, ///< jours ouvrés: Monday to Friday
    OpenDays,    ///< jours ouvrables: Monday to Saturday
    Weeks,
    Months,
    Years,
};

struct Duration {
    int count = 0;
    Unit unit = Unit::Days;
    std::size_t length = 1; ///< tokens
    double confidence = 1;
};

/// "quinze jours", "deux (2) mois", "48 heures", "10 jours ouvrés", "huitaine", and "mois" in "dans le mois". Where the
/// word and the figure in brackets differ, the smaller counts, and little is sure; nor is a number of days that no
/// letter gives, such as 80.
std::optional<Duration> durationAt(std::span<const Token> tokens, std::size_t at);

/// The last day of a delay that begins on `from`, never later than the law counts it: months run from date to date, and
/// end with a month that is too short (Code de procédure civile, article 641); what a delay gains from public holidays,
/// from "jours francs" or from ending on a Sunday (article 642) is left out. Hours are whole days, rounded down.
/// Nothing beyond a hundred years.
std::optional<Date> endOf(const Duration& duration, Date from);

} // namespace perron::letter
