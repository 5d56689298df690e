#pragma once

#include "session/turn.h"

namespace perron::session {

/// Shows a page; the one shown so far is where "back" leads.
void go(Turn& turn, Location to);
/// To the part before, or the page before; nothing on the first page.
void back(Turn& turn);
/// The page one came from, whichever part of this one is shown.
void leave(Turn& turn);
/// Home, with nothing to go back to.
void goHome(Turn& turn);
/// Pages have other parts now: each begins with its first again.
void beginPartsAnew(Turn& turn);
/// To the places for a need, which is counted.
void lookFor(Turn& turn, places::Need need);
/// Into a procedure at its first step, or on to the next one, or to its end.
void enterFlow(Turn& turn, const std::string& flow);
void nextStep(Turn& turn, const AtStep& at);

} // namespace perron::session
