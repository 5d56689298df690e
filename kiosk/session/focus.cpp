#include "session/focus.h"

#include <algorithm>

#include "session/shown.h"
#include "session/voice.h"

namespace perron::session {

void moveFocus(Turn& turn, Direction direction) {
    std::vector<page::ElementId> order;
    {
        const Shown shown(turn.state, turn.world);
        for (const page::Placed& placed : shown.part().leaves) {
            if (page::touchOf(placed.leaf) == page::Touch::Acts) {
                order.push_back(page::idOf(placed.leaf));
            }
        }
    }
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
    if (turn.state.visit && turn.state.visit->listening) {
        speakElement(turn, turn.state.focus);
    }
}

} // namespace perron::session
