#pragma once

#include <map>
#include <vector>

#include "data/document.h"
#include "places/directory.h"

namespace perron::places {

/// Turns records of the files into places. One reader for a whole directory: equal opening hours are parsed once.
class RecordReader {
public:
    explicit RecordReader(std::vector<Problem>& problems)
        : m_problems(problems) {}

    /// `record` has passed the schema. Hours that cannot be read cost the field; a day that does not exist or half a
    /// position costs the place. Both are named in the problems.
    std::optional<Place> read(const data::Value& record);

private:
    std::optional<OpeningHours> hoursOf(const data::Value& record);

    std::vector<Problem>& m_problems;
    std::map<std::string, std::optional<OpeningHours>, std::less<>> m_hours; ///< by their text; nothing if unreadable
};

} // namespace perron::places
