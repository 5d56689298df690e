#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indicators/registry.h"
#include "server/figures.h"

namespace perron::server {

/// One line of a table as it is read: a branch or an answer, indented under what holds it, or a closed rest.
struct AnswerLine {
    std::string path;  ///< as in the report; a rest ends in "*"
    std::string label; ///< of a rest: that of the list's home, which is always poured into it; "" where nobody knows it
    int depth;         ///< 0 at the root
    std::int64_t visits;
    bool rest;
    bool branch;  ///< further lines below it add up to it
    bool atLeast; ///< some block holds this answer in a rest, so there may be more
};

/// Registry order from the root down, what the registry does not know after what it knows, each list's rest at its end.
std::vector<AnswerLine> answerLines(const indicators::Table& table, const Figures& figures);

} // namespace perron::server
