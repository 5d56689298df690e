#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "letter/amounts.h"
#include "letter/deadlines.h"
#include "letter/quotes.h"
#include "letter/rules.h"

namespace perron::letter {

struct FoundKind {
    Kind kind = Kind::Information;
    double confidence = 1;
};

/// What was found in a letter before its kind is asked for.
struct Evidence {
    std::span<const Deadline> deadlines;
    std::span<const AskedPaper> papers;
    std::span<const Amount> amounts;
    std::string_view sender; ///< its id, "" where nobody knows
};

/// What the letter is, by its titles and words, by who writes, and by what was found in it. Less sure where two kinds
/// weigh nearly the same; nothing where no rule speaks.
std::optional<FoundKind> kindOf(std::span<const Sentence> sentences, const Rules& rules, const Evidence& evidence);

} // namespace perron::letter
