#pragma once

#include "programs/kiosk.h"
#include "programs/transcript.h"

namespace perron::programs {

/// Visits by ear, each written down into `folder` as a-l-oreille-NAME.txt: a whole one in every language, and one with
/// letters that are read aloud. How many. The kiosk speaks to the transcript, stands at its welcome, and the letters of
/// letter/samples.h lie before it, the first on top.
Result<int> writeVisits(Kiosk& kiosk, SimulatedClock& clock, Transcript& transcript, const Path& folder);

} // namespace perron::programs
