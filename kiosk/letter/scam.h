#pragma once

#include <span>
#include <string>
#include <vector>

#include "letter/quotes.h"
#include "letter/rules.h"

namespace perron::letter {

enum class ScamSign {
    ShortUltimatum, ///< 72 hours or less
    QrCode,         ///< to be scanned
    Link,           ///< an address to open
    BankData,       ///< a card's number, a code, bank details, or money that nobody can trace
    StrangeAddress, ///< a site or a mail address that only looks like an official one
};

struct FoundSign {
    ScamSign sign;
    Quote quote;
};

/// The signs of a false letter, each with the first sentence that shows it. One alone, but for a strange address, is
/// common in true letters: see `looksLikeScam`.
std::vector<FoundSign> scamSignsIn(std::span<const Sentence> sentences, const Rules& rules);

/// A strange address; or a short ultimatum together with a QR code, a link, or the wish for bank data. Assurance
/// Maladie says of its own letters that a QR code in them never serves to carry out a procedure.
bool looksLikeScam(std::span<const FoundSign> signs);

} // namespace perron::letter
