#pragma once

#include "base/random.h"
#include "programs/hand.h"

namespace perron::programs {

struct Season {
    int visits;
    int weeks;
};

/// Invented residents: they come on opening days, want different things, stop at different steps. Spread evenly over
/// the weeks from the clock's moment on, and a last week passes empty so that the one before it ends. Prints a line a
/// week. Fails when a page does not offer what a resident of the script wants to touch.
Status playVisits(Hand& hand, Kiosk& kiosk, SimulatedClock& clock, Random& random, Season season);

} // namespace perron::programs
