#pragma once

#include <vector>

#include "data/problem.h"
#include "flow/library.h"

namespace perron::flow {

inline constexpr int fewestChoices = 2;
inline constexpr int mostChoices = 6;

/// Everything the schema cannot say: ids used twice, conditions on what is not asked before or not offered, steps
/// nobody can reach, ways without an end, limits of page/counting.h, facts without a known source, pictures and needs
/// that do not exist. All ways through the flow are walked; two ways that go on alike are one, and at most 5,000 are.
std::vector<data::Problem> check(const Flow& flow, const std::vector<Theme>& themes, const Ground& ground);
/// The same for a shared piece, as far as it stands alone.
std::vector<data::Problem> check(const Fragment& fragment, const Ground& ground);

/// Figures for `perron-admin content check`.
struct Figures {
    int flows = 0;
    int steps = 0;
    int toBeVerified = 0; ///< amounts and delays nobody of the commune has verified
};
/// An answer of the registry's procedure table that a visit through a flow may give:
/// "papiers/carte-identite/laissee/motif", or
/// ".../fini". One the registry does not know is counted as the usual answer, and the work of the flow is not seen.
struct Counted {
    std::string path;
    std::string file;
    int line = 0;
};
std::vector<Counted> countedBy(const Flow& flow);

struct ContentCheck {
    std::vector<data::Problem> problems;
    std::vector<data::Problem> notes; ///< not wrong, but to be known: what is still to be verified
    Figures figures;
    std::vector<Counted> counted; ///< by all flows that serve, to be held against the registry
    bool passed() const { return problems.empty(); }
};
/// Themes and flows of an assets folder.
ContentCheck checkContent(const Path& assets, const Ground& ground);

} // namespace perron::flow
