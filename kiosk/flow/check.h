#pragma once

#include <vector>

#include "data/problem.h"
#include "flow/library.h"

namespace perron::flow {

inline constexpr int fewestChoices = 2;
inline constexpr int mostChoices = 6;

/// Everything the schema cannot say: ids used twice, conditions on what is not asked before or not offered, steps
/// nobody can reach, ways without an end, limits of page/counting.h, facts without a known source, pictures and needs
/// that do not exist. All ways through the flow are walked, as far as they differ: at
/// most 5,000 pages of them.
std::vector<data::Problem> check(const Flow& flow, const std::vector<Theme>& themes, const Ground& ground);
/// The same for a shared piece, as far as it stands alone.
std::vector<data::Problem> check(const Fragment& fragment, const Ground& ground);

} // namespace perron::flow
