#pragma once

#include "session/turn.h"

/// The way through a page without touching it.
namespace perron::session {

enum class Direction { Next, Previous };
/// Moves the focus over what acts on this part, bar included, round and round: no trap at either end.
void moveFocus(Turn& turn, Direction direction);

} // namespace perron::session
