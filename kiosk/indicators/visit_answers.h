#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/registry.h"

namespace perron::indicators {

/// What one visit answered so far, in memory only. A table that got no answer counts as its home.
class VisitAnswers {
public:
    /// `path` is a leaf of the table, as `leavesOf` writes it. A later answer takes the place of an earlier one.
    void answer(std::string table, std::string path);
    /// Of several answers the one that went furthest stays; of equals the first. For several procedures in one visit.
    /// `progress` is any number that grows on the way, at least 0; a finished procedure is further than all others.
    void reach(std::string table, std::string path, int progress);

    /// Exactly one leaf for each table, in the registry's order. Unknown tables are left out. Where the given path is
    /// unknown from some list on, the rest of the way takes the home of that list and of every list below it.
    std::vector<std::string> leaves(const Registry& registry) const;

private:
    struct Given {
        std::string path;
        int progress;
    };
    std::map<std::string, Given> m_given;
};

} // namespace perron::indicators
