#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "letter/sentences.h"

namespace perron::letter {

using Date = std::chrono::year_month_day;

/// A day named in a sentence.
struct FoundDate {
    std::size_t first = 0; ///< of the sentence's tokens
    std::size_t last = 0;  ///< included
    Date date;             ///< a day that exists, from 1900 to 2099
    bool yearGiven = true;
    double confidence = 1; ///< lowered by doubtful words, by letters that stood for digits, by a wrong day of the week
};

/// The days a sentence names, in its order: "15/04/2026", "15.04.26", "mardi 15 avril 2026", "1er mai", "quinze avril
/// deux mille vingt-six", "fin avril", "la fin du mois". A day without its year is the first on or after `near`;
/// without `near` it is left out. The end of a month that is not named is that of the month of `near`. What is part of
/// a longer number, such as a telephone's, is no date.
std::vector<FoundDate> datesIn(const Sentence& sentence, std::optional<Date> near);

/// The month a token names, from 1, also shortened ("janv", "sept") and with one letter misread where it is long; 0 for
/// none.
unsigned monthNamed(const std::string& text);

} // namespace perron::letter
