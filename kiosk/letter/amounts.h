#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "letter/sentences.h"

namespace perron::letter {

enum class Direction { ToPay, Received, Unclear };

struct Amount {
    std::int64_t cents = 0;
    Direction direction = Direction::Unclear;
    std::string sentence;
    std::vector<std::size_t> words; ///< of the amount itself
    double confidence = 1;
};

/// Every amount in euros, in the order of the letter: "1 234,56 €", "1.234,56 EUR", "80 euros". Whom it goes to is told
/// by the nearest words that tell it, those before it first; Unclear where none do.
std::vector<Amount> amountsIn(std::span<const Sentence> sentences);

} // namespace perron::letter
