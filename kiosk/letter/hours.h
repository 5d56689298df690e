#pragma once

#include <chrono>
#include <optional>
#include <span>

#include "letter/sentences.h"

namespace perron::letter {

/// The hour that is told right behind a day, which ends with the token `day`: "à 9 h 30", "vers 14h", "de 10 h à 11 h"
/// (the first), "à 09:15". Since midnight.
std::optional<std::chrono::minutes> hourBehind(std::span<const Token> tokens, std::size_t day);

} // namespace perron::letter
