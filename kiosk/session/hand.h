#pragma once

#include "session/turn.h"

/// What a person's hand does: finger, key, switch, plug.
namespace perron::session {

/// A finger: to who listens the first touch says, the second chooses.
void activated(Turn& turn, const page::ElementId& element);
void missed(Turn& turn);
void key(Turn& turn, Key which);
/// Who does not see plugs in and is spoken to, also where nobody touched anything yet. Who pulls it out does not want
/// the room to hear the rest (EN 301 549 5.1.3.9).
void headsetChanged(Turn& turn, Headset headset);

} // namespace perron::session
