#pragma once

#include <set>
#include <string>
#include <vector>

#include "letter/understand.h"

/// Short letters of our own wording, in wordings/*.txt, and what a careful reader would say of each.
///
///     === sender kind date | deadlines | papers, by their ids | pay 12.50 recu 8.00
///
/// opens one; what follows is its text. All names are invented.
namespace perron::letter {

struct OurLetter {
    std::string name; ///< file and number, for messages
    std::string sender;
    std::string kind;
    Date written;
    std::set<Date> deadlines;
    std::set<std::string> papers;
    std::set<std::pair<std::int64_t, Direction>> amounts;
    std::string text;
};

const std::vector<OurLetter>& ourLetters();

} // namespace perron::letter
