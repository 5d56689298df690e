#pragma once

#include "session/session.h"

namespace perron::session {

/// One update in the making: the state on its way from old to new, and the effects asked so far.
struct Turn {
    State state;
    const Action& action;
    const World& world;
    Effects effects;
    bool spoke = false; ///< the page to come is being read already
};

} // namespace perron::session
