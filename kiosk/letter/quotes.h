#pragma once

#include <span>
#include <string>
#include <vector>

#include "letter/rules.h"
#include "letter/sentences.h"

namespace perron::letter {

/// A sentence of the letter that says something of its own.
struct Quote {
    std::string sentence;
    std::vector<std::size_t> words;
    double confidence = 1;
};

/// A whole sentence, as sure as its words are.
Quote quoteOf(const Sentence& sentence);

/// What happens otherwise: "à défaut…", "sans réponse de votre part…", "passé ce délai…".
std::vector<Quote> consequencesIn(std::span<const Sentence> sentences);

/// How one may contest: appeals, claims, observations.
std::vector<Quote> waysToContestIn(std::span<const Sentence> sentences);

struct AskedPaper {
    std::string id; ///< of the rule; "" for an entry of the list that no rule knows
    Quote quote;
};

/// The papers asked for: named in a sentence that asks to send something, or in the list behind it. Each rule once.
std::vector<AskedPaper> papersIn(std::span<const Sentence> sentences, const Rules& rules);

} // namespace perron::letter
