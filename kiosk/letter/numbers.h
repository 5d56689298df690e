#pragma once

#include <optional>
#include <span>

#include "letter/sentences.h"

namespace perron::letter {

/// A whole number, and the tokens it takes.
struct Number {
    int value = 0;
    std::size_t length = 1; ///< tokens
    double confidence = 1;  ///< of the least sure token; lowered where a letter was read as the digit it looks like
};

/// What a number loses where "l" or "O" had to stand for a digit.
inline constexpr double slipped = 0.7;

/// Digits in one token, at most four: "15", "1er", and what images make of them, "l5" or "2O26". A token without any
/// digit is none.
std::optional<Number> digitsAt(std::span<const Token> tokens, std::size_t at);

/// Digits, or a number in French words up to 9999: "quarante cinq", "soixante et onze", "deux mille vingt six",
/// "premier".
std::optional<Number> numberAt(std::span<const Token> tokens, std::size_t at);

} // namespace perron::letter
