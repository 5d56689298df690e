#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "data/problem.h"

/// What a file names and that is not there, in the same words wherever it is named.
namespace perron::flow {

/// Why no picture can be drawn for `name`, and what mends it: the nearest of those there are, or a new file.
data::Problem missingPicture(const std::string& name, const std::set<std::string>& pictures);
data::Problem missingPiece(const std::string& id, const std::vector<std::string>& pieces);
data::Problem missingFlow(const std::string& id, const std::vector<std::string>& flows);
/// Without any theme, themes.yaml is to blame.
data::Problem missingTheme(const std::string& id, const std::vector<std::string>& themes);

/// Whose problem it is; the reason, the path and the cause stay.
data::Problem at(std::string file, int line, data::Problem problem);

inline constexpr const char* themesFile = "themes";
/// What the library files a procedure or a shared piece under: "flows/cv", "fragments/preuve".
std::string fileOfFlow(std::string_view id);
std::string fileOfPiece(std::string_view id);

} // namespace perron::flow
