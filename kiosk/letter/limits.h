#pragma once

#include <optional>
#include <vector>

#include "letter/deadlines.h"

namespace perron::letter {

/// A day or a delay that a sentence says as a limit, whoever it is for.
struct Limit {
    std::size_t first = 0; ///< of the sentence's tokens, the words that make it a limit included
    std::size_t last = 0;
    std::optional<Date> date;
    Basis basis = Basis::Absolute;
    double confidence = 1;
};

/// The limits of a sentence in its order.
std::vector<Limit> limitsIn(const Sentence& sentence, const std::optional<LetterDate>& written);

} // namespace perron::letter
