#pragma once

#include <optional>
#include <span>
#include <string>

#include "letter/rules.h"
#include "letter/sentences.h"

namespace perron::letter {

struct FoundSender {
    std::string id;
    double confidence = 1;
    std::vector<std::size_t> words; ///< of the marks that told
};

/// The sender whose marks weigh most: at the head of the letter (before its subject or its greeting) more than at its
/// foot, there more than in the text, where others are spoken about. Nothing where only hints were found.
std::optional<FoundSender> senderOf(std::span<const Sentence> sentences, const Rules& rules);

} // namespace perron::letter
