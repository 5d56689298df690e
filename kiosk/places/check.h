#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "places/directory.h"

namespace perron::places {

struct Counts {
    std::size_t files = 0;
    std::size_t places = 0;
    std::size_t withHours = 0;
    std::size_t withPhone = 0;
    std::size_t travelling = 0;
    std::size_t atCommuneCentre = 0; ///< whose door we do not know
    std::map<Service, std::size_t> byService;
};

struct Check {
    Counts counts;
    /// Everything loadDirectory names, and what a mediator should look at: no way to reach the place, a sentence over
    /// 15 words, a position outside metropolitan France, stops without travelling or travelling without stops.
    std::vector<Problem> problems;

    /// Nothing was left out.
    bool passed() const;
};

Check check(const Path& folder, const Path& schema);

} // namespace perron::places
