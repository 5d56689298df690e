#include "flow/very_line.h"

#include <optional>

namespace perron::flow {

namespace {

/// Of the key, in the map that begins at this line.
std::optional<int> lineOf(const data::Value& value, int first, const std::string& key) {
    if (value.isMap() && value.line() == first && value.has(key)) {
        return value[key].line();
    }
    for (const std::string& each : value.keys()) {
        if (const auto found = lineOf(value[each], first, key)) {
            return found;
        }
    }
    for (const data::Value& each : value.list()) {
        if (const auto found = lineOf(each, first, key)) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace

void toTheVeryLine(const data::Value& root, std::vector<data::Problem>& problems) {
    for (data::Problem& problem : problems) {
        if (!problem.path.empty()) {
            problem.line = lineOf(root, problem.line, problem.path).value_or(problem.line);
        }
    }
}

} // namespace perron::flow
