#pragma once

#include "session/turn.h"

/// The way through a page without touching it, or by ear with a finger on it.
namespace perron::session {

enum class Direction { Next, Previous };
/// Moves the focus over what acts on this part, bar included, round and round: no trap at either end. For who listens
/// it rests on what is only read too, and says each.
void moveFocus(Turn& turn, Direction direction);
/// Rests on an element and says it.
void explore(Turn& turn, const page::ElementId& element);
/// Whether the focus stands on the part that is shown: the page may have changed under it.
bool hasFocus(const State& state, const World& world);
/// The first thing to choose, without a word: for two switches, where one must always see where one is.
void takeFocus(Turn& turn);

} // namespace perron::session
