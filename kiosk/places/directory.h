#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "data/problem.h"
#include "places/place.h"

namespace perron::places {

/// Something in a file that a mediator should mend, and what residents lose until he does.
struct Problem {
    enum class Cost {
        File,    ///< the whole file is left out
        Place,   ///< this place is left out
        Field,   ///< the place is kept without this field (hours that cannot be read)
        Nothing, ///< all is kept; worth a look
    };
    data::Problem what; ///< file, line and, in French, the reason
    Cost cost;
};
/// "assets/places/bus.yaml:12: ...": one line for the log, the staff panel and `content check`.
std::string line(const Problem& problem);

/// All places of a folder, in the order of the files' names and of the records in them. Never changes once loaded, so a
/// pointer into `places` holds as long as the Directory stays where it is.
struct Directory {
    std::vector<Place> places;
    std::vector<Problem> problems;

    const Place* find(std::string_view id) const;
};

/// Reads every *.yaml of `folder`, each a list of records under the key `lieux`. What is broken is left out and named
/// in `problems`; the rest is served. A record is left out when it breaks the schema, or when it repeats the id, or the
/// name and commune, of an earlier one. An empty or missing folder gives one problem and no places.
Directory loadDirectory(const Path& folder, const Path& schema);

} // namespace perron::places
