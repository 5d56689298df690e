#pragma once

#include <optional>
#include <span>
#include <string>

#include "letter/deadlines.h"
#include "letter/rules.h"

namespace perron::letter {

struct FoundSender {
    std::string id;
    double confidence = 1;
    std::vector<std::size_t> words; ///< of the marks that told
};

struct FoundKind {
    Kind kind = Kind::Information;
    double confidence = 1;
};

/// The sender whose marks weigh most: at the head of the letter (before its subject or its greeting) more than at its
/// foot, there more than in the text, where others are spoken about. Nothing where only hints were found.
std::optional<FoundSender> senderOf(std::span<const Sentence> sentences, const Rules& rules);

/// What the letter is, by its titles and words, and by what was found in it. Nothing where no rule speaks.
std::optional<FoundKind> kindOf(std::span<const Sentence> sentences, const Rules& rules,
                                std::span<const Deadline> deadlines);

} // namespace perron::letter
