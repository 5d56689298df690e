#pragma once

#include <vector>

#include "effects/letter_desk.h"
#include "letter/samples.h"

namespace perron::programs {

/// Gives these letters, at least one, round and round, each as a sheet of A4 set in type: for who shows the kiosk
/// without a reader.
effects::LetterDesk::Setup readsSamples(std::vector<letter::Sample> letters, const Path& assets, Log& log);

} // namespace perron::programs
