#include "page/burden.h"

#include <algorithm>

namespace perron::page {

namespace {

bool hasPicture(const Leaf& leaf) {
    return std::visit(
        [](const auto& each) {
            if constexpr (requires { each->picture; }) {
                return !each->picture.empty();
            } else {
                return false;
            }
        },
        leaf);
}

} // namespace

bool hasOnlySources(const Part& part) {
    bool any = false;
    const bool only = std::all_of(part.leaves.begin(), part.leaves.end(), [&](const Placed& placed) {
        const Leaf& leaf = placed.leaf;
        const auto* say = std::get_if<const Say*>(&leaf);
        const bool source = say != nullptr && (*say)->look == Say::Look::Source;
        const auto* tile = std::get_if<const Tile*>(&leaf);
        const bool wayOn = tile != nullptr && (*tile)->look != Tile::Look::Choice; // an answer is what one came for
        any = any || source;
        return source || std::holds_alternative<Title>(leaf) || std::holds_alternative<const Progress*>(leaf) ||
               wayOn || std::holds_alternative<const BarButton*>(leaf);
    });
    return any && only;
}

std::size_t burden(const Layout& layout) {
    bool bare = false;
    for (const Part& part : layout.parts) {
        bare = bare || hasOnlySources(part) ||
               std::any_of(part.leaves.begin(), part.leaves.end(),
                           [](const Placed& placed) { return placed.pictures.empty() && hasPicture(placed.leaf); });
    }
    return layout.parts.size() + (bare ? 1 : 0);
}

} // namespace perron::page
