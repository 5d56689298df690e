#pragma once

#include <optional>
#include <span>

#include "letter/dates.h"

namespace perron::letter {

/// The day a letter was written, and the words that say so.
struct LetterDate {
    Date date;
    std::size_t firstWord = 0;
    std::size_t lastWord = 0;
    double confidence = 1;
};

/// Only a day that is said to be the letter's counts: "Bourges, le 3 mars 2026", "Date : 03/03/2026", "Date de l'avis",
/// "Fait à … le", "L'an deux mille vingt-six et le trois mars", or a day that stands alone. Never one of birth, of a
/// law, of another letter, of a period, of a form's revision. Where two differ it is less sure. Days after `today`, or
/// ten years before, are no letter's.
std::optional<LetterDate> dateOfLetter(std::span<const Sentence> sentences, std::optional<Date> today);

} // namespace perron::letter
