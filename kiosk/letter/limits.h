#pragma once

#include <optional>
#include <span>
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
    bool said = true;    ///< false for a day that nothing marks as a limit: one only where somebody must come
    bool threat = false; ///< "à compter du 15 avril, sans paiement…": asks by itself
};

/// The limits of a sentence in its order.
std::vector<Limit> limitsIn(const Sentence& sentence, const std::optional<LetterDate>& written);

/// Whether the words around a day tell that nothing is asked until then: a period, a beginning, what was moved.
bool isSetAside(std::span<const Token> tokens, const FoundDate& day);

} // namespace perron::letter
