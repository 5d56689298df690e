#pragma once

#include "session/turn.h"

namespace perron::session {

/// What a touch or OK on an element of the shown page does. The element is known to be there and to act.
void touched(Turn& turn, const page::ElementId& element);

} // namespace perron::session
