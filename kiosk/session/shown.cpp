#include "session/shown.h"

#include <algorithm>

namespace perron::session {

namespace {

page::Screen screenFor(const State& state, const World& world) {
    page::Screen screen = world.screen;
    screen.textSize = sight(state).size;
    return screen;
}

} // namespace

Shown::Shown(const State& state, const World& world)
    : m_page(std::make_unique<page::Page>(session::page(state, world)))
    , m_layout(page::layout(*m_page, screenFor(state, world), world.measure))
    , m_part(std::clamp(state.asked ? 0 : state.trail.back().part, 0, parts() - 1)) {}

const page::Placed* Shown::find(const page::ElementId& element) const {
    const auto& leaves = part().leaves;
    const auto at = std::find_if(leaves.begin(), leaves.end(),
                                 [&](const page::Placed& placed) { return page::idOf(placed.leaf) == element; });
    return at == leaves.end() ? nullptr : &*at;
}

bool Shown::acts(const page::ElementId& element) const {
    const page::Placed* placed = find(element);
    return placed != nullptr && page::touchOf(placed->leaf) == page::Touch::Acts;
}

} // namespace perron::session
