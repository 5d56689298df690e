#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indicators/registry.h"

namespace perron::indicators {

/// Visits by leaf path of one table; a leaf that is missing had none.
using LeafCounts = std::map<std::string, std::int64_t>;

/// One line that leaves: an answer by its path, or the closed rest of a list, "papiers/*" or "*" at the root.
struct Released {
    std::string path;
    std::int64_t visits;
    bool operator==(const Released&) const = default;
};

/// Rule of eleven, line 5, with `k` for eleven. From the root down, in each list: the home and every answer given by
/// fewer than `k` visits are the rest; while the rest holds fewer than `k`, further answers join it in registry order.
/// The others are named and opened in turn; the rest is one line, unless it is the home alone, which is then named and
/// opened like them. Lines come in registry order, an answer before what it holds, a list's rest last.
/// With fewer than `k` visits in all there is nothing that could leave: the result is empty.
std::vector<Released> rollUp(const Table& table, const LeafCounts& counts, std::int64_t k);

} // namespace perron::indicators
