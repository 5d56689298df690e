#pragma once

#include "cli/letter_file.h"
#include "data/json.h"
#include "letter/understand.h"

namespace perron::cli {

/// "2026-04-15".
std::string isoDay(letter::Date date);
/// "312.40"
std::string eurosOf(const letter::Amount& amount);
/// "absolute", "letter", "receipt": what a deadline is counted from.
std::string_view nameOf(letter::Basis basis);
/// "act", "send", "pay", "come", "contest".
std::string_view nameOf(letter::Purpose purpose);
/// "pay", "received", "unclear".
std::string_view nameOf(letter::Direction direction);
/// "none", "soon", "now", "today".
std::string_view nameOf(letter::Urgency urgency);
/// "sure", "doubtful", "other_language", "unreadable".
std::string_view nameOf(letter::Verdict verdict);
/// "few_words", "badly_read", "language", "sender", "kind", "letter_date", "deadline".
std::string_view nameOf(letter::Doubt doubt);

/// All that was understood, as `perron-admin letter read --help` tells it. Confidences are in per cent; what is not
/// known is "". Boxes are given where the letter was measured: one for each line that the words stand on.
data::Json letterJson(const letter::Understood& found, const LetterFile& file, const letter::Rules& rules);

} // namespace perron::cli
