#include "session/focus.h"

#include <algorithm>

#include "session/shown.h"
#include "session/voice.h"

namespace perron::session {

namespace {

bool listens(const State& state) {
    return state.visit && state.visit->listening;
}

/// Where the focus rests, in reading order. The title was said on entry.
std::vector<page::ElementId> stops(const State& state, const World& world) {
    std::vector<page::ElementId> order;
    const Shown shown(state, world);
    for (const page::Placed& placed : shown.part().leaves) {
        const bool heard =
            listens(state) && !std::holds_alternative<page::Title>(placed.leaf) && page::canBeHeard(placed.leaf);
        if (heard || page::touchOf(placed.leaf) == page::Touch::Acts) {
            order.push_back(page::idOf(placed.leaf));
        }
    }
    return order;
}

bool actsAtOnce(const page::Leaf& leaf) {
    const auto* tile = std::get_if<const page::Tile*>(&leaf);
    return std::holds_alternative<const page::BarButton*>(leaf) ||
           (tile != nullptr &&
            ((*tile)->look == page::Tile::Look::Picture || (*tile)->stays == page::Tile::Stays::OnEveryPart));
}

} // namespace

void moveFocus(Turn& turn, Direction direction) {
    const std::vector<page::ElementId> order = stops(turn.state, turn.world);
    if (order.empty()) {
        return;
    }
    const auto at = std::find(order.begin(), order.end(), turn.state.focus);
    const std::size_t count = order.size();
    const std::size_t index = static_cast<std::size_t>(at - order.begin());
    const std::size_t next = at == order.end()              ? (direction == Direction::Next ? 0 : count - 1)
                             : direction == Direction::Next ? (index + 1) % count
                                                            : (index + count - 1) % count;
    turn.state.focus = order[next];
    if (listens(turn.state)) {
        speakElement(turn, turn.state.focus);
    }
}

void explore(Turn& turn, const page::ElementId& element) {
    turn.state.focus = element;
    speakElement(turn, element);
}

bool hasFocus(const State& state, const World& world) {
    return !state.focus.empty() && Shown(state, world).find(state.focus) != nullptr;
}

void takeFocus(Turn& turn) {
    const Shown shown(turn.state, turn.world);
    const auto& leaves = shown.part().leaves;
    const auto first = std::find_if(leaves.begin(), leaves.end(), [](const page::Placed& placed) {
        return page::touchOf(placed.leaf) == page::Touch::Acts;
    });
    turn.state.focus = first == leaves.end() ? page::ElementId{} : page::idOf(first->leaf);
}

bool explores(const State& state, const page::ElementId& element, const World& world) {
    if (!listens(state)) {
        return false;
    }
    const Shown shown(state, world);
    const page::Placed* placed = shown.find(element);
    if (placed == nullptr || !page::canBeHeard(placed->leaf) || actsAtOnce(placed->leaf)) {
        return false;
    }
    const bool acts = page::touchOf(placed->leaf) == page::Touch::Acts;
    return !acts || state.focus != element;
}

} // namespace perron::session
